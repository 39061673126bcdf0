import { describe, expect, it } from 'vitest';
import { encodeUtf8, Fault, readPack } from '../../base/index.ts';
import {
  essentialTitle,
  indexEntries,
  nonessentialModifiers,
  openTermTree,
  printedTitle,
} from '../../engine/codes/index.ts';
import type { CompiledPart } from '../importer.ts';
import { icd10CmIndex } from './icd-10-cm-index.ts';

const index = (body: string, title = 'ICD-10-CM INDEX TO DISEASES and INJURIES', version = '2031'): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<ICD10CM.index>\n<version>${version}</version>\n<title>${title}</title>\n<letter>\n<title>W</title>\n${body}\n</letter>\n</ICD10CM.index>`;

const winter = `<mainTerm><title>Wilt, wilted<nemod>(leaf) (of the (outer) stem)</nemod> NEC</title><code>W00.1</code>
<term level="1"><title>with</title><term level="2"><title>frost</title><code>W01.-</code><manif>X02.0</manif></term></term>
<term level="1"><title>green</title><see>Weed(s)</see></term></mainTerm>
<mainTerm><title>Weed<nemod>(s)</nemod></title><seeAlso>Wilt</seeAlso><code>W02</code></mainTerm>`;

function compile(text: string | Uint8Array, path = 'made-up.xml'): CompiledPart {
  const bytes = typeof text === 'string' ? encodeUtf8(text) : text;
  const [part] = icd10CmIndex.compile({ name: path, path, bytes, sha256: '' });
  if (!part) throw new Error('no part');
  return part;
}

function faultOf(work: () => unknown): Fault {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('the alphabetic index', () => {
  it('is recognised by its content, whatever its name', () => {
    const head = (text: string): Uint8Array => encodeUtf8(text).subarray(0, 4096);
    expect(icd10CmIndex.recognises('download.bin', head(index(winter)))).toBe(true);
    expect(icd10CmIndex.recognises('icd10cm_index.xml', head('<ICD10CM.tabular>'))).toBe(false);
    const table = index(winter).replace('<letter>', '<indexHeading><head col="1">Site</head></indexHeading><letter>');
    expect(icd10CmIndex.recognises('icd10cm_index.xml', head(table))).toBe(false);
  });

  it('compiles to one part of the fiscal year it names, counted', () => {
    const { bytes, ...part } = compile(index(winter));
    expect(bytes.length).toBeGreaterThan(0);
    expect(part).toEqual({
      system: 'icd-10-cm',
      part: 'index',
      edition: 'FY2031',
      effectiveFrom: '2030-10-01',
      effectiveTo: '2031-09-30',
      publisher: 'CDC/NCHS',
      rows: 5,
      counts: { mainTerms: 2, terms: 5, withCode: 3, withManifestation: 1 },
    });
    expect(compile(index(winter, 'ICD-10-CM External Cause of Injuries Index')).part).toBe('external-cause-index');
  });

  it('keeps titles with their modifiers set off, and every reference in order', () => {
    const tree = openTermTree(readPack(compile(index(winter)).bytes));
    const title = tree.titleOf(0);
    expect([essentialTitle(title), nonessentialModifiers(title), printedTitle(title)]).toEqual([
      'Wilt, wilted NEC',
      ['leaf', 'of the (outer) stem'],
      'Wilt, wilted (leaf) (of the (outer) stem) NEC',
    ]);
    expect(printedTitle(tree.titleOf(4))).toBe('Weed(s)');
    expect(tree.referencesOf(4)).toEqual([
      ['seeAlso', 'Wilt'],
      ['code', 'W02'],
    ]);
    expect(tree.pathOf(2)).toEqual([0, 1, 2]);
    expect(tree.childrenOf(0)).toEqual([1, 3]);
    expect(tree.mainTerms).toEqual([0, 4]);
  });

  it('gives every coded entry with its path, for search', () => {
    const tree = openTermTree(readPack(compile(index(winter)).bytes));
    expect([...indexEntries(tree)]).toEqual([
      { entry: 0, path: ['Wilt, wilted NEC'], modifiers: [['leaf', 'of the (outer) stem']], code: 'W001', open: false },
      {
        entry: 2,
        path: ['Wilt, wilted NEC', 'with', 'frost'],
        modifiers: [['leaf', 'of the (outer) stem'], [], []],
        code: 'W01',
        open: true,
        manifestation: 'X020',
      },
      { entry: 4, path: ['Weed'], modifiers: [['s']], code: 'W02', open: false },
    ]);
  });

  it.each([
    [
      'a document type',
      index(winter).replace('<ICD10CM.index>', '<!DOCTYPE x [<!ENTITY a "b">]>\n<ICD10CM.index>'),
      2,
      /document type/,
    ],
    ['a cut end', index(winter).slice(0, -40), 10, /unclosed|not well-formed/i],
    ['a bare ampersand entity', index(winter.replace('frost', '&bomb;')), 8, /entity/i],
    [
      'a level that does not fit',
      index(winter.replace('level="2"', 'level="3"')),
      8,
      /Says level 3 but stands at level 2/,
    ],
    [
      'a term outside its main term',
      index('<term level="1"><title>x</title></term>'),
      7,
      /stands where the layout has none/,
    ],
    [
      'an element of its own',
      index(winter.replaceAll('manif>', 'bonus>')),
      8,
      /<bonus> is not part of the published layout/,
    ],
    ['something that is no code', index(winter.replace('W00.1', 'W0O.!')), 7, /"W0O.!", which is not a code/],
    ['changes only', index(winter).replace('<ICD10CM.index>', '<ICD10CM.index isAddenda="true">'), 2, /addenda/],
    ['no terms', index(''), 1, /Holds no terms/],
    ['another root', '<ICD10CM.tabular/>', 1, /not an index/],
    ['a hundred levels', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`, 1, /not an index/],
  ])('with %s is refused with file and line', (_what, text, line, message) => {
    const fault = faultOf(() => compile(text));
    expect([fault.code, fault.place]).toEqual(['bad-file', { file: 'made-up.xml', line }]);
    expect(fault.message).toMatch(message);
  });

  it('is refused when it nests without end, is not UTF-8, or names no year', () => {
    const deep = index(`<mainTerm><title>${'<nemod>'.repeat(60)}${'</nemod>'.repeat(60)}</title></mainTerm>`);
    expect(faultOf(() => compile(deep)).message).toMatch(/Nested deeper than 32/);
    const latin1 = encodeUtf8(index(winter.replace('frost', 'M_ni_re'))).map((byte) => (byte === 95 ? 0xe9 : byte));
    expect(faultOf(() => compile(latin1)).message).toMatch(/Not UTF-8/);
    expect(faultOf(() => compile(index(winter, 'x', 'draft'))).message).toMatch(
      /no fiscal year as its version, found "draft"/,
    );
    const flood = index(winter.replace('frost', 'x'.repeat(70_000)));
    expect(faultOf(() => compile(flood)).message).toMatch(/more text than any published one/);
  });
});
