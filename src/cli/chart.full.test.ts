import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../test/office/test-office.ts';
import { officialFile, skippedWithout } from '../../test/official-files.ts';
import { addChartFiles, type ChartTotals, chartFiles } from './chart-files.ts';
import { showChartTotals } from './show-chart-files.ts';

const sets = ['fhir-synthea-150', 'fhir-us-core', 'hl7v2-with-expected-fhir', 'c-cda'] as const;
const folder = mkdtempSync(join(tmpdir(), 'cw-chart-'));
let office: TestOffice | undefined;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(async () => {
  await office?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function load(set: (typeof sets)[number], ...parts: readonly string[]): Promise<ChartTotals> {
  execFileSync('tar', ['xzf', officialFile(`samples/${set}.tar.gz`) ?? '', '-C', folder]);
  if (!office) throw new Error('no office');
  const files = chartFiles(parts.map((part) => join(folder, part)));
  const totals = await addChartFiles(office.asRole('him-technician'), files, undefined, () => {});
  process.stdout.write(`  ${set}: ${showChartTotals(totals)}`);
  // Everything is kept, and everything that is not filed says why.
  expect(totals.filed + totals.duplicates + totals.parked + totals.refused).toBe(totals.messages);
  expect(Object.values(totals.reasons).reduce((a, b) => a + b, 0)).toBe(totals.parked + totals.refused);
  expect(Object.keys(totals.reasons).filter((reason) => /inside the program/.test(reason))).toEqual([]);
  return totals;
}

const missing = sets.find((set) => !officialFile(`samples/${set}.tar.gz`));

describe.skipIf(missing)(`The samples${missing ? skippedWithout(`samples/${missing}.tar.gz`) : ''}`, () => {
  it('of Synthea are all filed, and again are all duplicates', { timeout: 180_000 }, async () => {
    expect(await load('fhir-synthea-150', 'fhir-synthea')).toMatchObject({
      files: 151,
      filed: 150,
      parked: 1,
      facts: 45_803,
    });
    expect(await load('fhir-synthea-150', 'fhir-synthea')).toMatchObject({ filed: 0, duplicates: 150, facts: 0 });
  });

  it('of US Core are all filed', { timeout: 60_000 }, async () => {
    expect(await load('fhir-us-core', 'fhir-us-core/input')).toMatchObject({ files: 230, filed: 230 });
  });

  it('of HL7 v2 are filed, or parked because they contradict one another', { timeout: 60_000 }, async () => {
    expect(await load('hl7v2-with-expected-fhir', 'hl7v2/Hl7v2')).toMatchObject({
      messages: 139,
      filed: 113,
      parked: 26,
      refused: 0,
    });
  });

  // 341 documents of one vendor name 341 people by the number 998991 of the guide's example: all but the first are parked as overlays.
  it('of C-CDA are filed where they are documents of one patient', { timeout: 120_000 }, async () => {
    const totals = await load('c-cda', 'vendors', 'hl7-examples');
    expect(totals).toMatchObject({ files: 1265, filed: 38, parked: 995, refused: 232 });
  });
});
