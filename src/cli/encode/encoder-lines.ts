import {
  type AxisChoice,
  type AxisPosition,
  entryPage,
  explainPcs,
  findTerms,
  leadsOf,
  nextQuestion,
  type OpenCode,
  type PartialPcs,
  type PcsBooks,
  type Place,
  printedTitle,
  type ResolvedReference,
  resolveReference,
  subtermLine,
} from '../../engine/codes/index.ts';
import type { Desk } from './desk.ts';
import { type EncoderState, type Screen, screenOf } from './encoder-state.ts';

/** What Enter does on a line. */
export type LineAction =
  | { readonly do: 'nothing' }
  | { readonly do: 'open'; readonly place: Place }
  /** Post these codes one after the other, asking where one is not billable yet. */
  | { readonly do: 'post'; readonly codes: readonly string[] }
  | { readonly do: 'answer'; readonly rows: readonly number[] }
  | { readonly do: 'choose'; readonly axis: AxisPosition; readonly choice: AxisChoice }
  | { readonly do: 'build'; readonly known: PartialPcs }
  /** Show these entries of the procedure index instead. */
  | { readonly do: 'show'; readonly places: readonly Place[] };

export interface Line {
  readonly text: string;
  readonly action: LineAction;
}

/** The lines of the screen on top, those that Enter and the arrows work on. */
export function linesOf(desk: Desk, state: EncoderState): readonly Line[] {
  const screen = screenOf(state);
  if (screen.kind === 'search')
    return screen.system === 'icd-10-cm' ? diagnosisHits(desk, screen.hits) : procedureHits(desk, screen.hits);
  if (screen.kind === 'page') return pageLines(desk, state, screen);
  if (screen.kind === 'pcs') return builderLines(desk, screen.known);
  if (screen.kind === 'notes') return noteLines(desk, screen.code);
  return rowLines(desk, screen);
}

function diagnosisHits(desk: Desk, hits: readonly Place[]): readonly Line[] {
  return hits.flatMap((place) => {
    const tree = desk.books.tree(place.book);
    if (!tree) return [];
    const path = tree.pathOf(place.entry).map((at) => printedTitle(tree.titleOf(at)));
    const { leadsTo } = subtermLine(tree, place.book, place.entry);
    return [{ text: `${path.join(', ')}  ${leadsTo}`.trimEnd(), action: { do: 'open', place } as const }];
  });
}

function procedureHits({ pcsIndex, pcs, pcsShelf }: Desk, hits: readonly Place[]): readonly Line[] {
  if (!pcsIndex || !pcs) return [];
  const entries = hits.flatMap(({ entry }) => [entry, ...pcsIndex.childrenOf(entry)]);
  return entries.flatMap((entry): readonly Line[] => {
    const path = pcsIndex.pathOf(entry).map((one) => printedTitle(pcsIndex.titleOf(one)));
    const name = path.filter((title) => title !== '').join(', ');
    return leadsOf(pcs.builder, pcsIndex, entry).map(({ kind, known, text }) => {
      const word = kind === 'see' || kind === 'use' ? `${kind} ` : '';
      if (kind !== 'see') return { text: `${name}  ${word}${text}`, action: { do: 'build', known } };
      const { places } = resolveReference(pcsShelf, 'index', text);
      return {
        text: `${name}  ${word}${text}`,
        action: places.length > 0 ? { do: 'show', places } : { do: 'nothing' },
      };
    });
  });
}

function pageLines(
  desk: Desk,
  state: EncoderState,
  { subterm }: { readonly subterm: string | undefined },
): readonly Line[] {
  const place = state.navigation.here;
  const tree = place && desk.books.tree(place.book);
  const page = place && entryPage(desk.books, desk.codes, place);
  if (!page || !tree) return [];
  if (subterm !== undefined && subterm !== '')
    return diagnosisHits(
      desk,
      findTerms(tree, subterm, { under: place.entry }).map(({ entry }) => ({ book: place.book, entry })),
    );
  const second = page.manifestation ? [page.manifestation] : [];
  const codes = page.code ? [postLine(desk, [page.code, ...second])] : [];
  return [
    ...codes,
    ...page.cells.flatMap(({ column, heading, code }): readonly Line[] => {
      const mark = column === place.column ? ' ◂' : '';
      if (!code) return [{ text: `${heading}: none${mark}`, action: { do: 'nothing' } }];
      return [{ ...postLine(desk, [code]), text: `${heading}: ${wordsOf(code)}${mark}` }];
    }),
    ...page.seeCategory.map((code) => ({ ...postLine(desk, [code]), text: `see category ${wordsOf(code)}` })),
    ...page.see.flatMap((reference) => referenceLines('see', reference)),
    ...page.seeAlso.flatMap((reference) => referenceLines('see also', reference)),
    ...page.subterms.map(
      ({ place: below, title, leadsTo, subterms }): Line => ({
        text: `${title}  ${leadsTo}${subterms > 0 ? `  (${subterms} below)` : ''}`,
        action: { do: 'open', place: below },
      }),
    ),
  ];
}

