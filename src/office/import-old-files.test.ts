import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../test/office/test-office.ts';
import { rowsOf } from '../../test/office/test-server.ts';
import { listCharts, openAbstract, openCodedChart } from './coding/index.ts';
import { importOldFiles } from './index.ts';

const chart = (id: string, more: object = {}) => ({
  id,
  mrn: '4711',
  patientName: 'Name',
  sex: 'F',
  setting: 'inpatient',
  dischargeDate: '2026-01-07',
  documents: 1,
  origin: 'uploaded',
  ...more,
});
const abstract = (version: number) => ({
  version,
  savedAt: '2026-02-01T08:00:00.000Z',
  savedBy: 'local-user',
  abstract: { id: 'up-1', secondaryDiagnoses: [] },
  stage: 'in-progress',
  drg: '190',
});

describe('files of an earlier version', () => {
  let office: TestOffice;
  const put = (path: string, content: unknown): void => {
    const file = join(office.home, 'office', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  };
  beforeEach(async () => {
    office = await testOffice();
    put('chart/up-1.json', chart('up-1', { sourceSha256: 'ab', addedAt: '2026-01-08T09:00:00.000Z' }));
    put('chart-documents/up-1.json', {
      documentList: [{ id: 'd', kind: 'other', title: 'Note', sections: [] }],
      remarks: [],
    });
    put('chart-source/up-1.bin', 'the bytes');
    put('abstract/up-1.json', abstract(3));
    put('staging/t-committed/abstract~up-1.json', abstract(4));
    put('staging/t-lost/abstract~up-1.json', abstract(5));
    put('audit.ndjson', '{"transaction":"t-committed"}\n');
  });
  afterEach(() => office.close());

  it('come in once: charts, documents, sources and abstracts, with what a crash left committed, and are left renamed', async () => {
    const program = office.asProgram('general');
    expect(await importOldFiles(program, office.home)).toEqual({ charts: 1, abstracts: 1 });
    expect(existsSync(join(office.home, 'office'))).toBe(false);
    expect(existsSync(join(office.home, 'office-imported', 'audit.ndjson'))).toBe(true);
    expect(await importOldFiles(program, office.home)).toBeUndefined();
    const coder = office.asRole('coder');
    expect(await listCharts(coder)).toMatchObject([{ id: 'up-1', stage: 'in-progress', drg: '190' }]);
    expect((await openCodedChart(coder, { id: 'up-1' })).documentList).toHaveLength(1);
    expect(await openAbstract(coder, { chartId: 'up-1' })).toMatchObject({ version: 4 });
    expect(await rowsOf(office.databaseUrl, "select convert_from(bytes, 'UTF8') as bytes from chart_source")).toEqual([
      { bytes: 'the bytes' },
    ]);
  });

  it('stay where they are, and nothing comes in, when one of them is damaged', async () => {
    put('abstract/up-1.json', '{"version":');
    put('staging/t-committed/abstract~up-1.json', '{"version":');
    await expect(importOldFiles(office.asProgram('general'), office.home)).rejects.toMatchObject({ code: 'bad-file' });
    expect(existsSync(join(office.home, 'office', 'chart', 'up-1.json'))).toBe(true);
    expect(await listCharts(office.asRole('coder'))).toEqual([]);
  });
});

describe('a sensitive chart', () => {
  it('is masked in the list, and everything of it asks for a reason', async () => {
    const office = await testOffice();
    const { markSensitive, putChart } = await import('./chart/index.ts');
    const row = { ...chart('c-9'), documentList: [], remarks: [] } as unknown as Parameters<typeof putChart>[1];
    await office
      .asRole('coder')
      .write('chart/add', { type: 'chart', id: 'c-9' }, (db) => putChart(db, row, new Date()));
    await markSensitive(office.asRole('privacy-officer'), { chartId: 'c-9', sensitivity: ['employee', 'vip'] });
    const coder = office.asRole('coder');
    const [line] = await listCharts(coder);
    expect(line).toMatchObject({ id: 'c-9', patientName: 'Sensitive chart', masked: true });
    expect(JSON.stringify(line)).not.toContain('4711');
    await expect(openCodedChart(coder, { id: 'c-9' })).rejects.toMatchObject({ code: 'denied' });
    await expect(openAbstract(coder, { chartId: 'c-9' })).rejects.toMatchObject({ code: 'denied' });
    const reason = 'Assigned to me for coding';
    expect(await openCodedChart(office.asRole('coder', { reason }), { id: 'c-9' })).toMatchObject({ mrn: '4711' });
    await office.close();
  });
});
