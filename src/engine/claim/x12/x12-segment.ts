import { elementEnd, elementStart, type SegmentView, textOf } from './segment-view.ts';

/** One value of an element: a text, or the components of a composite. */
export type X12Value = string | readonly string[];
/** An element: a value, or the repetitions of one. Absent elements are empty texts. */
export type X12Element = X12Value | { readonly repetitions: readonly X12Value[] };

/** A segment apart from any separators: the id and its elements, of which the last is not empty. */
export interface X12Segment {
  readonly id: string;
  readonly elements: readonly X12Element[];
}

/** Builds a segment; what is undefined is an empty element, and empty ones at the end are dropped. */
export function x12Segment(id: string, ...elements: readonly (X12Element | undefined)[]): X12Segment {
  const kept = elements.map((element) => (element === undefined ? '' : trimmed(element)));
  while (kept.at(-1) === '') kept.pop();
  return { id, elements: kept };
}

/** A composite without empty components at its end; one component alone is a plain text. */
function trimmed(element: X12Element): X12Element {
  if (typeof element === 'string' || 'repetitions' in element) return element;
  const parts = [...element];
  while (parts.at(-1) === '') parts.pop();
  return parts.length > 1 ? parts : (parts[0] ?? '');
}

/** Copies the segment out of the view. */
export function segmentOf(view: SegmentView): X12Segment {
  const elements: X12Element[] = [];
  for (let i = 1; i < view.count; i += 1) elements.push(elementOf(view, elementStart(view, i), elementEnd(view, i)));
  while (elements.at(-1) === '') elements.pop();
  return { id: textOf(view.bytes, view.start, elementEnd(view, 0)), elements };
}

function elementOf(view: SegmentView, start: number, end: number): X12Element {
  const text = textOf(view.bytes, start, end);
  const { repetition, component } = view.delimiters;
  const split = (value: string): X12Value => {
    const parts = value.split(String.fromCharCode(component));
    return parts.length > 1 ? parts : value;
  };
  if (repetition === 0 || !text.includes(String.fromCharCode(repetition))) return split(text);
  return { repetitions: text.split(String.fromCharCode(repetition)).map(split) };
}
