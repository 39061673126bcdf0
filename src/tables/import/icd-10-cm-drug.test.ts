import { describe, expect, it } from 'vitest';
import { encodeUtf8, readPack } from '../../base/index.ts';
import { openTermTree } from '../../engine/codes/index.ts';
import type { Importer } from '../importer.ts';
import { icd10CmDrug } from './icd-10-cm-drug.ts';
import { icd10CmNeoplasm } from './icd-10-cm-neoplasm.ts';

const table = (first: string, rows: string, root = 'ICD10CM.index'): Uint8Array =>
  encodeUtf8(
    `<${root}><version>2031</version><indexHeading><head col="1">${first}</head>${[2, 3, 4, 5, 6, 7]
      .map((col) => `<head col="${col}">Column ${col}</head>`)
      .join('')}</indexHeading><letter><title>G</title>\n${rows}\n</letter></${root}>`,
  );

const rows = `<mainTerm><title>Glue</title><cell col="2">T01.1X1</cell><cell col="6">--</cell><cell col="7">-</cell>
<term level="1"><title>wood</title><see>Glue</see></term></mainTerm>`;

const compile = (importer: Importer, bytes: Uint8Array) =>
  importer.compile({ name: 'x.xml', path: 'x.xml', bytes, sha256: '' })[0];

describe('the tables of neoplasms and of drugs', () => {
  it('are told apart by the heading of their first column, under either root element', () => {
    const [drug, neoplasm] = [table('Substance', rows), table('Neoplasm', rows, 'ICD10CM.table')];
    expect([icd10CmDrug, icd10CmNeoplasm].map((one) => one.recognises('x.xml', drug))).toEqual([true, false]);
    expect([icd10CmDrug, icd10CmNeoplasm].map((one) => one.recognises('x.xml', neoplasm))).toEqual([false, true]);
  });

  it('keep their headings and cells', () => {
    const part = compile(icd10CmDrug, table('Substance', rows));
    expect([part?.part, part?.rows, part?.counts]).toEqual(['drug', 2, { substances: 2, mainTerms: 1 }]);
    const tree = openTermTree(readPack(part?.bytes ?? new Uint8Array()));
    expect(tree.headings[0]).toBe('Substance');
    expect(tree.textOf(0, 'cell2')).toBe('T01.1X1');
    expect(tree.textOf(0, 'cell6')).toBe('--');
    expect(compile(icd10CmNeoplasm, table('Neoplasm', rows))?.part).toBe('neoplasm');
  });

  it('refuse a cell that is no code, a column they do not have, and missing headings', () => {
    const bad = (from: string, to: string) => () => compile(icd10CmDrug, table('Substance', rows.replace(from, to)));
    expect(bad('T01.1X1', 'TO1.1X1 or so')).toThrow(/<cell2> holds "TO1.1X1 or s", which is not a code/);
    expect(bad('col="2"', 'col="12"')).toThrow(/<cell> is not part of the published layout/);
    const cut = new TextDecoder().decode(table('Substance', rows)).replace('<head col="7">Column 7</head>', '');
    expect(() => compile(icd10CmDrug, encodeUtf8(cut))).toThrow(/Has 6 column headings/);
  });
});
