import type { Delimiters } from './delimiters.ts';

/** Most elements that a segment may have before the rest is no longer told apart; the longest of the standard has 30. */
export const elementLimit = 128;

/**
 * A window on one segment inside the bytes that were read. It is reused for the next segment: what must live longer is copied out
 * (`elementText`, `segmentOf`). Element 0 is the segment id.
 */
export interface SegmentView {
  bytes: Uint8Array;
  /** First byte of the segment, and the byte after its last (the terminator's place). */
  start: number;
  end: number;
  /** Number of elements, the id among them. */
  count: number;
  /** Where each element starts; `bounds[count]` is `end + 1`, so that element i ends before `bounds[i + 1] - 1`. */
  readonly bounds: Int32Array;
  delimiters: Delimiters;
  /** Number of the segment in the file, counted from 1. */
  number: number;
  /** The id packed by `packId`; -1 when it has not two or three characters. */
  id: number;
}

/** One to four characters as one number, so that ids and qualifiers compare without making texts. */
export function packId(text: string): number {
  let packed = 0;
  for (let i = 0; i < text.length; i += 1) packed = packed * 256 + text.charCodeAt(i);
  return packed;
}

/** The bytes from `start` to `end` packed like `packId`; -1 when there are none or more than four. */
export function packBytes(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 4) return -1;
  let packed = bytes[start] as number;
  for (let i = start + 1; i < end; i += 1) packed = packed * 256 + (bytes[i] as number);
  return packed;
}

export const elementStart = (view: SegmentView, index: number): number => view.bounds[index] as number;
export const elementEnd = (view: SegmentView, index: number): number => (view.bounds[index + 1] as number) - 1;

export function isElementEmpty(view: SegmentView, index: number): boolean {
  return index >= view.count || elementStart(view, index) === elementEnd(view, index);
}

/** Bytes as text, one character for each byte (ISO 8859-1), so that writing them again gives the same bytes. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i += 1) text += String.fromCharCode(bytes[i] as number);
  return text;
}

/** An element as it stands, its components not told apart; empty when the segment is shorter. */
export function elementText(view: SegmentView, index: number): string {
  return index >= view.count ? '' : textOf(view.bytes, elementStart(view, index), elementEnd(view, index));
}

/** Component `part` (from 0) of an element; empty when there are fewer. */
export function componentText(view: SegmentView, index: number, part: number): string {
  if (index >= view.count) return '';
  const { bytes } = view;
  const separator = view.delimiters.component;
  const end = elementEnd(view, index);
  let start = elementStart(view, index);
  for (let nth = 0; nth < part; nth += 1) {
    while (start < end && bytes[start] !== separator) start += 1;
    if (start >= end) return '';
    start += 1;
  }
  let stop = start;
  while (stop < end && bytes[stop] !== separator) stop += 1;
  return textOf(bytes, start, stop);
}

/** The first component of an element, packed. */
export function packedFirstComponent(view: SegmentView, index: number): number {
  if (index >= view.count) return -1;
  const start = elementStart(view, index);
  const end = elementEnd(view, index);
  let stop = start;
  while (stop < end && view.bytes[stop] !== view.delimiters.component) stop += 1;
  return packBytes(view.bytes, start, stop);
}
