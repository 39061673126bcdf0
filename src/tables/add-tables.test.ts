import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeZip } from '../../test/archives/make-zip.ts';
import { isoDate } from '../base/index.ts';
import { addTables, lookUpCode, openTables, removeTables, verifyTables } from './index.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'chartwright-tables-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const given = (name: string, content: string | Uint8Array): string => {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
};

const valueSet = (id: string, version: string, codes: readonly string[]): string =>
  JSON.stringify({
    resourceType: 'ValueSet',
    id,
    version,
    date: '2025-01-01',
    compose: { include: [{ system: 'urn:x', concept: codes.map((code) => ({ code, display: `About ${code}` })) }] },
  });

const orderRows = [
  ['A00', '0', 'Cholera', 'Cholera'],
  ['A000', '1', 'Cholera due to V. cholerae', 'Cholera due to Vibrio cholerae 01, biovar cholerae'],
  ['E11', '0', 'Type 2 diabetes mellitus', 'Type 2 diabetes mellitus'],
  ['E114', '0', 'Type 2 diabetes w neuro', 'Type 2 diabetes mellitus with neurological complications'],
  ['E1140', '1', 'T2DM w neuropathy', 'Type 2 diabetes mellitus with diabetic neuropathy, unspecified'],
  ['I10', '1', 'Essential hypertension', 'Essential (primary) hypertension'],
  [
    'S72001A',
    '1',
    'Fx unsp part of neck of right femur',
    'Fracture of unspecified part of neck of right femur, initial encounter for closed fracture',
  ],
] as const;

const orderFile = (rows: readonly (readonly string[])[] = orderRows): string =>
  rows
    .map(([code = '', flag = '', short = '', long = ''], i) =>
      [`${i + 1}`.padStart(5, '0'), code.padEnd(7), flag, short.padEnd(60), long].join(' '),
    )
    .join('\r\n');

describe('adding tables', () => {
  it('gives an edition that answers on its days and not on others', async () => {
    const file = given('icd10cm_order_2026.txt', orderFile());
    const [added] = await addTables(home, [file], { acceptAltered: true });
    expect(added?.outcome).toBe('added');
    const tables = openTables(home);
    const official = tables.codes('icd-10-cm', isoDate('2026-09-30'));
    expect(official?.info).toMatchObject({ edition: 'FY2026', codes: 7, billable: 4, starter: false });
    expect(official?.find('E1140')?.title).toMatch(/neuropathy/);
    expect(tables.codes('icd-10-cm', isoDate('2026-10-01'))?.info.edition).not.toBe('FY2026');
    expect(tables.codes('icd-10-cm', isoDate('1999-01-01'))).toBeUndefined();
  });

  it('changes nothing the second time', async () => {
    const file = given('list.json', valueSet('some-list', '1', ['A', 'B']));
    await addTables(home, [file]);
    const before = readFileSync(join(home, 'tables/catalogue.json'), 'utf8');
    const [again] = await addTables(home, [file]);
    expect(again?.outcome).toBe('unchanged');
    expect(readFileSync(join(home, 'tables/catalogue.json'), 'utf8')).toBe(before);
  });

  it('installs nothing of an archive one member of which is damaged, and goes on with the next file', async () => {
    const whole = valueSet('whole', '1', ['A']);
    const half = makeZip([
      { name: 'a.json', content: valueSet('first', '1', ['A']) },
      { name: 'icd10cm_order_2026.txt', content: orderFile().slice(0, 500) },
    ]);
    const [refused, added] = await addTables(home, [given('half.zip', half), given('whole.json', whole)]);
    expect(refused).toMatchObject({
      outcome: 'refused',
      fault: { place: { file: 'half.zip/icd10cm_order_2026.txt' } },
    });
    expect(added?.outcome).toBe('added');
    const systems = openTables(home)
      .list()
      .filter((edition) => !edition.starter)
      .map((edition) => edition.system);
    expect(systems).toEqual(['whole']);
    expect(readdirSync(join(home, 'tables/packs'))).toHaveLength(1);
  });

  it('names members of an archive that it does not read', async () => {
    const zip = makeZip([
      { name: 'list.json', content: valueSet('some-list', '1', ['A']) },
      { name: 'readme.txt', content: 'hello' },
    ]);
    const [added] = await addTables(home, [given('some.zip', zip)]);
    expect(added?.skipped).toEqual(['some.zip/readme.txt']);
  });

  it('refuses a file that has nothing usable, or is not there', async () => {
    const [nothing, absent] = await addTables(home, [given('readme.txt', 'hello'), join(home, 'absent.zip')]);
    expect(nothing?.fault?.message).toMatch(/nothing that is understood/);
    expect(absent?.fault?.message).toMatch(/no such file/);
  });

  it('never puts another content in the place of an edition unless told to', async () => {
    await addTables(home, [given('one.json', valueSet('some-list', '1', ['A']))]);
    const other = given('other.json', valueSet('some-list', '1', ['A', 'B']));
    const [refused] = await addTables(home, [other]);
    expect(refused?.fault?.code).toBe('conflict');
    await addTables(home, [other], { replace: true });
    expect(openTables(home).codesOfEdition('some-list', '1')?.size).toBe(2);
  });

  it('is refused while another process holds the lock, and takes over that of a dead one', async () => {
    const file = given('list.json', valueSet('some-list', '1', ['A']));
    await addTables(home, [file]);
    writeFileSync(join(home, 'tables/lock'), '1');
    await expect(addTables(home, [file])).rejects.toMatchObject({ code: 'locked' });
    writeFileSync(join(home, 'tables/lock'), '999999999');
    expect((await addTables(home, [file]))[0]?.outcome).toBe('unchanged');
  });
});

