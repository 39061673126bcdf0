import { beforeAll, describe, expect, it } from 'vitest';
import { officialFile, skippedWithout, unzipOne } from '../../../test/official-files.ts';
import { isoDate } from '../../base/index.ts';
import {
  type DrgWeights,
  estimatePayment,
  type HospitalProfile,
  type IppsTables,
  openDrgWeights,
  openRates,
  openWageIndex,
} from '../../engine/group/index.ts';
import { ippsImporters } from './ipps.ts';

const zip = 'tables/ipps/ipps-2026.zip';

async function compiled(name: string): Promise<Uint8Array> {
  const bytes = await unzipOne(officialFile(zip) ?? '', name);
  const importer = ippsImporters.find(({ recognises }) => recognises(name, bytes.subarray(0, 4096)));
  const [part] = importer?.compile({ name, path: `ipps-2026.zip/${name}`, bytes, sha256: '' }) ?? [];
  return part?.bytes ?? new Uint8Array();
}

describe.skipIf(!officialFile(zip))(`the IPPS files of fiscal year 2026${skippedWithout(zip)}`, () => {
  let tables: IppsTables;
  let pricer: DrgWeights;
  beforeAll(async () => {
    pricer = openDrgWeights(await compiled('drgstable-2026.csv'));
    tables = {
      weights: openDrgWeights(await compiled('table5_fy2026_v43.csv')),
      rates: openRates(await compiled('ratex-2026.csv')),
      wageIndex: openWageIndex(await compiled('cbsa-wage-index-2026.csv')),
    };
  });

  it('hold 772 DRGs, ten tables of amounts and 471 areas', () => {
    expect([tables.weights.size, tables.rates.rows.length, tables.wageIndex.rows.length]).toEqual([772, 10, 471]);
    expect(tables.weights.find(291)?.title).toMatch(/^Heart Failure and Shock with MCC/);
  });

  it('agree with the pricer’s own copy in every DRG', () => {
    const facts = (weights: DrgWeights) =>
      Array.from({ length: 1000 }, (_, drg) => weights.find(drg)).map((row) => row && { ...row, title: '' });
    expect(facts(pricer)).toEqual(facts(tables.weights));
  });

  it('name labor shares of 66 and 62 percent of the same total', () => {
    const of = (table: number) => tables.rates.rows.find((row) => row.table === table) ?? { labor: 0, nonlabor: 0 };
    for (const [large, small] of [
      [1, 3],
      [2, 4],
      [5, 7],
      [6, 8],
    ] as const) {
      const [a, b] = [of(large), of(small)];
      expect(a.labor / (a.labor + a.nonlabor)).toBeCloseTo(0.66, 4);
      expect(b.labor / (b.labor + b.nonlabor)).toBeCloseTo(0.62, 4);
      expect(a.labor + a.nonlabor).toBe(b.labor + b.nonlabor);
    }
  });

  it('give an estimate for every DRG and area', () => {
    const hospital: HospitalProfile = {
      area: '',
      submitsQualityData: true,
      meaningfulEhrUser: true,
      urban: true,
      beds: 200,
    };
    const input = { drg: 291, dischargeDate: isoDate('2026-01-15'), dischargeStatus: '01', lengthOfStay: 4 };
    const refusedAreas = tables.wageIndex.rows.filter(
      ({ area }) => !estimatePayment(tables, { ...hospital, area }, input).ok,
    );
    // States without rural areas have an imputed floor only.
    expect(refusedAreas.filter(({ wageIndex }) => wageIndex > 0)).toEqual([]);
  });
});
