import { describe, expect, it } from 'vitest';
import { officialFile, skippedWithout, unzipOne } from '../../../test/official-files.ts';
import { readPack } from '../../base/index.ts';
import {
  axisPositions,
  axisValues,
  explainPcs,
  leadsOf,
  openPcsDefinitions,
  openPcsTables,
  openTermTree,
  type PcsBuilder,
  type PcsTables,
  pcsBuilder,
} from '../../engine/codes/index.ts';
import { icd10PcsDefinitions } from './icd-10-pcs-definitions.ts';
import { icd10PcsIndex } from './icd-10-pcs-index.ts';
import { icd10PcsTables } from './icd-10-pcs-tables.ts';

const zipOf = (year: number): string => `tables/icd-10-pcs/icd10pcs-${year}.zip`;
const fileOf = (year: number, name: string): Promise<Buffer> => unzipOne(officialFile(zipOf(year)) ?? '', name);

async function builderOf(
  year: number,
): Promise<{ tables: PcsTables; builder: PcsBuilder; counts: Readonly<Record<string, number>> }> {
  const bytes = await fileOf(year, `icd10pcs_tables_${year}.xml`);
  const [part] = icd10PcsTables.compile({ name: '', path: '', bytes, sha256: '' });
  const tables = openPcsTables(readPack(part?.bytes ?? new Uint8Array()));
  return { tables, builder: pcsBuilder(tables), counts: part?.counts ?? {} };
}

async function orderedCodes(year: number): Promise<readonly string[]> {
  const lines = (await fileOf(year, `icd10pcs_order_${year}.txt`)).toString('latin1').split(/\r?\n/);
  return lines.filter((line) => line[14] === '1').map((line) => line.slice(6, 13));
}

/** Codes that together have every value of every row: as many for a row as its longest axis has values. */
function* codesOfEveryValue(tables: PcsTables): Iterable<string> {
  for (let row = 0; row < tables.rows; row += 1) {
    const spans = axisPositions.map((axis) => tables.spanOf(row, axis));
    const longest = Math.max(...spans.map(([first, end]) => end - first));
    for (let i = 0; i < longest; i += 1)
      yield spans.map(([first, end]) => String.fromCharCode(tables.valueAt(first + (i % (end - first))))).join('');
  }
}

describe.skipIf(!officialFile(zipOf(2026)))(`the official ICD-10-PCS tables${skippedWithout(zipOf(2026))}`, () => {
  it.each([
    [2025, 908, 78_948],
    [2026, 914, 79_115],
  ])('of %i: %i tables make exactly the %i codes of the order file', async (year, tables, codes) => {
    const { builder, counts } = await builderOf(year);
    const made = [...builder.codes()];
    expect([counts['tables'], counts['codes'], made.length]).toEqual([tables, codes, codes]);
    expect(new Set(made)).toEqual(new Set(await orderedCodes(year)));
  });

  it('reach every code of FY2026, and refuse every code that differs from one in a character and is not on the list', async () => {
    const { builder } = await builderOf(2026);
    const codes = await orderedCodes(2026);
    const legal = new Set(codes);
    expect(codes.filter((code) => builder.rowOf(code) < 0)).toEqual([]);
    const wrong: string[] = [];
    // Every 20th code, every position, every character: a million neighbours.
    for (let i = 0; i < codes.length; i += 20)
      for (let at = 0; at < 7; at += 1)
        for (const character of axisValues) {
          const code = codes[i] ?? '';
          const neighbour = code.slice(0, at) + character + code.slice(at + 1);
          if (builder.rowOf(neighbour) >= 0 !== legal.has(neighbour)) wrong.push(neighbour);
        }
    expect(wrong).toEqual([]);
  });

  it('offer at each axis exactly the values that lead to a code, in any order of knowledge', async () => {
    const { builder } = await builderOf(2026);
    const codes = await orderedCodes(2026);
    for (const known of [{ 4: 'T', 5: '4' }, { 3: 'T', 5: '0' }, { 7: 'X' }, { 1: '0', 2: 'F', 6: 'D' }]) {
      const fits = codes.filter((code) =>
        Object.entries(known).every(([axis, value]) => code[Number(axis) - 1] === value),
      );
      const state = builder.state(Object.fromEntries(Object.entries(known).map(([axis, value]) => [axis, { value }])));
      for (const { axis, choices } of state.axes)
        expect(new Set(choices.map(({ value }) => value))).toEqual(new Set(fits.map((code) => code[axis - 1])));
    }
  });

  it('are reached from the index of 2025 but for two codes it prints and the tables have not', async () => {
    const { builder } = await builderOf(2025);
    const bytes = await fileOf(2025, 'icd10pcs_index_2025.xml');
    const [part] = icd10PcsIndex.compile({ name: '', path: '', bytes, sha256: '' });
    expect(part?.counts).toMatchObject({ mainTerms: 3_215, terms: 24_484 });
    const index = openTermTree(readPack(part?.bytes ?? new Uint8Array()));
    const lost: string[] = [];
    for (let entry = 0; entry < index.size; entry += 1)
      for (const lead of leadsOf(builder, index, entry))
        if (lead.kind !== 'see' && builder.rowsFor(lead.known).length === 0) lost.push(lead.text);
    expect(lost).toEqual(['5A0512C', '5A0522C']);
  });

  it('explain every value of every row, and show every definition with includes at some code but two that no table names', async () => {
    const { tables, builder } = await builderOf(2026);
    const bytes = await fileOf(2026, 'icd10pcs_definitions_2026.xml');
    const [part] = icd10PcsDefinitions.compile({ name: '', path: '', bytes, sha256: '' });
    const definitions = openPcsDefinitions(readPack(part?.bytes ?? new Uint8Array()));
    const shown = new Set<string>();
    for (const code of codesOfEveryValue(tables)) {
      const axes = explainPcs({ tables, builder, definitions }, code)?.axes ?? [];
      if (axes.length !== 7) throw new Error(`${code} is not explained`);
      for (const { includes } of axes) for (const include of includes) shown.add(`${code[0]} ${include}`);
    }
    const hidden = definitions.terms.filter(
      ({ section, includes }) => includes.length > 0 && !includes.some((include) => shown.has(`${section} ${include}`)),
    );
    expect(hidden.flatMap(({ titles }) => titles)).toEqual([
      'Augmentative/Alternative Communication System (Treatment)',
      'Voice Prosthetic (Treatment)',
    ]);
  });
});