describe('a SNOMED CT snapshot', () => {
  const concepts = [
    'id\teffectiveTime\tactive\tmoduleId\tdefinitionStatusId',
    '38341003\t20020131\t1\t900000000000207008\t900000000000074008',
    '10000006\t20020131\t0\t900000000000207008\t900000000000074008',
  ];
  const described = (id: string, type: string, term: string): string =>
    `1\t20020131\t1\t900000000000207008\t${id}\ten\t${type}\t${term}\t900000000000448009`;
  const descriptions = [
    'id\teffectiveTime\tactive\tmoduleId\tconceptId\tlanguageCode\ttypeId\tterm\tcaseSignificanceId',
    described('38341003', '900000000000003001', 'Hypertensive disorder, systemic arterial (disorder)'),
    described('38341003', '900000000000013009', 'Hypertension'),
    described('10000006', '900000000000003001', 'Radiating chest pain (finding)'),
  ];
  const snapshot = (names: readonly string[]): Buffer =>
    makeZip([
      { name: 'Snapshot/sct2_Concept_Snapshot_INT_20250901.txt', content: concepts.join('\r\n') },
      { name: 'Snapshot/sct2_Description_Snapshot-en_INT_20250901.txt', content: names.join('\r\n') },
    ]);

  it('lists active concepts by their fully specified names', async () => {
    const [added] = await addTables(home, [given('snomed.zip', snapshot(descriptions))]);
    expect([added?.outcome, added?.skipped]).toEqual(['added', []]);
    const table = openTables(home).codes('snomed-ct', isoDate('2026-01-01'));
    expect(table?.info.edition).toBe('INT-2025-09-01');
    expect(table?.find('38341003')?.title).toBe('Hypertensive disorder, systemic arterial (disorder)');
    expect(table?.find('10000006')).toBeUndefined();
  });

  it('is refused when names are missing', async () => {
    const [refused] = await addTables(home, [given('snomed.zip', snapshot(descriptions.slice(0, 1)))]);
    expect(refused?.fault?.message).toMatch(/1 active concepts have no name/);
  });
});

