import { hasFlag, mceEdit } from '../mce-edit.ts';
import { always, mceManual, shown } from '../mce-manual.ts';

export const manifestationAsPrincipal = mceEdit({
  id: 'mce/manifestation-as-principal',
  title: 'Manifestation code as principal diagnosis',
  message: '{code} is the manifestation of an underlying disease; it cannot be the principal diagnosis.',
  repair: 'Sequence the underlying disease first ("in diseases classified elsewhere").',
  severity: 'error',
  effective: always,
  source: mceManual('6. Manifestation code as principal diagnosis'),
  label: 'MANIFESTATION_AS_PDX',
  class: 'prepayment',
  asks: ['manifestation'],
  check: (code, claim) => (hasFlag(code, 'manifestation') ? { code: shown(code, claim) } : undefined),
  examples: [
    { says: 'anemia in neoplastic disease first', given: { diagnoses: ['D630'] }, fires: ['/principalDiagnosis/code'] },
    { says: 'the same code second', given: { diagnoses: ['I5020', 'D630'] }, fires: [] },
  ],
});
