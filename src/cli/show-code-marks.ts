import type { LateralitySibling, NoteTarget, TabularPage } from '../engine/codes/index.ts';
import type { CodeMarks } from '../engine/index.ts';

/** One line of marks under the title; empty when the tables of the day say nothing of the code. */
export function marksLine(marks: CodeMarks): readonly string[] {
  const said = [...severityMarks(marks), ...editorMarks(marks)];
  if (said.length === 0) return [];
  const sources = [
    ...(marks.grouper ? [`MS-DRG v${marks.grouper}`] : []),
    ...(marks.editor ? [`MCE v${marks.editor}`] : []),
  ];
  return [`  ${said.join('; ')} (${sources.join(', ')}${marks.starter ? ', starter edition' : ''})`];
}

function severityMarks(marks: CodeMarks): readonly string[] {
  const { severity, onlyWhenAlive, excludedBy = [], hacs = [], operatingRoom, mdc, mdcTitle } = marks;
  const level = severity === 'NEITHER' ? 'neither CC nor MCC' : severity;
  return [
    ...(level ? [`${level}${onlyWhenAlive ? ' only if discharged alive' : ''}`] : []),
    ...(excludedBy.length > 0 ? [`not counted with ${excludedBy.length} principal diagnoses`] : []),
    ...hacs.map(({ hac, title }) => `HAC ${String(hac).padStart(2, '0')} ${title}`.trim()),
    ...(mdc === undefined ? [] : [`MDC ${String(mdc).padStart(2, '0')} ${mdcTitle ?? ''}`.trim()]),
    ...(operatingRoom === undefined ? [] : [operatingRoom ? 'operating-room procedure' : 'not an O.R. procedure']),
  ];
}

const principalWords: Readonly<Record<string, string>> = {
  unacceptable: 'unacceptable as principal',
  'unacceptable-alone': 'unacceptable as principal without a secondary diagnosis',
  manifestation: 'manifestation, never principal',
  'external-cause': 'external cause, never principal',
  'questionable-admission': 'questionable admission',
  nonspecific: 'nonspecific as principal',
};

function editorMarks({ ages = [], sex, asPrincipal = [], unspecified, coverage = [] }: CodeMarks): readonly string[] {
  return [
    ...ages.map(({ group, from, to }) => `${group}${from === undefined ? '' : ` (age ${from} to ${to})`}`),
    ...(sex ? [sex === 'F' ? 'female only' : 'male only'] : []),
    ...asPrincipal.map((mark) => principalWords[mark] ?? mark),
    ...(unspecified ? ['side or site left unspecified'] : []),
    ...coverage.map((one) => (one === 'limited' ? 'limited coverage' : 'noncovered')),
  ];
}

/** What a note refers to, one line each. A target whose title stands in the note is still worth its count. */
export function targetLine({ written, first, last, billable, limit, limitRead }: NoteTarget): string {
  if (!first || !last) return `→ ${written}: not in this edition`;
  const range =
    first.code === last.code
      ? `${first.display} ${first.title}`
      : `${first.display} ${first.title} … ${last.display} ${last.title}`;
  const narrowed = limit === undefined ? '' : limitRead ? `, ${limit}` : `, of these those ${limit}`;
  const count = first.code === last.code && first.billable ? '' : ` (${billable} billable)`;
  return `→ ${range}${count}${narrowed}`;
}

/** The same on the other side. */
export const siblingLines = (siblings: readonly LateralitySibling[]): readonly string[] =>
  siblings.length === 0
    ? []
    : ['', 'Other side:', ...siblings.map(({ side, display, title }) => `  ${side.padEnd(12)}${display}  ${title}`)];

/** The seventh characters a code could have, its own marked. */
export function seventhLines({ seventh, placeholders }: TabularPage): readonly string[] {
  const filled =
    placeholders > 0
      ? ['', `Filled with the placeholder X in ${placeholders} place${placeholders === 1 ? '' : 's'}.`]
      : [];
  if (!seventh) return filled;
  return [
    ...filled,
    '',
    `7th characters (${seventh.from}):`,
    ...seventh.values.map(
      ({ character, meaning }) => ` ${character === seventh.chosen ? '*' : ' '}${character}  ${meaning}`,
    ),
  ];
}