function postLine(desk: Desk, codes: readonly OpenCode[]): Line {
  const [first, ...rest] = codes;
  const text = first
    ? wordsOf(first) + noteMark(desk, first.code) + rest.map((code) => `  [${wordsOf(code)}]`).join('')
    : '';
  return { text, action: { do: 'post', codes: codes.map(({ code }) => code) } };
}

function wordsOf({ printed, row, billable }: OpenCode): string {
  const title = row ? ` ${row.title}` : ' (not in this edition)';
  return `${printed}${title}${billable > 1 ? ` (${billable} codes)` : ''}`;
}

function referenceLines(word: string, { text, places, codes }: ResolvedReference): readonly Line[] {
  if (places.length > 0) return places.map((place) => ({ text: `${word} ${text}`, action: { do: 'open', place } }));
  const single = codes.filter((code) => !code.includes('-'));
  const hint = text === 'condition' ? ' (look for the condition itself)' : '';
  return [
    { text: `${word} ${text}${hint}`, action: single.length > 0 ? { do: 'post', codes: single } : { do: 'nothing' } },
  ];
}

function rowLines(desk: Desk, screen: Extract<Screen, { kind: 'question' | 'list' }>): readonly Line[] {
  const { codes } = desk;
  if (!codes) return [];
  const named = (row: number): string => `${codes.row(row).display}${noteMark(desk, codes.row(row).code)}`;
  const question = screen.kind === 'question' ? nextQuestion(codes, screen.rows) : undefined;
  if (question)
    return question.answers.map(({ label, rows }) => ({
      // The code first, where the end of a long answer would be cut off.
      text: rows.length === 1 ? `${named(rows[0] ?? 0)}  ${label}` : `${label}  (${rows.length} codes)`,
      action: { do: 'answer', rows },
    }));
  return screen.rows.map((row) => ({
    text: `${named(row)} ${codes.row(row).title}`,
    action: { do: 'answer', rows: [row] },
  }));
}

/** A mark beside a code that has tabular notes; N shows them. */
export function noteMark({ notes }: Desk, code: string): string {
  return notes && notes.of(code).length > 0 ? ' ≡' : '';
}

/** Code of the selected line, for its notes; undefined where a line stands for several or none. */
export function codeOfLine({ codes }: Desk, action: LineAction | undefined): string | undefined {
  if (action?.do === 'post') return action.codes[0];
  return action?.do === 'answer' && action.rows.length === 1 ? codes?.row(action.rows[0] ?? 0).code : undefined;
}

function noteLines({ notes }: Desk, code: string): readonly Line[] {
  const words: Readonly<Record<string, string>> = {
    codeFirst: 'Code first',
    useAdditionalCode: 'Use additional',
    codeAlso: 'Code also',
    inclusionTerm: 'Inclusion term',
    includes: 'Includes',
    excludes1: 'Excludes1',
    excludes2: 'Excludes2',
    notes: 'Note',
    sevenChrNote: '7th character',
  };
  return (notes?.of(code) ?? []).map(({ kind, text, from, under }) => ({
    text: `${from} ${words[kind] ?? kind}: ${under === undefined ? '' : '· '}${text}`,
    action: { do: 'nothing' },
  }));
}

/** What each character of a finished code means, in the words of tables and definitions. */
function explained(pcs: PcsBooks, code: string): readonly Line[] {
  return (explainPcs(pcs, code)?.axes ?? []).map(({ title, value, label, definition }) => ({
    text: `${value}  ${title}: ${label}${definition === undefined ? '' : ` — ${definition}`}`,
    action: { do: 'nothing' },
  }));
}

function builderLines({ pcs }: Desk, known: PartialPcs): readonly Line[] {
  if (!pcs) return [];
  const { axes, code, open } = pcs.builder.state(known);
  if (code !== undefined)
    return [{ text: `${code} — Enter posts it`, action: { do: 'post', codes: [code] } }, ...explained(pcs, code)];
  const axis = axes.find((one) => one.axis === open);
  return (axis?.choices ?? []).map((choice) => ({
    text: `${choice.value}  ${choice.label}`,
    action: { do: 'choose', axis: axis?.axis ?? 1, choice },
  }));
}
