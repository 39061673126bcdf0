import { Fault, type Section, writePack } from '../../../base/index.ts';
import { type CodeKey, codeKey, slotOf } from './code-key.ts';
import { type MceCodeRow, type MceSource, type MceTableName, mceFirstDate } from './mce-source.ts';

export const mceTableNames: readonly MceTableName[] = [
  'icd10Diagnoses',
  'icd10Procedures',
  'icd9Diagnoses',
  'icd9Procedures',
];

/** What the header says of one code table. */
export interface MceTableHead {
  /** Flag names; bit i of a set's mask is flag i. */
  readonly flags: readonly string[];
  /** Distinct combinations of flags, each a list of flag numbers; rows point at them. */
  readonly sets: readonly (readonly number[])[];
  readonly codes: number;
}

export interface MceHead extends Readonly<Record<MceTableName, MceTableHead>> {
  readonly version: number;
  readonly firstDate: number;
  readonly terminationDate: number;
  readonly partial: boolean;
  readonly ages: MceSource['ages'];
  readonly statuses: MceSource['statuses'];
}

/** Compiles the editor's data to a pack: hashed codes, their periods, and flag combinations. Throws Fault `bad-file`. */
export function packMce(source: MceSource): Uint8Array {
  const sections: Record<string, Section> = {};
  const heads: Partial<Record<MceTableName, MceTableHead>> = {};
  for (const name of mceTableNames) heads[name] = packTable(name, source[name], sections);
  const { version, terminationDate, partial = false, ages, statuses } = source;
  const head = { version, firstDate: mceFirstDate, terminationDate, partial, ages, statuses, ...heads };
  return writePack(head, sections);
}

function packTable(name: MceTableName, rows: readonly MceCodeRow[], sections: Record<string, Section>): MceTableHead {
  const byCode = new Map<string, MceCodeRow[]>();
  for (const row of rows) {
    const code = row.code.toUpperCase();
    const known = byCode.get(code);
    if (known) known.push(row);
    else byCode.set(code, [row]);
  }
  const flags = flagNumbers(name, rows);
  const sets = new Map<string, number>();
  const starts = new Uint32Array(byCode.size + 1);
  const from = new Uint32Array(rows.length);
  const to = new Uint32Array(rows.length);
  const set = new Uint16Array(rows.length);
  let [code, at] = [0, 0];
  for (const periods of byCode.values()) {
    starts[code] = at;
    for (const row of [...periods].sort((x, y) => x.from - y.from)) {
      const key = row.flags.map((flag) => flags.get(flag) ?? 0).sort((x, y) => x - y);
      from[at] = row.from;
      to[at] = row.to;
      set[at] = numberOf(sets, key.join());
      at += 1;
    }
    code += 1;
  }
  starts[code] = at;
  Object.assign(sections, {
    [`${name}.starts`]: starts,
    [`${name}.from`]: from,
    [`${name}.to`]: to,
    [`${name}.set`]: set,
  });
  hashCodes(name, [...byCode.keys()], sections);
  return {
    flags: [...flags.keys()],
    sets: [...sets.keys()].map((key) => (key === '' ? [] : key.split(',').map(Number))),
    codes: byCode.size,
  };
}

function flagNumbers(name: MceTableName, rows: readonly MceCodeRow[]): Map<string, number> {
  const flags = new Map<string, number>();
  for (const row of rows) for (const flag of row.flags) numberOf(flags, flag);
  if (flags.size > 32)
    throw new Fault('bad-file', `The table ${name} has ${flags.size} different flags; this program holds 32.`, {
      field: name,
    });
  return flags;
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

function hashCodes(name: MceTableName, codes: readonly string[], sections: Record<string, Section>): void {
  let slots = 8;
  while (slots < codes.length * 1.7) slots *= 2;
  const keys = new Int32Array(slots * 2);
  const index = new Uint32Array(slots);
  const key: CodeKey = { a: 0, b: 0 };
  codes.forEach((code, i) => {
    if (!codeKey(code, key))
      throw new Fault('bad-file', `The table ${name} holds a code that is not 1 to 8 plain characters.`, {
        field: name,
      });
    let slot = slotOf(key.a, key.b, slots - 1);
    while (index[slot] !== 0) slot = (slot + 1) & (slots - 1);
    keys[slot * 2] = key.a;
    keys[slot * 2 + 1] = key.b;
    index[slot] = i + 1;
  });
  Object.assign(sections, { [`${name}.keys`]: keys, [`${name}.index`]: index });
}
