import type {
  CodeConversion,
  CodeCrosswalk,
  CodeHistory,
  CodeLink,
  CodePage,
  ResolvedNote,
  WhyNotBillable,
} from '../engine/codes/index.ts';
import { displayCode } from '../engine/codes/index.ts';
import type { MarkedPage } from '../tables/index.ts';
import { marksLine, seventhLines, siblingLines, targetLine } from './show-code-marks.ts';

/** How a kind of note is headed in the printed classification; its lead words are not stored with the text. */
const headings: Readonly<Record<string, string>> = {
  inclusionTerm: 'Inclusion terms',
  includes: 'Includes',
  excludes1: 'Excludes1 (not coded here)',
  excludes2: 'Excludes2 (not included here)',
  codeFirst: 'Code first',
  useAdditionalCode: 'Use additional',
  codeAlso: 'Code also',
  notes: 'Note',
  sevenChrNote: '7th character',
};

/** The page of a code for a reader at a terminal. */
export function pageAsText(page: MarkedPage, on: string): string {
  const lines = [
    `${page.display}  ${page.title || '(no such code in any installed edition)'}`,
    `  ${verdict(page)}; ${page.edition}${page.starter ? ' (starter edition)' : ''}, on ${on}${exempt(page)}`,
    ...marksLine(page.marks),
    ...placeLines(page),
    ...(page.whyNotBillable ? whyLines(page.whyNotBillable, page.children) : []),
    ...childLines(page),
    ...seventhLines(page),
    ...siblingLines(page.siblings),
    ...noteLines(page.notes, page.display),
    ...(page.history ? historyLines(page.history, page.system) : []),
    ...(page.crosswalks ?? []).flatMap(crosswalkLines),
    ...vintageLines(page),
  ];
  return `${lines.join('\n')}\n`;
}

type Shown = Omit<CodePage, 'notes'>;

function verdict(page: Shown): string {
  if (page.notBefore) return `NOT VALID until ${page.notBefore}`;
  if (!page.valid) return 'NOT VALID';
  return page.billable ? 'valid for claims' : 'a header, not valid for claims';
}

const exempt = ({ poaExempt }: Shown): string =>
  poaExempt === undefined ? '' : poaExempt ? '; exempt from POA reporting' : '; POA indicator required';

function placeLines({ places, parents, title }: Shown): readonly string[] {
  const above = [
    ...places.map((place) =>
      place.kind === 'chapter' ? `Chapter ${place.name.slice(8)}: ${place.title}` : place.title,
    ),
    ...parents.map((parent) => `${parent.display} ${parent.title}`),
  ];
  return above.length > 0 && title ? ['', ...above.map((text, depth) => `${'  '.repeat(depth + 1)}${text}`)] : [];
}

function whyLines({ reason, seventh, candidates }: WhyNotBillable, children: readonly CodeLink[]): readonly string[] {
  const shown = children.length > 0 ? [] : candidates;
  return [
    '',
    reason,
    ...(seventh ? [`7th characters (${seventh.from}):`] : []),
    ...(seventh?.values.map(({ character, meaning }) => `  ${character}  ${meaning}`) ?? []),
    ...shown.map(linkLine),
  ];
}

const linkLine = ({ display, title, billable }: CodeLink): string => `  ${billable ? '●' : '○'} ${display}  ${title}`;

const childLines = ({ children }: Shown): readonly string[] =>
  children.length > 0 ? ['', 'Below it (● valid for claims, ○ header):', ...children.map(linkLine)] : [];

function noteLines(notes: readonly ResolvedNote[], display: string): readonly string[] {
  const lines: string[] = [];
  let last = '';
  for (const note of notes) {
    const head = `${headings[note.kind] ?? note.kind}${note.from === display ? '' : `, from ${note.from}`}`;
    if (head !== last) lines.push('', `${head}:`);
    last = head;
    const indent = note.under ? '    ' : '  ';
    lines.push(`${indent}${note.text}`, ...note.targets.map((target) => `${indent}  ${targetLine(target)}`));
  }
  return lines;
}

function historyLines({ spans, replaces, replacedBy }: CodeHistory, system: string): readonly string[] {
  const lines = spans.map((span) => {
    const to = span.effectiveTo ? `to ${span.effectiveTo}` : 'on';
    return `  ${span.edition}: ${span.effectiveFrom} ${to}, ${span.billable ? 'valid for claims' : 'header'}, “${span.title}”`;
  });
  return [
    '',
    spans.length > 0 ? 'Stands in:' : 'Stands in no installed edition.',
    ...lines,
    ...conversionLines('Took the place of', replaces, system, (line) => line.previous),
    ...conversionLines('Replaced by', replacedBy, system, (line) => [line.code]),
  ];
}

function conversionLines(
  head: string,
  lines: readonly CodeConversion[],
  system: string,
  codes: (line: CodeConversion) => readonly string[],
): readonly string[] {
  return lines.length === 0
    ? []
    : [
        `${head}:`,
        ...lines.map(
          (line) =>
            `  ${codes(line)
              .map((code) => displayCode(system, code))
              .join(', ')} from ${line.from}`,
        ),
      ];
}

function crosswalkLines({ mapping, edition, lines }: CodeCrosswalk): readonly string[] {
  const shown = lines.map((line) => {
    if (line.noMap) return '  no equivalent';
    const set = line.combination ? `, with others (scenario ${line.scenario}, choice list ${line.choiceList})` : '';
    return `  ${line.target}${line.approximate ? ' (approximate)' : ''}${set}`;
  });
  return ['', `Equivalents, ${mapping} (GEMs ${edition}):`, ...shown];
}

function vintageLines({ vintages, notes, poaExempt }: MarkedPage): readonly string[] {
  const older = [
    notes.length > 0 && vintages.notes && !vintages.notes.current ? `Notes are those of ${vintages.notes.edition}` : '',
    poaExempt !== undefined && vintages.poaExempt && !vintages.poaExempt.current
      ? `POA exemption is that of ${vintages.poaExempt.edition}`
      : '',
  ].filter((text) => text !== '');
  return older.length > 0 ? ['', `${older.join('; ')}: nothing newer is installed for this day.`] : [];
}
