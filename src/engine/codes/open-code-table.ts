import { type IsoDate, type Pack, parseIsoDate, textAt } from '../../base/index.ts';
import { displayCode } from './code.ts';
import { findSlot } from './code-slots.ts';
import type { CodeRow, CodeTable, EditionInfo } from './code-table.ts';

/** Lays a code table over a compiled list; nothing is copied, rows are built when asked for. */
export function openCodeTable(pack: Pack, info: EditionInfo): CodeTable {
  const slots = pack.u32('slots');
  const codes = pack.bytes('codes');
  const codeOffsets = pack.u32('codeOffsets');
  const billable = pack.bytes('billable');
  const parents = pack.i32('parents');
  const rowAt = keepHeaders(rowReader(pack, info));
  let family: Family | undefined;
  const indexOf = (code: string): number => findSlot(slots, codes, codeOffsets, code);
  return Object.freeze({
    info,
    size: billable.length,
    indexOf,
    row: rowAt,
    find: (code: string): CodeRow | undefined => {
      const index = indexOf(code);
      return index < 0 ? undefined : rowAt(index);
    },
    isBillable: (index: number): boolean => billable[index] === 1,
    parentOf: (index: number): number => parents[index] ?? -1,
    childrenOf: (index: number): readonly number[] => {
      family ??= familyOf(parents);
      const found: number[] = [];
      for (let child = family.first[index] ?? -1; child >= 0; child = family.next[child] ?? -1) found.push(child);
      return found;
    },
  });
}

interface Family {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

/** First child and next sibling of each row, in the publisher's order. */
function familyOf(parents: Int32Array): Family {
  const first = new Int32Array(parents.length).fill(-1);
  const next = new Int32Array(parents.length).fill(-1);
  for (let row = parents.length - 1; row >= 0; row -= 1) {
    const parent = parents[row] ?? -1;
    if (parent < 0) continue;
    next[row] = first[parent] ?? -1;
    first[parent] = row;
  }
  return { first, next };
}

/** Headers stand on the page of every code below them: each is read once. Codes valid for claims are read when asked for. */
function keepHeaders(read: (index: number) => CodeRow): (index: number) => CodeRow {
  const headers = new Map<number, CodeRow>();
  return (index) => {
    const known = headers.get(index);
    if (known) return known;
    const row = read(index);
    if (!row.billable) headers.set(index, Object.freeze(row));
    return row;
  };
}

function rowReader(pack: Pack, info: EditionInfo): (index: number) => CodeRow {
  const { system } = info;
  const codes = pack.bytes('codes');
  const codeOffsets = pack.u32('codeOffsets');
  const titles = pack.bytes('titles');
  const titleOffsets = pack.u32('titleOffsets');
  const shorts = pack.bytes('shorts');
  const shortOffsets = pack.u32('shortOffsets');
  const billable = pack.bytes('billable');
  const dated = pack.names.includes('from');
  const [from, to] = dated ? [pack.u32('from'), pack.u32('to')] : [undefined, undefined];
  return (index) => {
    const code = textAt(codes, codeOffsets, index);
    const title = textAt(titles, titleOffsets, index);
    const row = {
      system,
      code,
      display: displayCode(system, code),
      title,
      shortTitle: textAt(shorts, shortOffsets, index) || title,
      billable: billable[index] === 1,
    };
    const validFrom = dayOf(from?.[index]);
    const validTo = dayOf(to?.[index]);
    return { ...row, ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) };
  };
}

const dayOf = (number: number | undefined): IsoDate | undefined => (number ? parseIsoDate(String(number)) : undefined);
