import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { grouperZip, officialGrouperFile, starterGrouper } from '../../../test/grouper-tables.ts';
import { officialFile, skippedWithout } from '../../../test/official-files.ts';
import { starterTable } from '../../../test/starter-files.ts';
import { Fault } from '../../base/index.ts';
import { groupClaim, type MsDrgClaim, type MsDrgTables, openMsDrg, stateOf } from '../../engine/group/index.ts';
import type { CompiledPart } from '../importer.ts';
import { msDrgImporter } from './ms-drg.ts';

const compile = (bytes: Uint8Array): CompiledPart | undefined =>
  msDrgImporter.compile({ name: 'msdrg_combined.bin', path: 'msdrg_combined.bin', bytes, sha256: '' })[0];

const codes = starterTable('ms-drg-diagnoses.tsv').map(([code = '']) => code);
const procedures = starterTable('ms-drg-procedures.tsv').map(([code = '']) => code);
const diagnosis = fc.record({
  code: fc.constantFrom(...codes),
  poa: fc.constantFrom('Y', 'N', 'U', 'W', '1'),
});
const claims = fc.record({
  sex: fc.constantFrom('M', 'F', 'U'),
  dischargeStatus: fc.constantFrom('01', '02', '05', '07', '20', '62', '66', '99'),
  poaReporting: fc.constantFrom('exempt', 'non-exempt', 'unknown'),
  principalDiagnosis: diagnosis,
  secondaryDiagnoses: fc.array(diagnosis, { maxLength: 10 }),
  procedures: fc.array(fc.record({ code: fc.constantFrom(...procedures) }), { maxLength: 4 }),
}) as fc.Arbitrary<MsDrgClaim>;

describe.skipIf(!officialFile(grouperZip))(`the official tables of the grouper${skippedWithout(grouperZip)}`, () => {
  let file: Uint8Array;
  let part: CompiledPart | undefined;
  let tables: MsDrgTables;
  beforeAll(async () => {
    file = await officialGrouperFile();
    part = compile(file);
    tables = openMsDrg(part?.bytes ?? new Uint8Array());
  });

  it('hold what the specification counts', () => {
    expect(part).toMatchObject({
      edition: 'v40.0–v43.1',
      effectiveFrom: '2022-10-01',
      effectiveTo: '2026-09-30',
      counts: { diagnoses: 74_815, procedures: 79_344, clusters: 4_045, formulas: 1_040, versions: 8 },
    });
    expect(Buffer.compare(compile(file)?.bytes ?? file, part?.bytes ?? file)).toBe(0);
  });

  it('count in every version the formulas that the specification counts', () => {
    const counted = tables.versions.map((version) => {
      const own = tables.of(version);
      return Array.from({ length: 100 }, (_, mdc) => own.formulasOf(mdc).formulas.length).reduce((a, b) => a + b);
    });
    expect(counted).toEqual([877, 877, 823, 823, 830, 830, 828, 828]);
  });

  it('are refused wherever they are cut short, and hold no other surprise when a byte is damaged', () => {
    for (let share = 1; share <= 24; share += 1) {
      const cut = file.subarray(0, Math.floor((file.length * share) / 25));
      expect(() => compile(cut)).toThrow(Fault);
    }
    for (let i = 0; i < 3; i += 1) {
      const damaged = file.slice();
      const at = (i * 3_600_007 + 11) % file.length;
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      try {
        compile(damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
      }
    }
  });

  it('group random claims of starter codes exactly as the starter edition does', () => {
    const starter = starterGrouper();
    let undecided = 0;
    for (const version of starter.versions) {
      const [own, official] = [stateOf(starter.of(version)), stateOf(tables.of(version))];
      fc.assert(
        fc.property(claims, (claim) => {
          const { verdict } = groupClaim(own, claim);
          const wanted = groupClaim(official, claim).verdict;
          // A list of the starter edition may end before a claim that mixes charts is decided; it then says so.
          if (verdict.initial.returnCode === 'NO_FORMULA_MATCHES') {
            undecided += 1;
            return;
          }
          expect(verdict).toEqual(wanted);
        }),
        { numRuns: 4000 },
      );
    }
    expect(undecided).toBeLessThan(80);
  });
});
