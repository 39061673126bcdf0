import { isaLength, readIsaFrame, usualDelimiters } from './delimiters.ts';
import { elementLimit, packBytes, packId, type SegmentView } from './segment-view.ts';

/** No segment of a claim comes near this; beyond it a file is refused instead of being gathered in memory. */
export const segmentLimit = 64 * 1024;

/** What makes bytes unreadable as X12 at all; nothing after it is read, save after `noise`. */
export type ScanFault = 'no-isa' | 'noise' | 'segment-too-long' | 'unterminated';

export interface ScanListener {
  /** A segment. The view is reused: copy out what must live longer. */
  onSegment(view: SegmentView): void;
  /** `offset` counts bytes of the whole input. */
  onFault(fault: ScanFault, offset: number): void;
}

export interface X12Scanner {
  /** Takes the next piece of the input, of any size. The bytes are not kept after the call, save an unfinished segment. */
  push(chunk: Uint8Array): void;
  /** Says that the input is at its end. */
  end(): void;
}

const isa = packId('ISA');
const lineFeed = 10;
const carriageReturn = 13;
const isBlank = (b: number): boolean => b === lineFeed || b === carriageReturn || b === 32 || b === 9;
/** The byte-order mark of UTF-8 may stand before the first ISA. */
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Splits bytes into segments and elements without making texts, in memory that does not grow with the input: every interchange names
 * its own separators in its ISA, line ends after a terminator are dropped, empty segments are skipped.
 */
export function createX12Scanner(listener: ScanListener): X12Scanner {
  const view: SegmentView = {
    bytes: new Uint8Array(0),
    start: 0,
    end: 0,
    count: 0,
    bounds: new Int32Array(elementLimit + 1),
    delimiters: usualDelimiters,
    number: 0,
    id: -1,
  };
  let rest = new Uint8Array(0);
  let consumed = 0;
  let inInterchange = false;
  let stopped = false;
  let sawIsa = false;
  let sawNoise = false;

  const stop = (fault: ScanFault, offset: number): number => {
    stopped = true;
    listener.onFault(fault, offset);
    return -1;
  };

  /** Reads the ISA at `at` or skips what stands before it; the next place to read from, or -1 when more bytes are needed. */
  function readHeader(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end && (isBlank(bytes[at] as number) || (!sawIsa && byteOrderMark.includes(bytes[at] as number))))
      at += 1;
    if (end - at < 3) return at === end ? end : -1;
    const frame = packBytes(bytes, at, at + 3) === isa ? readIsaFrame(bytes, at, end) : null;
    if (frame === undefined) return -1;
    if (frame === null) return skipNoise(bytes, at, end);
    sawIsa = true;
    inInterchange = true;
    view.delimiters = frame.delimiters;
    splitElements(bytes, at, at + frame.terminatorAt);
    return at + frame.terminatorAt + 1;
  }

  function skipNoise(bytes: Uint8Array, at: number, end: number): number {
    if (!sawNoise) listener.onFault('noise', consumed + at);
    sawNoise = true;
    for (let i = at + 1; i + 2 < end; i += 1) if (bytes[i] === 0x49 && packBytes(bytes, i, i + 3) === isa) return i;
    return Math.max(at + 1, end - 2);
  }

  function splitElements(bytes: Uint8Array, start: number, end: number): void {
    const { bounds } = view;
    const separator = view.delimiters.element;
    let count = 1;
    bounds[0] = start;
    for (let i = start; i < end; i += 1) {
      if (bytes[i] === separator && count < elementLimit) {
        bounds[count] = i + 1;
        count += 1;
      }
    }
    bounds[count] = end + 1;
    view.bytes = bytes;
    view.start = start;
    view.end = end;
    view.count = count;
    view.number += 1;
    const idEnd = (bounds[1] as number) - 1;
    view.id = idEnd - start === 2 || idEnd - start === 3 ? packBytes(bytes, start, idEnd) : -1;
    listener.onSegment(view);
  }

  /** Reads what it can of `bytes`; the place where the unfinished rest begins. */
  function read(bytes: Uint8Array): number {
    let at = 0;
    const end = bytes.length;
    while (at < end && !stopped) {
      if (!inInterchange) {
        const next = readHeader(bytes, at, end);
        if (next < 0) return at;
        at = next;
        continue;
      }
      while (at < end && isLineEnd(bytes[at] as number)) at += 1;
      const terminator = bytes.indexOf(view.delimiters.terminator, at);
      if (terminator < 0) {
        if (end - at > segmentLimit) stop('segment-too-long', consumed + at);
        return at;
      }
      if (terminator - at > segmentLimit) stop('segment-too-long', consumed + at);
      else if (terminator > at) at = readSegment(bytes, at, terminator);
      else at += 1;
    }
    return at;
  }

  /** A new ISA may come at any moment; it is read by its own separators. */
  function readSegment(bytes: Uint8Array, at: number, terminator: number): number {
    if (bytes[at] === 0x49 && packBytes(bytes, at, at + 3) === isa) {
      inInterchange = false;
      return at;
    }
    splitElements(bytes, at, terminator);
    return terminator + 1;
  }

  const isLineEnd = (b: number): boolean =>
    (b === lineFeed || b === carriageReturn) && b !== view.delimiters.terminator;

  return {
    push(chunk) {
      if (stopped) return;
      let bytes = chunk;
      if (rest.length > 0) {
        bytes = new Uint8Array(rest.length + chunk.length);
        bytes.set(rest);
        bytes.set(chunk, rest.length);
      }
      const at = read(bytes);
      rest = bytes.slice(at);
      consumed += at;
    },
    end() {
      if (stopped) return;
      const blank = rest.every(isBlank);
      if (!sawIsa) stop('no-isa', 0);
      else if (!blank && (inInterchange || rest.length >= isaLength)) stop('unterminated', consumed);
      stopped = true;
    },
  };
}
