import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintPhysicianQuery } from './lint-physician-query.ts';
import type { PhysicianQueryDraft, QueryOptionKind } from './physician-query.ts';

// The one right physician query of each demonstration chart must pass the linter.
const folder = new URL('../../../test/synthetic/answers/', import.meta.url);

interface KeyQuery {
  readonly subject: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly indicators: readonly { readonly document: string; readonly text: string }[];
}

/** What the attending has documented before the query is asked, where the query builds on it. */
const documentedIn: Readonly<Record<string, readonly string[]>> = {
  'pneumonia-respiratory-failure.json': ['Pneumococcal pneumonia'],
  'sepsis-pyelonephritis.json': ['Sepsis due to E. coli'],
};

const kindOf = (text: string): QueryOptionKind =>
  /^other\b/i.test(text) ? 'other' : /unable to determine/i.test(text) ? 'undetermined' : 'answer';

function draftOf(name: string, query: KeyQuery): PhysicianQueryDraft {
  return {
    title: query.subject,
    format: 'options',
    question: query.question,
    indicators: query.indicators.map(({ document, text }) => ({ text, source: document, date: '2026-01-01' })),
    options: query.options.map((text) => ({ text, kind: kindOf(text) })),
    documented: documentedIn[name] ?? [],
  };
}

describe('the physician query of a demonstration chart', () => {
  const queries = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const answer = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { physicianQuery?: KeyQuery };
      return [name, answer.physicianQuery] as const;
    });
  it.each(queries.filter(([, query]) => query !== undefined))('of %s is compliant', (name, query) => {
    if (query === undefined) throw new Error('no query');
    const errors = lintPhysicianQuery(draftOf(name, query)).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, field, message }) => `${rule} ${field} ${message}`)).toEqual([]);
  });
});
