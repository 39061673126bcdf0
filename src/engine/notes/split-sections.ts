import { type SectionKind, sectionKind } from './section-headings.ts';

/** A stretch of a section's text under one heading. */
export interface Passage {
  readonly heading: string;
  readonly kind: SectionKind;
  readonly start: number;
  readonly end: number;
}

/** A heading stands alone on its line, or before a colon at its start: `PAST MEDICAL HISTORY:`, `Assessment and plan`, `HPI: 66-year-old …`. */
const headingLine = /^[ \t]*(?:#+\s*)?([A-Za-z][A-Za-z/& -]{1,45}?)[ \t]*(?::|$)/gm;

/**
 * Passages of a text by the headings inside it. Lines that only look like headings (a name, `Lungs:`) are none: a heading has to be of a kind
 * we know. What stands before the first belongs to the heading given.
 */
export function splitSections(text: string, outer = ''): readonly Passage[] {
  const marks = [...text.matchAll(headingLine)].flatMap((match) => {
    const name = match[1] ?? '';
    const kind = name.split(' ').length <= 6 ? sectionKind(name) : 'other';
    const alone = !match[0].endsWith(':');
    if (kind === 'other' || (alone && !looksLikeHeading(name))) return [];
    return [{ name, kind, at: match.index, body: match.index + match[0].length }];
  });
  const first = marks[0]?.at ?? text.length;
  const passages: Passage[] = first > 0 ? [{ heading: outer, kind: sectionKind(outer), start: 0, end: first }] : [];
  marks.forEach((mark, i) => {
    passages.push({ heading: mark.name, kind: mark.kind, start: mark.body, end: marks[i + 1]?.at ?? text.length });
  });
  return passages;
}

/** Without a colon: all capitals or few words, each begun with a capital where it is long. */
const looksLikeHeading = (name: string): boolean =>
  name === name.toUpperCase() ||
  (/^[A-Z]/.test(name) && name.split(' ').length <= 4 && !/\b(?:was|is|has|the|no)\b/.test(name));