describe('a licensed code set', () => {
  const manifest = {
    chartwright: 'code-list',
    file: 'ub04.csv',
    system: 'ub-04-revenue',
    edition: '2026',
    effectiveFrom: '2026-01-01',
    publisher: 'NUBC',
    columns: { code: 'Code', title: 'Meaning', to: 'Until' },
  };

  it('is declared by a manifest beside its file, with days of its own', async () => {
    given('ub04.csv', 'Meaning,Code,Until\n"Room, private",0110,\nOld service,0999,2026-06-30\n');
    const [added] = await addTables(home, [given('ub04.json', JSON.stringify(manifest))]);
    expect(added?.fault).toBeUndefined();
    const tables = openTables(home);
    const on = (day: string) => lookUpCode(tables, 'ub-04-revenue', '0999', isoDate(day)).valid;
    expect(tables.codes('ub-04-revenue', isoDate('2026-03-01'))?.find('0110')?.title).toBe('Room, private');
    expect([on('2026-06-30'), on('2026-07-01')]).toEqual([true, false]);
  });

  it('is refused with the line of what is wrong, and never reads outside its folder', async () => {
    given('ub04.csv', 'Meaning,Code,Until\nRoom,0110,\nRoom again,0110,\n');
    const path = given('ub04.json', JSON.stringify(manifest));
    expect((await addTables(home, [path]))[0]?.fault).toMatchObject({ place: { file: 'ub04.csv', line: 3 } });
    const outside = given('out.json', JSON.stringify({ ...manifest, file: '../../etc/passwd' }));
    expect((await addTables(home, [outside]))[0]?.fault?.message).toMatch(/Needs file/);
  });
});

describe('an installed edition', () => {
  it('can be removed and added again', async () => {
    const file = given('list.json', valueSet('some-list', '1', ['A']));
    await addTables(home, [file]);
    await removeTables(home, { system: 'some-list', edition: '1' });
    expect(openTables(home).codesOfEdition('some-list', '1')).toBeUndefined();
    expect((await addTables(home, [file]))[0]?.outcome).toBe('added');
    await expect(removeTables(home, { system: 'some-list', edition: '2' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is found out when a byte of it was turned', async () => {
    await addTables(home, [given('list.json', valueSet('some-list', '1', ['A']))]);
    expect(verifyTables(home).map((one) => one.problem)).toEqual([undefined]);
    const [pack = ''] = readdirSync(join(home, 'tables/packs'));
    const bytes = readFileSync(join(home, 'tables/packs', pack));
    bytes[bytes.length - 1] = 1;
    writeFileSync(join(home, 'tables/packs', pack), bytes);
    expect(verifyTables(home)[0]?.problem).toMatch(/was changed/);
  });
});

describe('an order file', () => {
  const fault = async (content: string, name = 'icd10cm_order_2026.txt') =>
    (await addTables(home, [given(name, content)]))[0]?.fault;

  it('is refused with its line when a row is missing, doubled or out of its columns', async () => {
    const lines = orderFile().split('\r\n');
    const without = lines.filter((_, i) => i !== 3).join('\r\n');
    expect(await fault(without)).toMatchObject({ code: 'bad-file', place: { line: 4 } });
    const doubled = orderFile([...orderRows, ...orderRows.slice(5, 6)]);
    expect(await fault(doubled)).toMatchObject({ place: { line: 8 }, message: expect.stringMatching(/second time/) });
    expect(await fault(orderFile().replace('00003 E11    ', '00003 E11   '))).toMatchObject({ place: { line: 3 } });
  });

  it('is refused when a letter only looks like one', async () => {
    const cyrillic = orderFile().replace('A000 ', '\u0410000');
    expect(await fault(cyrillic)).toMatchObject({ place: { line: 2 }, message: expect.stringMatching(/U\+0410/) });
  });

  it('is refused when it has not the codes its edition was published with', async () => {
    expect((await fault(orderFile()))?.message).toMatch(
      /4 codes valid for claims where the published edition has 74719/,
    );
    expect((await fault(orderFile(), 'icd10cm_order_2031.txt'))?.message).toMatch(/cut short/);
  });
});

describe('XML', () => {
  it('is refused with a document type, whatever it declares, at once', async () => {
    for (const doctype of [
      '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
      '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
    ]) {
      const text = `<?xml version="1.0"?>\n${doctype}\n<ICD10CM.tabular><version>2026</version></ICD10CM.tabular>`;
      const before = performance.now();
      const [refused] = await addTables(home, [given('icd10cm_tabular_2026.xml', text)]);
      expect(refused?.fault?.message).toMatch(/document type/);
      expect(performance.now() - before).toBeLessThan(400);
    }
  });

  it('is refused with file and line when it is cut short', async () => {
    const text = '<?xml version="1.0"?>\n<ICD10CM.tabular>\n<version>2026</version>\n<chapter><name>1</name>';
    const [refused] = await addTables(home, [given('icd10cm_tabular_2026.xml', text)]);
    expect(refused?.fault).toMatchObject({ code: 'bad-file', place: { file: 'icd10cm_tabular_2026.xml', line: 4 } });
  });
});
