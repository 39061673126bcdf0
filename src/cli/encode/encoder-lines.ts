import {
  type AxisChoice,
  type AxisPosition,
  displayIcd10Cm,
  entryPage,
  findTerms,
  leadsOf,
  nextQuestion,
  type OpenCode,
  type PartialPcs,
  type Place,
  printedTitle,
  type ResolvedReference,
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
  | { readonly do: 'build'; readonly known: PartialPcs };

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

function procedureHits({ pcsIndex, pcs }: Desk, hits: readonly Place[]): readonly Line[] {
  if (!pcsIndex || !pcs) return [];
  return hits.flatMap(({ entry }): readonly Line[] => {
    const below = [entry, ...pcsIndex.childrenOf(entry)];
    return below.flatMap((at): readonly Line[] => {
      const path = pcsIndex.pathOf(at).map((one) => printedTitle(pcsIndex.titleOf(one)));
      const name = path.filter((title) => title !== '').join(', ');
      return leadsOf(pcs.builder, pcsIndex, at).map(({ kind, known, text }) => ({
        text: `${name}  ${kind === 'see' || kind === 'use' ? `${kind} ` : ''}${text}`,
        action: Object.keys(known).length > 0 ? { do: 'build', known } : { do: 'nothing' },
      }));
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
  const codes = page.code ? [postLine([page.code, ...second])] : [];
  return [
    ...codes,
    ...page.cells.flatMap(({ column, heading, code }): readonly Line[] => {
      const mark = column === place.column ? ' ◂' : '';
      if (!code) return [{ text: `${heading}: none${mark}`, action: { do: 'nothing' } }];
      return [{ ...postLine([code]), text: `${heading}: ${wordsOf(code)}${mark}` }];
    }),
    ...page.seeCategory.map((code) => ({ ...postLine([code]), text: `see category ${wordsOf(code)}` })),
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

function postLine(codes: readonly OpenCode[]): Line {
  const [first, ...rest] = codes;
  const text = first ? wordsOf(first) + rest.map((code) => `  [${wordsOf(code)}]`).join('') : '';
  return { text, action: { do: 'post', codes: codes.map(({ code }) => code) } };
}

function wordsOf({ printed, row, billable }: OpenCode): string {
  const title = row ? ` ${row.title}` : ' (not in this edition)';
  return `${printed}${title}${billable > 1 ? ` (${billable} codes)` : ''}`;
}

function referenceLines(word: string, { text, places, codes }: ResolvedReference): readonly Line[] {
  if (places.length > 0) return places.map((place) => ({ text: `${word} ${text}`, action: { do: 'open', place } }));
  const single = codes.filter((code) => !code.includes('-'));
  return [{ text: `${word} ${text}`, action: single.length > 0 ? { do: 'post', codes: single } : { do: 'nothing' } }];
}

function rowLines(desk: Desk, screen: Extract<Screen, { kind: 'question' | 'list' }>): readonly Line[] {
  const { codes } = desk;
  if (!codes) return [];
  const question = screen.kind === 'question' ? nextQuestion(codes, screen.rows) : undefined;
  if (question)
    return question.answers.map(({ label, rows }) => ({
      text: `${label}  ${rows.length === 1 ? displayIcd10Cm(codes.row(rows[0] ?? 0).code) : `(${rows.length} codes)`}`,
      action: { do: 'answer', rows },
    }));
  return screen.rows.map((row) => ({
    text: `${codes.row(row).display} ${codes.row(row).title}`,
    action: { do: 'answer', rows: [row] },
  }));
}

function builderLines({ pcs }: Desk, known: PartialPcs): readonly Line[] {
  if (!pcs) return [];
  const { axes, code, open } = pcs.builder.state(known);
  if (code !== undefined) return [{ text: `${code} — Enter posts it`, action: { do: 'post', codes: [code] } }];
  const axis = axes.find((one) => one.axis === open);
  return (axis?.choices ?? []).map((choice) => ({
    text: `${choice.value}  ${choice.label}`,
    action: { do: 'choose', axis: axis?.axis ?? 1, choice },
  }));
}
