import { displayCode } from './code.ts';
import type { CodeNotes } from './code-notes.ts';
import type { CodeLink, WhyNotBillable } from './code-page.ts';
import type { CodeTable } from './code-table.ts';

const mostCandidates = 12;

/**
 * Says why a canonical code is not valid for claims: a header needs more characters (Official Guidelines, Section I.B.2, level of detail),
 * the seventh among them and the placeholder X where places stay empty (Sections I.A.4 and I.A.5); or the edition does not have it.
 */
export function whyNotBillable(codes: CodeTable, notes: CodeNotes | undefined, code: string): WhyNotBillable {
  const index = codes.indexOf(code);
  return index < 0 ? whyAbsent(codes, code) : whyHeader(codes, notes, code, index);
}

function whyHeader(codes: CodeTable, notes: CodeNotes | undefined, code: string, index: number): WhyNotBillable {
  const below: CodeLink[] = [];
  const lengths = new Set<number>();
  const visit = (at: number): void => {
    for (const child of codes.childrenOf(at)) {
      if (codes.isBillable(child)) {
        const { code: found, display, title } = codes.row(child);
        lengths.add(found.length);
        if (below.length < mostCandidates) below.push({ code: found, display, title, billable: true });
      }
      visit(child);
    }
  };
  visit(index);
  const seventh = lengths.has(7) ? notes?.seventhOf(code) : undefined;
  const known = [...lengths].sort();
  return {
    reason: headerReason(code, known, seventh !== undefined, codes.info.system),
    lengths: known,
    candidates: below,
    ...(seventh ? { seventh } : {}),
  };
}

function headerReason(code: string, lengths: readonly number[], seventh: boolean, system: string): string {
  const shown = displayCode(system, code);
  if (lengths.length === 0) return `${shown} is a header without codes below it.`;
  const wanted = lengths.length === 1 ? `${lengths[0]}` : `${lengths.slice(0, -1).join(', ')} or ${lengths.at(-1)}`;
  const missing = (lengths[0] ?? 0) - code.length;
  const more = `${missing} more character${missing === 1 ? '' : 's'}`;
  const start = `${shown} is a header: the codes below it that are valid for claims have ${wanted} characters, so it needs ${lengths.length > 1 ? 'at least ' : ''}${more}`;
  if (!seventh) return `${start}.`;
  const placeholder = code.length < 6 ? ', with the placeholder X where a place before it stays empty' : '';
  return `${start}; the last of them is a 7th character${placeholder}.`;
}

function whyAbsent(codes: CodeTable, code: string): WhyNotBillable {
  const { system, starter } = codes.info;
  const edition = starter ? 'the starter edition, which holds a small selection of codes' : codes.info.edition;
  const shown = displayCode(system, code);
  const none = { lengths: [], candidates: [] };
  const padded = paddedForm(codes, code);
  if (padded)
    return {
      reason: `${shown} is not in ${edition}: the 7th character must stand in the seventh place, with the placeholder X in the empty ones.`,
      lengths: [7],
      candidates: [padded],
    };
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const row = codes.find(code.slice(0, length));
    if (!row) continue;
    const { display, title, billable } = row;
    const candidates = [{ code: row.code, display, title, billable }];
    if (billable)
      return {
        reason: `${shown} is not in ${edition}: ${display} is complete with ${length} characters and takes no more.`,
        lengths: [length],
        candidates,
      };
    return {
      reason: `${shown} is not in ${edition}: nothing of that form stands under ${display}.`,
      lengths: [],
      candidates,
    };
  }
  return { ...none, reason: `${shown} is not in ${edition}, nor is any header it could belong to.` };
}

/** `W19A` → `W19XXXA`, where that stands in the edition. */
function paddedForm(codes: CodeTable, code: string): CodeLink | undefined {
  if (codes.info.system !== 'icd-10-cm' || code.length < 4 || code.length > 6) return undefined;
  const row = codes.find(`${code.slice(0, -1).padEnd(6, 'X')}${code.slice(-1)}`);
  return row?.billable ? { code: row.code, display: row.display, title: row.title, billable: true } : undefined;
}
