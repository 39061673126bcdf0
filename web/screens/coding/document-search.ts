import type { ChartDocument, DocumentSection } from '../../../src/server/contract.ts';

/** A run of text, marked when it is a hit; `hit` counts the hits of the document from 0. */
export interface TextRun {
  readonly text: string;
  readonly hit?: number;
}

/** The shortest text worth searching for. */
export const shortestSearch = 2;

const normal = (text: string): string => text.toLowerCase();

/** Starts of a phrase in a text, case apart, not overlapping. */
function placesOf(text: string, phrase: string): readonly number[] {
  if (phrase.length < shortestSearch) return [];
  const places: number[] = [];
  const [within, wanted] = [normal(text), normal(phrase)];
  // Lower-casing may change the length of a text outside ASCII; then its places would not fit the text shown.
  if (within.length !== text.length) return [];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

/** A text cut at its hits; `from` is the number of the first of them. */
export function runsOf(text: string, phrase: string, from = 0): readonly TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const [index, at] of placesOf(text, phrase).entries()) {
    if (at > end) runs.push({ text: text.slice(end, at) });
    runs.push({ text: text.slice(at, at + phrase.length), hit: from + index });
    end = at + phrase.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/** All texts of a section in the order in which the viewer shows them. */
export function textsOf(section: DocumentSection): readonly string[] {
  const cells = section.table ? [...section.table.columns, ...section.table.rows.flat()] : [];
  return [section.heading ?? '', section.text, ...cells];
}

/** Number of hits in a document. */
export function countHits(document: ChartDocument, phrase: string): number {
  return document.sections.reduce((sum, section) => sum + hitsOfSection(section, phrase), 0);
}

export function hitsOfSection(section: DocumentSection, phrase: string): number {
  return textsOf(section).reduce((sum, text) => sum + placesOf(text, phrase).length, 0);
}

/** The hit after (or before) the one shown, going on into the next document and around. */
export function stepHit(
  counts: readonly (readonly [id: string, hits: number])[],
  at: { readonly id: string; readonly hit: number },
  by: 1 | -1,
): { readonly id: string; readonly hit: number } | undefined {
  const all = counts.flatMap(([id, hits]) => Array.from({ length: hits }, (_, hit) => ({ id, hit })));
  if (all.length === 0) return undefined;
  const index = all.findIndex((place) => place.id === at.id && place.hit === at.hit);
  if (index >= 0) return all[(index + by + all.length) % all.length];
  const fromHere = counts.findIndex(([id]) => id === at.id);
  const later = counts.slice(Math.max(fromHere, 0)).find(([, hits]) => hits > 0)?.[0];
  return all.find((place) => place.id === later) ?? all[0];
}
