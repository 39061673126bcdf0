import { type IsoDate, packTexts, writePack } from '../../base/index.ts';
import { buildSlots } from './code-slots.ts';

/** A row as an importer gives it, in the publisher's order. Codes are canonical ASCII. */
export interface CodePackRow {
  readonly code: string;
  readonly title: string;
  /** Left out where the publisher gives one title only. */
  readonly shortTitle?: string;
  readonly billable: boolean;
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
}

/** Compiles a code list. A header is the parent of the rows whose codes it begins, where `nested`; flat lists have no parents. */
export function writeCodePack(
  header: Readonly<Record<string, unknown>>,
  rows: readonly CodePackRow[],
  nested: boolean,
): Uint8Array {
  const codes = rows.map((row) => row.code);
  const slots = buildSlots(codes);
  const code = packTexts(codes);
  const title = packTexts(rows.map((row) => row.title));
  // An empty short title stands for the long one: half of them are the same.
  const short = packTexts(
    rows.map((row) => (row.shortTitle === undefined || row.shortTitle === row.title ? '' : row.shortTitle)),
  );
  const days = rows.some((row) => row.validFrom ?? row.validTo);
  return writePack(
    { ...header, kind: 'codes' },
    {
      slots,
      codeOffsets: code.offsets,
      titleOffsets: title.offsets,
      shortOffsets: short.offsets,
      parents: nested ? parentsOf(codes) : new Int32Array(codes.length).fill(-1),
      ...(days ? { from: dayColumn(rows, 'validFrom'), to: dayColumn(rows, 'validTo') } : {}),
      billable: Uint8Array.from(rows, (row) => (row.billable ? 1 : 0)),
      codes: code.bytes,
      titles: title.bytes,
      shorts: short.bytes,
    },
  );
}

/** Row of the longest code that properly begins each code, or -1, wherever in the list it stands. */
function parentsOf(codes: readonly string[]): Int32Array {
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  return Int32Array.from(codes, (code) => {
    for (let length = code.length - 1; length >= 3; length -= 1) {
      const row = rowOf.get(code.slice(0, length));
      if (row !== undefined) return row;
    }
    return -1;
  });
}

const dayColumn = (rows: readonly CodePackRow[], field: 'validFrom' | 'validTo'): Uint32Array =>
  Uint32Array.from(rows, (row) => Number((row[field] ?? '0').replaceAll('-', '')));
