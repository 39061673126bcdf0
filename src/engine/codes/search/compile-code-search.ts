import type { CodeTable } from '../code-table.ts';
import type { TermTree } from '../encoder/index.ts';
import { buildSearchIndex } from './build-search-index.ts';
import type { SearchEntry } from './search-entry.ts';
import type { TermCollection } from './term-collection.ts';
import { collect } from './term-collection.ts';
import { termsOfIndex } from './terms-of-index.ts';
import { termsOfPcsIndex, type UsedName } from './terms-of-pcs-index.ts';
import { termsOfDrugTable, termsOfNeoplasmTable } from './terms-of-table.ts';

/** What a search index is compiled from; whatever is not installed is left out. */
export interface CodeSearchParts {
  readonly codes: CodeTable;
  readonly inclusionTerms?: Iterable<{ readonly code: string; readonly text: string }>;
  /** Opened `index` and `external-cause-index` parts, in that order. */
  readonly index?: TermTree;
  readonly externalCauseIndex?: TermTree;
  readonly neoplasmTable?: TermTree;
  readonly drugTable?: TermTree;
}

/** Compiles the search index of one system from its code list and whatever else is installed. The rows are those of the code table. */
export function compileCodeSearch(parts: CodeSearchParts): Uint8Array {
  const { codes } = parts;
  const system = codes.info.system;
  const nests = system === 'icd-10-cm' || system === 'icd-10-pcs';
  const terms: TermCollection = new Map();
  const synonyms = system === 'icd-10-pcs' && parts.index ? termsOfPcsIndex(parts.index, terms) : [];
  if (system !== 'icd-10-pcs') {
    if (parts.index) termsOfIndex(parts.index, 'index', terms);
    if (parts.externalCauseIndex) termsOfIndex(parts.externalCauseIndex, 'external causes', terms);
    if (parts.neoplasmTable) termsOfNeoplasmTable(parts.neoplasmTable, terms);
    if (parts.drugTable) termsOfDrugTable(parts.drugTable, terms);
  }
  for (const { code, text } of parts.inclusionTerms ?? [])
    collect(terms, code, { text, because: `inclusion term: ${text}`, kind: 'inclusion' });
  return buildSearchIndex(entriesOf(codes, terms), {
    hierarchy: nests ? 'prefix' : 'none',
    ...(system === 'icd-10-cm' ? { subject: 'diagnoses' } : system === 'icd-10-pcs' ? { subject: 'operations' } : {}),
    prefixTerms: nests ? unplaced(codes, terms) : [],
    synonyms: synonyms satisfies readonly UsedName[],
  });
}

function* entriesOf(codes: CodeTable, terms: TermCollection): Iterable<SearchEntry> {
  for (let row = 0; row < codes.size; row += 1) {
    const { code, display, title, shortTitle, billable } = codes.row(row);
    yield { code, display, title, shortTitle, billable, terms: terms.get(code) ?? [] };
  }
}

/** Terms whose first characters are no row of their own. */
function unplaced(codes: CodeTable, terms: TermCollection) {
  return [...terms].filter(([code]) => codes.indexOf(code) < 0).map(([prefix, list]) => ({ prefix, terms: list }));
}
