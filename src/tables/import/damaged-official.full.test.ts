import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialFile, skippedWithout, unzipOne } from '../../../test/official-files.ts';
import { type Fault, isoDate } from '../../base/index.ts';
import { type AddOptions, addTables, openTables } from '../index.ts';

const archive = 'tables/icd-10-cm/icd10cm-code-descriptions-2026.zip';
const april = 'tables/icd-10-pcs/icd10pcs-2026-april.zip';

describe.skipIf(!officialFile(archive))(`an official code list that was damaged${skippedWithout(archive)}`, () => {
  let home = '';
  let order = '';
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'chartwright-damaged-'));
    order = (await unzipOne(officialFile(archive) ?? '', 'icd10cm_order_2026.txt')).toString('latin1');
    await addTables(home, [officialFile(archive) ?? '']);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const faultOf = async (text: string, name = 'icd10cm_order_2026.txt', options: AddOptions = {}) => {
    const path = join(home, name);
    writeFileSync(path, text, 'latin1');
    const [added] = await addTables(home, [path], { replace: true, ...options });
    const still = openTables(home).codes('icd-10-cm', isoDate('2026-01-01'));
    expect([still?.info.edition, still?.info.billable]).toEqual(['FY2026', 74_719]);
    return added?.fault as Fault | undefined;
  };

  it('is refused when one title was changed by hand', async () => {
    const edited = order.replace(/Essential \(primary\) hypertension(?=\r\n)/, 'Essential (primary) hypertensiom');
    expect((await faultOf(edited))?.message).toMatch(/right number of codes, but a code or a title was changed/);
  });

  it('is refused when one code was made valid for claims', async () => {
    const edited = order.replace('E11     0 ', 'E11     1 ');
    expect((await faultOf(edited))?.message).toMatch(
      /74720 codes valid for claims where the published edition has 74719/,
    );
  });

  it('is refused with its line when it is cut short, or a line was taken out', async () => {
    const cut = await faultOf(order.slice(0, 9_000_000));
    expect(cut).toMatchObject({ code: 'bad-file', place: { file: 'icd10cm_order_2026.txt' } });
    const lines = order.split('\r\n');
    expect(await faultOf(lines.filter((_, i) => i !== 50_000).join('\r\n'))).toMatchObject({ place: { line: 50_001 } });
    expect((await faultOf(lines.slice(0, 90_000).join('\r\n')))?.message).toMatch(/codes valid for claims where/);
  });

  it('is refused under the name of another year, and says of which it is', async () => {
    const fault = await faultOf(order, 'icd10cm_order_2025.txt');
    expect(fault?.message).toMatch(/in truth the edition in force from 2025-10-01/);
  });

  it('is told from its April update although both have one name', async () => {
    const text = (await unzipOne(officialFile(april) ?? '', 'icd10pcs_order_2026.txt')).toString('latin1');
    expect(await faultOf(text, 'icd10pcs_order_2026.txt')).toBeUndefined();
    const tables = openTables(home);
    expect(tables.codes('icd-10-pcs', isoDate('2026-04-01'))?.info.edition).toBe('FY2026-April');
    expect(tables.codesOfEdition('icd-10-pcs', 'FY2026')).toBeUndefined();
  });
});
