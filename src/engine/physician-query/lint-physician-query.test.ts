import { describe, expect, it } from 'vitest';
import { exampleDraft } from './example-draft.ts';
import { isSendable, lintPhysicianQuery } from './lint-physician-query.ts';
import { queryRules } from './rules/index.ts';

describe('a physician query', () => {
  it('passes when it is neutral, supported and complete', () => {
    expect(lintPhysicianQuery(exampleDraft)).toEqual([]);
  });

  it('is blocked by one error', () => {
    expect(isSendable({ ...exampleDraft, title: 'Acute renal failure – MCC' })).toBe(false);
  });

  it('is marked at the words', () => {
    const question = 'Please clarify the kidney function, so that the DRG is right.';
    const finding = lintPhysicianQuery({ ...exampleDraft, question }).find(
      ({ rule }) => rule === 'physician-query/payment',
    );
    expect(question.slice(finding?.start, finding?.end)).toBe('DRG');
  });
});

describe.each(queryRules)('the rule $id', (rule) => {
  it('has examples that fire and that pass', () => {
    expect(new Set(rule.examples.map(({ fires }) => fires))).toEqual(new Set([true, false]));
  });
  it.each(rule.examples)('on $says', ({ given, fires }) => {
    expect(rule.check({ ...exampleDraft, ...given }).length > 0).toBe(fires);
  });
  it('has an id of its own', () => {
    expect(queryRules.filter(({ id }) => id === rule.id)).toHaveLength(1);
  });
});
