import { Fault } from '../../base/index.ts';
import { bracketedPairs, displayIcd10Cm, parseIcd10Cm, sequenceCodes } from '../../engine/codes/index.ts';
import type { Desk } from './desk.ts';
import { remarksOn } from './find-entries.ts';

/**
 * What the tables say about the order of the codes in a text, as a JSON value. Throws Fault `bad-input` for a word that is no code and
 * `no-table` when no edition covers the day.
 */
export function sequenceAnswer(desk: Desk, text: string): Readonly<Record<string, unknown>> {
  const { books, codes, notes, on } = desk;
  if (!codes) throw new Fault('no-table', `No edition of icd-10-cm covers ${on}.`);
  const given = text
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map(canonical);
  const index = books.tree('index');
  const found = sequenceCodes(codes, notes, index ? bracketedPairs(index) : [], given);
  const show = (list: readonly string[]): readonly string[] => list.map(displayIcd10Cm);
  const rules = (list: typeof found.precedences): readonly Readonly<Record<string, string>>[] =>
    list.map(({ before, after, rule, from, text: says }) => ({
      before: displayIcd10Cm(before),
      after: displayIcd10Cm(after),
      rule,
      from,
      says,
    }));
  return {
    on,
    edition: codes.info.edition,
    remarks: remarksOn(desk, 'icd-10-cm'),
    codes: show(given),
    mayBeFirst: show(found.mayBeFirst),
    neverFirst: show(found.neverFirst),
    precedences: rules(found.precedences),
    broken: rules(found.broken),
    undecided: found.undecided.map((pair) => show(pair).join(' and ')),
  };
}

function canonical(word: string): string {
  const code = parseIcd10Cm(word);
  if (code.ok) return code.value;
  throw new Fault('bad-input', code.problems[0]?.message ?? 'Not a code.', { field: '--sequence' });
}
