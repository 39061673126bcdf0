import type { IsoDate } from '../../base/index.ts';
import { displayCode } from './code.ts';
import type { CodeConversions, CodeHistory } from './code-history.ts';
import type { CodeNotes, PoaExemptList } from './code-notes.ts';
import type { CodeCrosswalk, CodeLink, CodePage } from './code-page.ts';
import type { CodeRow, CodeTable } from './code-table.ts';
import { whyNotBillable } from './why-not-billable.ts';

/** What a look-up rests on: the code list in force, and whatever else is there. */
export interface LookUpSources {
  readonly codes: CodeTable;
  readonly notes?: CodeNotes;
  readonly poaExempt?: PoaExemptList;
  /** A list may hold codes that an update of its year brings later; the conversion table knows the day. */
  readonly conversions?: CodeConversions;
  /** The day asked for, against which a row's own days are held. */
  readonly on?: IsoDate;
  readonly crosswalks?: (code: string) => readonly CodeCrosswalk[];
  /** Asked only when the code is not in the list, or when `history` is wanted. */
  readonly history: () => CodeHistory;
}

/** The whole page of a canonical code. A code that is not in the list gets a page with `valid: false` that says what is known of it. */
export function lookUp(sources: LookUpSources, code: string, wanted: { readonly history?: boolean } = {}): CodePage {
  const { codes, notes, poaExempt } = sources;
  const { info } = codes;
  const index = codes.indexOf(code);
  const row = index < 0 ? undefined : codes.row(index);
  const notBefore = row && notBeforeOf(sources, row);
  const endedOn = row?.validTo !== undefined && sources.on !== undefined && row.validTo < sources.on;
  const valid = row !== undefined && notBefore === undefined && !endedOn;
  const history = !valid || wanted.history ? sources.history() : undefined;
  const crosswalks = sources.crosswalks?.(code) ?? [];
  const last = history?.spans.at(-1);
  const why = row?.billable ? undefined : whyNotBillable(codes, notes, code);
  const page: Writable<CodePage> = {
    system: info.system,
    code,
    display: row?.display ?? displayCode(info.system, code),
    title: row?.title ?? last?.title ?? '',
    shortTitle: row?.shortTitle ?? last?.title ?? '',
    billable: valid && row.billable,
    valid,
    edition: info.edition,
    effectiveFrom: info.effectiveFrom,
    starter: info.starter,
    places: notes?.placesOf(code) ?? [],
    parents: parentsOf(codes, index),
    children: index < 0 ? [] : codes.childrenOf(index).map((child) => linkOf(codes.row(child))),
    notes: row ? (notes?.of(code) ?? []) : [],
    vintages: vintagesOf(sources),
  };
  // Assigned, not spread: pages are made a hundred thousand times a second.
  if (info.effectiveTo) page.effectiveTo = info.effectiveTo;
  if (poaExempt && row?.billable) page.poaExempt = poaExempt.has(code);
  if (why) page.whyNotBillable = why;
  if (history) page.history = history;
  if (notBefore) page.notBefore = notBefore;
  if (crosswalks.length > 0) page.crosswalks = crosswalks;
  return page;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function vintagesOf({ notes, poaExempt }: LookUpSources): CodePage['vintages'] {
  const vintages: Writable<CodePage['vintages']> = {};
  if (notes) vintages.notes = notes.vintage;
  if (poaExempt) vintages.poaExempt = poaExempt.vintage;
  return vintages;
}

export const linkOf = ({ code, display, title, billable }: CodeRow): CodeLink => ({ code, display, title, billable });

/**
 * The day a code of the list comes into force, when that lies after the day asked for. Some yearly files hold the codes of their April
 * update (FY2022, FY2023); the row's own dates or the conversion table know.
 */
function notBeforeOf({ conversions, on, codes }: LookUpSources, row: CodeRow): IsoDate | undefined {
  if (on === undefined) return undefined;
  const lines = conversions?.into(row.code) ?? [];
  if (lines.length === 0 && row.validFrom === undefined) return undefined;
  const born = lines
    .filter((line) => line.change !== 'revised' && line.change !== 'deleted')
    .map((line) => line.from)
    .filter((from) => from >= codes.info.effectiveFrom);
  const first = row.validFrom ?? born.sort()[0];
  return first !== undefined && first > on ? first : undefined;
}

const chains = new WeakMap<CodeTable, Map<number, readonly CodeLink[]>>();

/** The headers above a row, outermost first; the chain above each header is made once. */
function parentsOf(codes: CodeTable, index: number): readonly CodeLink[] {
  const parent = index < 0 ? -1 : codes.parentOf(index);
  if (parent < 0) return [];
  const known = chains.get(codes) ?? new Map<number, readonly CodeLink[]>();
  chains.set(codes, known);
  const chain = known.get(parent) ?? [...parentsOf(codes, parent), linkOf(codes.row(parent))];
  known.set(parent, chain);
  return chain;
}
