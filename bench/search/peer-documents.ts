import { type OfficialSearch, officialDay, officialIndexEntries } from '../../test/cases/search/official-search.ts';
import type { PeerDocument } from './mini-search.ts';

/** What MiniSearch is given: titles alone, or the texts that our indexes are made from. */
export interface PeerDocuments {
  readonly titles: readonly PeerDocument[];
  readonly texts: readonly PeerDocument[];
  /** Index paths and inclusion terms among `texts`. */
  readonly terms: number;
}

/**
 * Documents of all codes and headers of both systems with the diagnosis index and the inclusion terms. An index entry whose code is no row (it
 * wants more characters) goes to the nearest header above.
 */
export function peerDocuments({ tables }: OfficialSearch): PeerDocuments {
  // Header B00 is one of both systems, so codes are named with theirs.
  const titles = (['icd-10-cm', 'icd-10-pcs'] as const).flatMap((system) => {
    const codes = tables.codes(system, officialDay);
    return Array.from({ length: codes?.size ?? 0 }, (_, row) => codes?.row(row)).flatMap((row) =>
      row ? [{ id: `${system} ${row.code}`, code: row.code, title: row.title, terms: '' }] : [],
    );
  });
  const terms = new Map<string, string[]>(titles.map(({ id }) => [id, []]));
  let count = 0;
  const put = (code: string, text: string): void => {
    for (let length = code.length; length > 0; length -= 1) {
      const list = terms.get(`icd-10-cm ${code.slice(0, length)}`);
      if (!list) continue;
      list.push(text);
      count += 1;
      return;
    }
  };
  for (const { path, code } of officialIndexEntries(tables)) put(code, path.join(', '));
  for (const { code, text } of tables.notes('icd-10-cm', officialDay)?.inclusionTerms() ?? []) put(code, text);
  const texts = titles.map((one) => ({ ...one, terms: terms.get(one.id)?.join('\n') ?? '' }));
  return { titles, texts, terms: count };
}
