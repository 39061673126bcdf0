import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8, Fault } from '../../base/index.ts';
import type { Importer } from '../importer.ts';
import { icd10CmDrug } from './icd-10-cm-drug.ts';
import { icd10CmIndex } from './icd-10-cm-index.ts';
import { icd10PcsDefinitions } from './icd-10-pcs-definitions.ts';
import { icd10PcsIndex } from './icd-10-pcs-index.ts';
import { icd10PcsKeys } from './icd-10-pcs-keys.ts';
import { icd10PcsTables } from './icd-10-pcs-tables.ts';

const term =
  '<mainTerm><title>Wilt<nemod>(leaf)</nemod></title><code>W00.1</code><term level="1"><title>root</title><see>Rot</see></term></mainTerm>';
const axis = (pos: number, values: string): string =>
  `<axis pos="${pos}" values="${values.length}"><title>A</title>${[...values].map((code) => `<label code="${code}">x</label>`).join('')}</axis>`;
const files: readonly (readonly [Importer, string])[] = [
  [
    icd10CmIndex,
    `<ICD10CM.index><version>2031</version><title>I</title><letter><title>W</title>${term}</letter></ICD10CM.index>`,
  ],
  [
    icd10CmDrug,
    `<ICD10CM.index><version>2031</version><indexHeading>${[1, 2, 3, 4, 5, 6, 7].map((col) => `<head col="${col}">Substance</head>`).join('')}</indexHeading><letter><title>G</title><mainTerm><title>Glue</title><cell col="2">T01.1X1</cell></mainTerm></letter></ICD10CM.index>`,
  ],
  [
    icd10PcsTables,
    `<ICD10PCS.tabular><version>2031</version><pcsTable>${axis(1, 'Y')}${axis(2, '2')}${axis(3, 'P')}<pcsRow codes="2">${axis(4, 'AB')}${axis(5, '0')}${axis(6, 'Z')}${axis(7, 'Z')}</pcsRow></pcsTable></ICD10PCS.tabular>`,
  ],
  [
    icd10PcsDefinitions,
    '<ICD10PCS.definitions><version>2031</version><section code="Y"><axis pos="3"><terms><title>P</title><includes>H</includes></terms></axis></section></ICD10PCS.definitions>',
  ],
  [
    icd10PcsIndex,
    '<ICD10PCS.index><version>2031</version><letter><mainTerm><title>P</title><see>Q<tab>Y2P</tab></see></mainTerm></letter></ICD10PCS.index>',
  ],
  [
    icd10PcsKeys,
    '{"name": "ICD-10-PCS Device Key", "version": "2031-08-09", "count_terms": 1, "data": {"Twig": ["Branch"]}}',
  ],
];

/** Compiles or refuses; anything else would be a crash on a damaged file. */
function outcome(importer: Importer, bytes: Uint8Array): string {
  try {
    importer.compile({ name: 'x', path: 'x', bytes, sha256: '' });
    return 'compiled';
  } catch (error) {
    if (error instanceof Fault && error.code === 'bad-file' && error.place.file === 'x') return 'refused';
    throw error;
  }
}

describe.each(files.map(([importer, text]) => ({ id: importer.id, importer, text })))(
  'a damaged file of $id',
  ({ importer, text }) => {
    it('is whole before it is damaged, and refused wherever it is cut', () => {
      const bytes = encodeUtf8(text);
      expect(outcome(importer, bytes)).toBe('compiled');
      for (let at = 0; at < bytes.length; at += 1) expect(outcome(importer, bytes.subarray(0, at))).toBe('refused');
    });

    it('compiles or is refused with its name, whatever bytes are changed', () => {
      const bytes = encodeUtf8(text);
      const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
          const damaged = bytes.slice();
          for (const [at, byte] of changes) damaged[at] = byte;
          expect(['compiled', 'refused']).toContain(outcome(importer, damaged));
        }),
        { numRuns: 300 },
      );
    });
  },
);
