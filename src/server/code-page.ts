import { Fault, type IsoDate, isoDate } from '../base/index.ts';
import { type CodeTable, displayCode, parseIcd10Cm, parseIcd10Pcs } from '../engine/codes/index.ts';
import type { Tables } from '../tables/index.ts';
import type { CodePageAnswer } from './contract.ts';
import type { CodeRequest } from './knowledge.ts';
import { newestDay } from './newest-day.ts';

/** Everything about one code on a day. Fault `not-found` says when it was valid, `no-table` that no edition covers the day. */
export function codePageOf(tables: Tables, request: CodeRequest): CodePageAnswer {
  const { system } = request;
  const read = system === 'icd-10-cm' ? parseIcd10Cm(request.code) : parseIcd10Pcs(request.code);
  // A header of ICD-10-PCS has fewer than seven characters and is still a page.
  const code: string = read.ok ? read.value : request.code.trim().toUpperCase().replace('.', '');
  const day = request.on === undefined ? newestDay(tables, system) : isoDate(request.on);
  const codes = day && tables.codes(system, day);
  if (!codes || !day)
    throw new Fault('no-table', `There is no ${nameOf(system)} table for ${request.on ?? 'any date'}.`, {
      field: 'on',
    });
  const at = codes.indexOf(code);
  if (at < 0) throw unknown(tables, request, code, day, read.ok);
  return pageOf(tables, codes, at, day);
}

function pageOf(tables: Tables, codes: CodeTable, at: number, day: IsoDate): CodePageAnswer {
  const row = codes.row(at);
  const { system, code, display, title, billable } = row;
  const exempt = system === 'icd-10-cm' ? tables.poaExempt(day) : undefined;
  const notes = tables.notes(system, day)?.of(code) ?? [];
  return {
    system,
    code,
    display,
    title,
    billable,
    valid: billable,
    edition: codes.info.edition,
    ...(exempt ? { poaExempt: exempt.has(code) } : {}),
    parents: parentsOf(codes, at).map(near),
    children: codes.childrenOf(at).map((child) => {
      const below = codes.row(child);
      return { ...near(below), billable: below.billable };
    }),
    notes: notes.map(({ kind, text, from }) => ({ kind, text, from })),
  };
}

/** As people write it: ICD-10-CM. */
export const nameOf = (system: string): string => system.toUpperCase();

const near = ({ code, display, title }: { code: string; display: string; title: string }) => ({ code, display, title });

/** Headers above, the nearest first. */
function parentsOf(codes: CodeTable, at: number): readonly ReturnType<CodeTable['row']>[] {
  const rows = [];
  for (let parent = codes.parentOf(at); parent >= 0; parent = codes.parentOf(parent)) rows.push(codes.row(parent));
  return rows;
}

function unknown(tables: Tables, request: CodeRequest, code: string, day: IsoDate, isWellFormed: boolean): Fault {
  const { system } = request;
  const display = displayCode(system, code.slice(0, 8));
  const { spans, replacedBy } = tables.history(system, code);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last)
    return new Fault(
      'not-found',
      isWellFormed
        ? `${display} is no ${nameOf(system)} code in the tables that are loaded.`
        : `This is no ${nameOf(system)} code.`,
    );
  const until = last.effectiveTo === undefined ? '' : ` to ${last.effectiveTo}`;
  const next = [...new Set(replacedBy.map((one) => displayCode(system, one.code)))];
  const heirs = next.length === 0 ? '' : ` It was replaced by ${next.join(', ')}.`;
  return new Fault(
    'not-found',
    `${display} is not in the ${nameOf(system)} edition of ${day}; it stands in those from ${first.effectiveFrom}${until}.${heirs}`,
  );
}
