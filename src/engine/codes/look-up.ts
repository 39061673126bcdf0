import { displayCode } from './code.ts';
import type { CodeHistory } from './code-history.ts';
import type { CodeNotes, PoaExemptList } from './code-notes.ts';
import type { CodeLink, CodePage } from './code-page.ts';
import type { CodeRow, CodeTable } from './code-table.ts';
import { whyNotBillable } from './why-not-billable.ts';

/** What a look-up rests on: the code list in force, and whatever else is there. */
export interface LookUpSources {
  readonly codes: CodeTable;
  readonly notes?: CodeNotes;
  readonly poaExempt?: PoaExemptList;
  /** Asked only when the code is not in the list, or when `history` is wanted. */
  readonly history: () => CodeHistory;
}

/** The whole page of a canonical code. A code that is not in the list gets a page with `valid: false` that says what is known of it. */
export function lookUp(sources: LookUpSources, code: string, wanted: { readonly history?: boolean } = {}): CodePage {
  const { codes, notes, poaExempt } = sources;
  const { info } = codes;
  const index = codes.indexOf(code);
  const row = index < 0 ? undefined : codes.row(index);
  const history = !row || wanted.history ? sources.history() : undefined;
  const last = history?.spans.at(-1);
  const why = row?.billable ? undefined : whyNotBillable(codes, notes, code);
  return {
    system: info.system,
    code,
    display: displayCode(info.system, code),
    title: row?.title ?? last?.title ?? '',
    shortTitle: row?.shortTitle ?? last?.title ?? '',
    billable: row?.billable ?? false,
    valid: row !== undefined,
    edition: info.edition,
    effectiveFrom: info.effectiveFrom,
    ...(info.effectiveTo ? { effectiveTo: info.effectiveTo } : {}),
    starter: info.starter,
    places: notes?.placesOf(code) ?? [],
    parents: parentsOf(codes, index),
    children: index < 0 ? [] : codes.childrenOf(index).map((child) => linkOf(codes.row(child))),
    notes: row ? (notes?.of(code) ?? []) : [],
    ...(poaExempt && row?.billable ? { poaExempt: poaExempt.has(code) } : {}),
    ...(why ? { whyNotBillable: why } : {}),
    ...(history ? { history } : {}),
    vintages: {
      ...(notes ? { notes: notes.vintage } : {}),
      ...(poaExempt ? { poaExempt: poaExempt.vintage } : {}),
    },
  };
}

export const linkOf = ({ code, display, title, billable }: CodeRow): CodeLink => ({ code, display, title, billable });

function parentsOf(codes: CodeTable, index: number): readonly CodeLink[] {
  const parents: CodeLink[] = [];
  for (let at = index < 0 ? -1 : codes.parentOf(index); at >= 0; at = codes.parentOf(at))
    parents.unshift(linkOf(codes.row(at)));
  return parents;
}
