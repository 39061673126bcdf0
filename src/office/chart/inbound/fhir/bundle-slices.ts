import { type Parsed, parsed, refused } from '../../../../base/index.ts';

/** A bundle cut open: everything around its entries, and where each entry stands in the bytes. */
export interface BundleSlices {
  /** The bundle as text with an empty list of entries. */
  readonly around: string;
  readonly entries: readonly (readonly [from: number, to: number])[];
}

const deepest = 64;
const quote = 34;
const backslash = 92;
const comma = 44;

/**
 * Finds the entries of a FHIR bundle in its bytes without building anything, so that a bundle of 100 MB is read one entry at a time.
 * Undefined when the JSON has no list `entry` at its top; refused when it nests deeper than 64 levels or ends too early.
 */
export function sliceBundle(bytes: Uint8Array): Parsed<BundleSlices | undefined> {
  const entries: [number, number][] = [];
  let depth = 0;
  let list: { from: number; to: number } | undefined;
  let start = -1;
  for (let i = 0; i < bytes.length; i += 1) {
    const c = bytes[i] as number;
    if (c === quote) {
      const end = endOfString(bytes, i);
      if (depth === 1 && list === undefined && isEntryKey(bytes, i, end)) {
        const open = listAfter(bytes, end + 1);
        if (open > 0) list = { from: open, to: -1 };
      }
      i = end;
    } else if (c === 123 || c === 91) {
      depth += 1;
      if (depth > deepest) return refused({ path: '', message: `Nested deeper than ${deepest} levels.` });
    } else if (c === 125 || c === 93) {
      depth -= 1;
      if (list && list.to < 0 && depth === 1) {
        if (start >= 0) entries.push([start, i]);
        list.to = i;
        start = -1;
      }
    }
    if (list && list.to < 0 && i >= list.from) {
      if (start < 0 && i > list.from && c > 32 && c !== comma) start = i;
      else if (c === comma && depth === 2 && start >= 0) {
        entries.push([start, i]);
        start = -1;
      }
    }
  }
  if (depth !== 0) return refused({ path: '', message: 'The JSON ends too early: brackets are left open.' });
  if (list === undefined || list.to < 0) return parsed(undefined);
  const decode = (from: number, to?: number): string => new TextDecoder().decode(bytes.subarray(from, to));
  return parsed({ around: `${decode(0, list.from + 1)}${decode(list.to)}`, entries });
}

function endOfString(bytes: Uint8Array, start: number): number {
  for (let i = start + 1; i < bytes.length; i += 1) {
    const c = bytes[i];
    if (c === backslash) i += 1;
    else if (c === quote) return i;
  }
  return bytes.length;
}

const isEntryKey = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start === 6 && [101, 110, 116, 114, 121].every((letter, n) => bytes[start + 1 + n] === letter);

/** Place of the `[` after the key's colon; -1 when something else follows. */
function listAfter(bytes: Uint8Array, from: number): number {
  let colon = false;
  for (let i = from; i < bytes.length; i += 1) {
    const c = bytes[i] as number;
    if (c <= 32) continue;
    if (c === 58 && !colon) colon = true;
    else return c === 91 && colon ? i : -1;
  }
  return -1;
}
