import type { CodeTable } from '../codes/index.ts';
import type { Draft } from './draft.ts';
import { combinations } from './reporting-rules.ts';

/** Applies combination rules: adds the combined code with the evidence of its parts, drops what it makes superfluous. */
export function combine(codes: CodeTable, drafts: Map<number, Draft>): void {
  for (const { when, unless, code, drops, source } of combinations) {
    const present = [...drafts.values()].filter((draft) => draft.byProvider);
    const codeOf = (draft: Draft): string => codes.row(draft.row).code;
    const parts = when.map((part) => present.filter((draft) => part.test(codeOf(draft))));
    if (parts.some((list) => list.length === 0)) continue;
    if (unless && present.some((draft) => unless.test(codeOf(draft)))) continue;
    const row = code === '' ? -1 : codes.indexOf(code);
    if (row >= 0 && !drafts.has(row))
      drafts.set(
        row,
        joined(
          row,
          parts.flatMap((list) => list.slice(0, 1)),
          source,
        ),
      );
    for (const draft of [...drafts.values()])
      if (draft.row !== row && drops.test(codeOf(draft))) drafts.delete(draft.row);
  }
}

function joined(row: number, parts: readonly Draft[], source: string): Draft {
  const text = `One code for what is documented apart (${source})`;
  return {
    row,
    open: 1,
    complete: true,
    evidence: parts.flatMap(({ evidence }) => evidence.slice(0, 2)),
    steps: [{ rule: 'notes/combination', result: 'hit', text }, ...parts.flatMap(({ steps }) => steps.slice(0, 1))],
    byProvider: true,
    hospitalOnset: parts.some(({ hospitalOnset }) => hospitalOnset),
    onAdmission: parts.some(({ onAdmission }) => onAdmission),
    weight: Math.max(...parts.map(({ weight }) => weight)),
  };
}

const vague = /unspecified|without complication|\bNOS\b|not elsewhere classified|, uncomplicated/i;

/** Unspecified only when nothing better: of one category the vaguer code goes where a documented one says more, and a header where a code below it stands. */
export function dropVaguer(codes: CodeTable, drafts: Map<number, Draft>): void {
  const all = [...drafts.values()].map((draft) => ({ draft, ...codes.row(draft.row) }));
  for (const one of all) {
    const better = all.find(
      (other) =>
        other !== one &&
        other.draft.byProvider &&
        other.code.slice(0, 3) === one.code.slice(0, 3) &&
        (other.code.startsWith(one.code) || (vague.test(one.title) && saysMore(other.title, one.title))),
    );
    if (!better || !drafts.has(better.draft.row)) continue;
    better.draft.weight += one.draft.weight;
    better.draft.steps.push({
      rule: 'notes/specificity',
      result: 'hit',
      text: `${better.display} says more than ${one.display}, which is left out (I.B.2)`,
    });
    drafts.delete(one.draft.row);
  }
}

const unspecifieds = (title: string): number =>
  title.match(/unspecified|without complication|NOS|not elsewhere|uncomplicated/gi)?.length ?? 0;
const saysMore = (title: string, than: string): boolean => unspecifieds(title) < unspecifieds(than);
