import { describe, expect, it } from 'vitest';
import { encodeUtf8, Fault, readPack } from '../../base/index.ts';
import { openPcsTables } from '../../engine/codes/index.ts';
import { icd10PcsTables } from './icd-10-pcs-tables.ts';

const axis = (pos: number, title: string, labels: Record<string, string>, said = Object.keys(labels).length): string =>
  `<axis pos="${pos}" values="${said}"><title>${title}</title>${Object.entries(labels)
    .map(([code, label]) => `<label code="${code}">${label}</label>`)
    .join('')}</axis>\n`;

const head =
  axis(1, 'Section', { Y: 'Gardening' }) + axis(2, 'Bed', { 2: 'Roses' }) + axis(3, 'Operation', { P: 'Pruning' });
const row = (codes = 4): string =>
  `<pcsRow codes="${codes}">\n${axis(4, 'Plant', { A: 'Tea', B: 'Wild' })}${axis(5, 'Tool', { 0: 'Shears', 3: 'Saw' })}${axis(6, 'Aid', { Z: 'None' })}${axis(7, 'Season', { 1: 'Spring' })}</pcsRow>\n`;
const file = (...tables: readonly string[]): string =>
  `<?xml version="1.0"?>\n<ICD10PCS.tabular><version>2031</version>\n${tables.map((one) => `<pcsTable>\n${one}</pcsTable>\n`).join('')}</ICD10PCS.tabular>`;

const compile = (text: string) =>
  icd10PcsTables.compile({ name: 't.xml', path: 't.xml', bytes: encodeUtf8(text), sha256: '' })[0];

describe('the ICD-10-PCS tables', () => {
  it('compile with their codes counted by multiplying out', () => {
    const part = compile(file(head + row()));
    expect(part).toMatchObject({
      system: 'icd-10-pcs',
      part: 'tables',
      edition: 'FY2031',
      rows: 1,
      counts: { tables: 1, rows: 1, codes: 4 },
    });
    const tables = openPcsTables(readPack(part?.bytes ?? new Uint8Array()));
    expect([tables.keyOf(0), tables.tableAt('Y2P'), tables.tableAt('Y2Q'), tables.axisTitleOf(0, 5)]).toEqual([
      'Y2P',
      0,
      -1,
      'Tool',
    ]);
  });

  it.each([
    ['a row that says another number of codes', file(head + row(5)), /says 5 codes and makes 4/],
    [
      'an axis that says another number of values',
      file(head + row().replace('pos="4" values="2"', 'pos="4" values="3"')),
      /says 3 values and holds 2/,
    ],
    ['axes out of order', file(head + row().replace('pos="5"', 'pos="6"')), /Axis 6 stands where axis 5 belongs/],
    ['a letter O for a zero', file(head + row().replace('code="0"', 'code="O"')), /"O"> is not a digit or a letter/],
    ['a value twice', file(head + row().replace('code="B"', 'code="A"')), /holds a value twice/],
    ['a table twice', file(head + row(), head + row()), /Table Y2P occurs twice/],
    ['a table without rows', file(head), /no rows/],
    [
      'a table cut off before its third axis',
      file(head.replace(/<axis pos="3".*\n/, '') + row()),
      /two axes|2 axes|Axis/,
    ],
    ['a document type', file(head + row()).replace('?>\n', '?>\n<!DOCTYPE x>'), /document type/],
    ['a cut end', file(head + row()).slice(0, -30), /unclosed|well-formed/i],
    ['nothing in it', file(), /Holds no tables/],
  ])('with %s are refused with file and line', (_what, text, message) => {
    let fault: unknown;
    try {
      compile(text);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(Fault);
    if (!(fault instanceof Fault)) return;
    expect([fault.code, fault.place.file, typeof fault.place.line]).toEqual(['bad-file', 't.xml', 'number']);
    expect(fault.message).toMatch(message);
  });
});
