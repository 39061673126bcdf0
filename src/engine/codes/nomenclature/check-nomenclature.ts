import { type NomenclatureSource, nomenclatureSources } from './nomenclature-sources.ts';
import { type NomenclatureTerm, nomenclatureTerms, type TermKind } from './nomenclature-terms.ts';

/** A term in a text that should not be used. */
export interface NomenclatureFinding {
  readonly id: string;
  readonly kind: TermKind;
  /** Span in the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly why: string;
  readonly instead: string;
  readonly source: NomenclatureSource;
}

/**
 * Prohibited and error-prone abbreviations and outdated terms of a free text, in order of their places. Narrow on purpose: what may mean something
 * else (MS as multiple sclerosis, a laboratory result with a trailing zero) is left alone.
 */
export function checkNomenclature(text: string): readonly NomenclatureFinding[] {
  const found = nomenclatureTerms.flatMap((term) =>
    [...text.matchAll(term.pattern)].map((match) => findingOf(term, match[0], match.index)),
  );
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The same for a term asked for by itself (“U”, “cc”), where no dose stands beside it. */
export function checkTerm(term: string): readonly NomenclatureFinding[] {
  const text = term.trim();
  const found = checkNomenclature(text);
  if (found.length > 0) return found;
  return nomenclatureTerms.filter(({ alone }) => alone?.test(text)).map((one) => findingOf(one, text, 0));
}

function findingOf(term: NomenclatureTerm, written: string, start: number): NomenclatureFinding {
  const { id, kind, why, instead } = term;
  const source: NomenclatureSource = nomenclatureSources[term.source];
  return { id, kind, start, end: start + written.length, written, why, instead, source };
}
