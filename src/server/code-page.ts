import { Fault, isoDate } from '../base/index.ts';
import type { CodeLink, NoteTarget } from '../engine/codes/index.ts';
import type { CodeMarks } from '../engine/index.ts';
import { lookUpPage, type MarkedPage, type Tables } from '../tables/index.ts';
import type { CodeLinkAnswer, CodeMarksAnswer, CodePageAnswer, NoteTargetAnswer } from './contract.ts';
import type { CodeRequest } from './knowledge.ts';
import { newestDay } from './newest-day.ts';

/** Everything about one code on a day. Fault `not-found` says when it was valid, `no-table` that no edition covers the day. */
export function codePageOf(tables: Tables, { system, code, on }: CodeRequest): CodePageAnswer {
  const day = on === undefined ? newestDay(tables, system) : isoDate(on);
  if (!day) throw new Fault('no-table', `There is no ${system.toUpperCase()} table.`, { field: 'on' });
  const page = lookUpPage(tables, system, code, day);
  if (!page.valid) throw unknown(page, day);
  const { display, title, billable, valid, edition, poaExempt, parents, children, notes, siblings, seventh } = page;
  return {
    system: page.system,
    code: page.code,
    display,
    title,
    billable,
    valid,
    edition,
    ...(poaExempt === undefined ? {} : { poaExempt }),
    parents: parents.map(linkAnswer),
    children,
    notes: notes.map(({ kind, text, from, targets }) => ({ kind, text, from, targets: targets.map(targetAnswer) })),
    siblings,
    ...(seventh ? { seventh } : {}),
    marks: marksAnswer(page.marks),
  };
}

const linkAnswer = ({ code, display, title }: CodeLink): CodeLinkAnswer => ({ code, display, title });

function targetAnswer({ written, first, last, billable, limit, limitRead }: NoteTarget): NoteTargetAnswer {
  return {
    written,
    ...(first && last ? { first: linkAnswer(first), last: linkAnswer(last) } : {}),
    billable,
    ...(limit === undefined ? {} : { limit }),
    ...(limitRead === undefined ? {} : { limitRead }),
  };
}

/** Principal diagnoses that take the severity away are counted only: there may be thousands. */
function marksAnswer({ excludedBy, ...marks }: CodeMarks): CodeMarksAnswer {
  return excludedBy ? { ...marks, excludedBy: excludedBy.length } : marks;
}

function unknown({ system, display, history }: MarkedPage, day: string): Fault {
  const name = system.toUpperCase();
  const [first, last] = [history?.spans[0], history?.spans.at(-1)];
  if (!first || !last) return new Fault('not-found', `${display} is no ${name} code in the tables that are loaded.`);
  const until = last.effectiveTo === undefined ? '' : ` to ${last.effectiveTo}`;
  const heirs = [...new Set(history?.replacedBy.map((one) => one.code))].filter((one) => one !== '');
  const next = heirs.length === 0 ? '' : ` It was replaced by ${heirs.join(', ')}.`;
  return new Fault(
    'not-found',
    `${display} is not in the ${name} edition of ${day}; it stands in those from ${first.effectiveFrom}${until}.${next}`,
  );
}
