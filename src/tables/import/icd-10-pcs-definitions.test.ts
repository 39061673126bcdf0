import { describe, expect, it } from 'vitest';
import { encodeUtf8, readPack } from '../../base/index.ts';
import { leadsOf, openPcsDefinitions, openPcsKey, openTermTree, type PcsBuilder } from '../../engine/codes/index.ts';
import type { Importer } from '../importer.ts';
import { icd10PcsDefinitions } from './icd-10-pcs-definitions.ts';
import { icd10PcsIndex } from './icd-10-pcs-index.ts';
import { icd10PcsKeys } from './icd-10-pcs-keys.ts';

const compile = (importer: Importer, text: string) => {
  expect(importer.recognises('x', encodeUtf8(text).subarray(0, 4096))).toBe(true);
  return importer.compile({ name: 'x', path: 'x', bytes: encodeUtf8(text), sha256: '' })[0];
};
const packOf = (importer: Importer, text: string) => readPack(compile(importer, text)?.bytes ?? new Uint8Array());

const definitions = `<ICD10PCS.definitions><version>2031</version><section code="Y"><title>Gardening</title>
<axis pos="3"><title>Operation</title><terms><title>Pruning</title><definition>Taking  twigs off</definition><explanation>With care</explanation><includes>Hedges</includes><includes>Roses</includes></terms></axis></section>
<deviceAggregation><aggregate><device>Bamboo Stake</device><operation>All applicable</operation><bodySys>Roses</bodySys><bodySys>Peas</bodySys><parent value="J">Stake</parent></aggregate></deviceAggregation></ICD10PCS.definitions>`;

describe('the ICD-10-PCS definitions', () => {
  it('are read with includes and device aggregation', () => {
    expect(openPcsDefinitions(packOf(icd10PcsDefinitions, definitions))).toEqual({
      terms: [
        {
          section: 'Y',
          axis: 3,
          titles: ['Pruning'],
          definition: 'Taking twigs off',
          explanation: 'With care',
          includes: ['Hedges', 'Roses'],
        },
      ],
      aggregates: [
        {
          device: 'Bamboo Stake',
          operation: 'All applicable',
          bodySystems: ['Roses', 'Peas'],
          generalValue: 'J',
          generalDevice: 'Stake',
        },
      ],
    });
    expect(() =>
      compile(icd10PcsDefinitions, '<ICD10PCS.definitions><version>2031</version></ICD10PCS.definitions>'),
    ).toThrow(/no definitions/);
  });
});

describe('the ICD-10-PCS keys', () => {
  const key =
    '{"name": "ICD-10-PCS Body Part Key (made up)", "version": "2030-11-02", "count_terms": 1, "data": {"Twig": ["Branch, Right", "Branch, Left"]}}';

  it('are of the fiscal year in force on the day they were made', () => {
    expect(compile(icd10PcsKeys, key)).toMatchObject({ part: 'body-part-key', edition: 'FY2031', rows: 1 });
    expect([...openPcsKey(packOf(icd10PcsKeys, key))]).toEqual([['Twig', ['Branch, Right', 'Branch, Left']]]);
  });

  it.each([
    ['"count_terms": 1', '"count_terms": 2', /Says 2 terms and holds 1/],
    ['["Branch, Right", "Branch, Left"]', '[]', /needs a list of labels/],
    ['"version"', '"born"', /no version/],
    ['}}', '}', /well-formed/],
    ['"Twig"', '"__proto__"', /refused/],
  ])('with %s as %s are refused', (from, to, message) => {
    expect(() => compile(icd10PcsKeys, key.replace(from, to))).toThrow(message);
  });
});

describe('the ICD-10-PCS index', () => {
  const index = `<ICD10PCS.index><version>2031</version><title>Index</title><letter><title>P</title>
<mainTerm><title>Prune</title><term level="1"><see>Pruning, Roses<tab>Y2P</tab></see></term><term level="1"><title>Tea</title><codes>Y2PA</codes></term><term level="1"><title>Wild</title><code>Y2PB0Z1</code></term></mainTerm>
<mainTerm><title>Trim</title><see>Prune</see></mainTerm></letter></ICD10PCS.index>`;

  it('says what is known of the code at each entry', () => {
    const tree = openTermTree(packOf(icd10PcsIndex, index));
    const none: PcsBuilder = {
      rowsFor: () => [],
      state: () => ({ rows: [], axes: [], code: undefined, open: undefined }),
      rowOf: () => -1,
      codes: () => [],
    };
    const leads = [0, 1, 2, 3, 4].map((entry) =>
      leadsOf(none, tree, entry).map(({ kind, known, text }) => [kind, text, known]),
    );
    const start = { 1: { value: 'Y' }, 2: { value: '2' }, 3: { value: 'P' } };
    expect(leads).toEqual([
      [],
      [['table', 'Pruning, Roses', start]],
      [['table', 'Y2PA', { ...start, 4: { value: 'A' } }]],
      [['code', 'Y2PB0Z1', { ...start, 4: { value: 'B' }, 5: { value: '0' }, 6: { value: 'Z' }, 7: { value: '1' } }]],
      [['see', 'Prune', {}]],
    ]);
  });
});
