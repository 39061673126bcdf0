import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDrgWeights, openRates, openWageIndex } from '../../engine/group/index.ts';
import type { Artifact, CompiledPart } from '../importer.ts';
import { ippsImporters } from './ipps.ts';

const artifact = (name: string, text: string | Uint8Array): Artifact => ({
  name,
  path: `ipps.zip/${name}`,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  sha256: '',
});

function compile(file: Artifact): readonly CompiledPart[] {
  const importer = ippsImporters.find(({ recognises }) => recognises(file.name, file.bytes.subarray(0, 4096)));
  return importer?.compile(file) ?? [];
}

/** 120 rows in the words of the publisher's columns; DRG 3 has a title with commas. */
const rows = Array.from({ length: 120 }, (_, i) => {
  const title = i === 2 ? 'ECMO OR TRACHEOSTOMY, EXCEPT FACE, MOUTH AND NECK' : `TITLE ${i + 1}`;
  return [
    String(i + 1).padStart(3, '0'),
    i % 2 ? 'Yes' : 'No',
    i === 3 ? 'Yes' : 'No',
    '05',
    'MED',
    title,
    '1.4021',
    '4.4',
    '5.6',
  ];
});
const words = [
  'MS-DRG',
  'FY 2026 Final Rule Post-Acute DRG',
  'FY 2026 Final Rule Special Pay DRG',
  'MDC',
  'TYPE',
  'MS-DRG Title',
  'Weights',
  'Geometric mean LOS',
  'Arithmetic mean LOS',
];
const heading =
  'TABLE 5.—LIST OF MEDICARE SEVERITY DIAGNOSIS-RELATED GROUPS (MS-DRGS), RELATIVE WEIGHTING FACTORS—FY 2026';
const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
const published = [[heading], words, ...rows, ['* A note below the table.']]
  .map((row) => row.map(quoted).join('\t'))
  .join('\r\n');

const expected = {
  drg: 4,
  title: 'TITLE 4',
  weight: 14021,
  gmlos: 4.4,
  amlos: 5.6,
  postAcuteTransfer: true,
  specialPayTransfer: true,
};

describe('the importer of Table 5', () => {
  it('reads the published tab-delimited text with its heading and notes', () => {
    const [part] = compile(artifact('CMS-1833-F Table 5.txt', published));
    expect(part).toMatchObject({
      system: 'ipps',
      part: 'weights',
      edition: 'FY2026',
      effectiveFrom: '2025-10-01',
      effectiveTo: '2026-09-30',
      rows: 120,
    });
    const weights = openDrgWeights(part?.bytes ?? new Uint8Array());
    expect(weights.find(4)).toEqual(expected);
    expect(weights.find(3)?.title).toBe('ECMO OR TRACHEOSTOMY, EXCEPT FACE, MOUTH AND NECK');
    expect(weights.find(999)).toBeUndefined();
  });

  it('reads the same as comma-separated values with other column words', () => {
    const header = 'ms_drg,title,relative_weight,gmlos,amlos,post_acute_drg,special_pay_drg';
    const lines = rows.map(([drg = '', post = '', special = '', , , title = '', weight = '', g = '', a = '']) =>
      [drg, quoted(title), weight, g, a, post[0], special[0]].join(','),
    );
    const [part] = compile(artifact('table5_fy2026_v43.csv', [header, ...lines].join('\n')));
    expect(openDrgWeights(part?.bytes ?? new Uint8Array()).find(4)).toEqual(expected);
  });

  it('refuses a row cut off, naming file and line', () => {
    const cut = published.slice(0, published.indexOf('TITLE 60'));
    expect(() => compile(artifact('Table 5 FY2026.txt', cut))).toThrow(
      expect.objectContaining({ code: 'bad-file', place: expect.objectContaining({ line: 62 }) }),
    );
  });

  it('refuses a DRG given twice and a table that names no year', () => {
    const twice = published.replace('\r\n005\t', '\r\n004\t');
    expect(() => compile(artifact('Table 5 FY2026.txt', twice))).toThrow(/given twice/);
    expect(() => compile(artifact('Table 5.txt', published.replaceAll('FY 2026', '')))).toThrow(/fiscal year/);
  });

  describe('as a workbook', () => {
    let bytes: Uint8Array;
    beforeAll(async () => {
      const book = new exceljs.Workbook();
      const sheet = book.addWorksheet('Table 5');
      sheet.addRows([[heading], words, ...rows.map((row) => row.map((cell, i) => (i > 5 ? Number(cell) : cell)))]);
      bytes = new Uint8Array(await book.xlsx.writeBuffer());
    });
    it('is read to the same rows', () => {
      const [part] = compile(artifact('CMS-1833-F Table 5.xlsx', bytes));
      expect(openDrgWeights(part?.bytes ?? new Uint8Array()).find(4)).toEqual(expected);
    });
    it('is refused when it is cut short', () => {
      expect(() => compile(artifact('CMS-1833-F Table 5.xlsx', bytes.slice(0, bytes.length - 100)))).toThrow(
        /cut short/,
      );
    });
  });
});

describe('the importers of the pricer’s lists', () => {
  it('read standardized amounts and wage index', () => {
    const [rates] = compile(
      artifact('ratex-2026.csv', 'tableNumber,scope,largeUrban,regLabor,regNLabor\ntab1,nat,1,04456.72,2295.89\n'),
    );
    expect(openRates(rates?.bytes ?? new Uint8Array()).rows).toEqual([{ table: 1, labor: 445672, nonlabor: 229589 }]);
    const header = 'cbsa,size,effectiveDate,geographicWageIndex,reclassifiedWageIndex,imputedFloorWageIndex,name';
    const [areas] = compile(
      artifact('cbsa-wage-index-2026.csv', `${header}\n10180,,20251001,0.8975,0.8770,0.0000,"Abilene, TX"\n`),
    );
    const row = { area: '10180', name: 'Abilene, TX', wageIndex: 0.8975, reclassified: 0.877, imputedFloor: 0 };
    expect(openWageIndex(areas?.bytes ?? new Uint8Array()).rows).toEqual([row]);
  });

  it('refuse a number that is none, with file and line', () => {
    const text = 'tableNumber,scope,largeUrban,regLabor,regNLabor\ntab1,nat,1,x,2295.89\n';
    expect(() => compile(artifact('ratex-2026.csv', text))).toThrow(
      expect.objectContaining({ place: { file: 'ipps.zip/ratex-2026.csv', line: 2 } }),
    );
  });
});
