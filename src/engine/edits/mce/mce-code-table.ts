import type { Pack } from '../../../base/index.ts';
import { type CodeKey, codeKey, slotOf } from './code-key.ts';
import type { MceEdit, MceFlagSet } from './mce-edit.ts';
import { type MceTableName, mceFlags } from './mce-source.ts';
import type { MceCodeTable } from './mce-tables.ts';
import type { MceTableHead } from './pack-mce.ts';
import { mceEditsByRole } from './rules/index.ts';

interface Shape {
  readonly names: ReadonlySet<string>;
  readonly mask: number;
  readonly valid: boolean;
  readonly blank: boolean;
}

/** Opens one code table over a pack; nothing is copied, and the edits to ask are chosen once per combination of flags. */
export function openCodeTable(pack: Pack, name: MceTableName, head: MceTableHead): MceCodeTable {
  const rows = readRows(pack, name);
  const sets = head.sets.map((numbers) => flagSet(shapeOf(numbers, head.flags)));
  const invalid = flagSet({ names: new Set(), mask: 0, valid: false, blank: false });
  const blank = flagSet({ names: new Set(), mask: 0, valid: true, blank: true });
  const known: ReadonlySet<string> = new Set(mceFlags);
  const key: CodeKey = { a: 0, b: 0 };
  return {
    codes: head.codes,
    bits: new Map(head.flags.map((flag, i) => [flag, 1 << i])),
    unusedFlags: head.flags.filter((flag) => !known.has(flag)),
    flagsOf: (code, date) => {
      // Characters beyond ASCII are upper-cased by the whole of Unicode's rules, as the reference program does.
      if (codeKey(code, key) || codeKey(code.toUpperCase(), key)) {
        const row = rowOn(rows, key, date);
        if (row >= 0) return sets[rows.set[row] ?? 0] ?? invalid;
      }
      return isBlankOrZeros(code) ? blank : invalid;
    },
  };
}

interface Rows {
  readonly keys: Int32Array;
  readonly index: Uint32Array;
  readonly starts: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly set: Uint16Array;
}

function readRows(pack: Pack, name: MceTableName): Rows {
  return {
    keys: pack.i32(`${name}.keys`),
    index: pack.u32(`${name}.index`),
    starts: pack.u32(`${name}.starts`),
    from: pack.u32(`${name}.from`),
    to: pack.u32(`${name}.to`),
    set: pack.u16(`${name}.set`),
  };
}

function rowOn(rows: Rows, { a, b }: CodeKey, date: number): number {
  const { keys, index, starts, from, to } = rows;
  const mask = index.length - 1;
  for (let slot = slotOf(a, b, mask); index[slot] !== 0; slot = (slot + 1) & mask) {
    if (keys[slot * 2] !== a || keys[slot * 2 + 1] !== b) continue;
    const code = (index[slot] ?? 0) - 1;
    const end = starts[code + 1] ?? 0;
    for (let row = starts[code] ?? 0; row < end; row += 1)
      if ((from[row] ?? 0) <= date && date <= (to[row] ?? 0)) return row;
    return -1;
  }
  return -1;
}

function shapeOf(numbers: readonly number[], flags: readonly string[]): Shape {
  const names = new Set(numbers.map((n) => flags[n] ?? ''));
  return { names, mask: numbers.reduce((mask, n) => mask | (1 << n), 0), valid: true, blank: false };
}

function flagSet(shape: Shape): MceFlagSet {
  const asked = (edits: readonly MceEdit[]): readonly MceEdit[] => edits.filter(({ asks }) => isAsked(asks, shape));
  const { admit, principal, secondary, procedure } = mceEditsByRole;
  return {
    ...shape,
    asked: {
      admit: asked(admit),
      principal: asked(principal),
      secondary: asked(secondary),
      procedure: asked(procedure),
    },
  };
}

function isAsked(asks: MceEdit['asks'], { names, valid, blank }: Shape): boolean {
  if (asks === 'every code') return true;
  return asks === 'unusable codes' ? !valid || blank : asks.some((flag) => names.has(flag));
}

/** Trimmed of blanks and control characters, the text is empty or holds zeros only. */
function isBlankOrZeros(text: string): boolean {
  let [start, end] = [0, text.length];
  while (start < end && text.charCodeAt(start) <= 32) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1;
  for (let i = start; i < end; i += 1) if (text.charCodeAt(i) !== 48) return false;
  return true;
}
