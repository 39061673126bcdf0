import { beforeAll, describe, expect, it } from 'vitest';
import { grouperZip, officialGrouper } from '../../../../../test/grouper-tables.ts';
import { linesOf, officialFile, skippedWithout } from '../../../../../test/official-files.ts';
import { Fault } from '../../../../base/index.ts';
import { referenceClaim } from '../reference-claim.ts';
import type { MsDrgTables } from '../tables/open-ms-drg.ts';
import { versionComparer } from './compare-versions.ts';

const random = 'docs/ms-drg-mce/msdrg-random.tsv';

describe.skipIf(!officialFile(grouperZip))(`two versions of the grouper${skippedWithout(grouperZip)}`, () => {
  let tables: MsDrgTables;
  beforeAll(async () => {
    tables = await officialGrouper();
  });
  const claimOf = (pdx: string, procedures = '') =>
    referenceClaim(`x\t431\t60\tF\t1\tNON_EXEMPT\t20260501\t3\t\t${pdx}:Y\t\t${procedures}`).claim;

  it('name a principal diagnosis that only one of them knows', () => {
    expect(versionComparer(tables, '42.1', '43.1')(claimOf('E8811'))).toMatchObject({
      shifted: true,
      before: { drg: 999 },
      cause: {
        rule: 'principal-diagnosis-validity',
        text: 'Principal diagnosis E8811 is valid in v43.1 only.',
      },
    });
  });

  it('name a formula that the newer one brought', () => {
    const shift = versionComparer(tables, '40.1', '41.0')(claimOf('I2510', '0270356'));
    expect(shift).toMatchObject({ before: { drg: 247 }, after: { drg: 322 }, cause: { rule: 'new-formula' } });
  });

  it('give every shift of random claims a cause, and none to what stays', () => {
    const compare = versionComparer(tables, '42.1', '43.1');
    const lines = officialFile(random) ? linesOf(officialFile(random) ?? '') : [];
    const shifts = lines.map((line) => compare(referenceClaim(line).claim));
    const shifted = shifts.filter((shift) => shift.shifted);
    expect(shifted.length).toBeGreaterThan(10);
    expect(shifted.filter((shift) => !shift.cause || shift.cause.rule === 'other')).toEqual([]);
    expect(shifts.filter((shift) => !shift.shifted && shift.cause)).toEqual([]);
    expect(versionComparer(tables, '42.0', '42.1')(claimOf('I5020')).shifted).toBe(false);
  });

  it('refuse a version that is not loaded', () => {
    expect(() => versionComparer(tables, '39.1', '43.1')).toThrow(Fault);
  });
});
