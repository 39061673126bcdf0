import { hasFlag, mceEdit } from '../mce-edit.ts';
import { always, mceManual, shown } from '../mce-manual.ts';

export const unacceptablePrincipal = mceEdit({
  id: 'mce/unacceptable-principal',
  title: 'Unacceptable principal diagnosis',
  message:
    '{code} describes a circumstance or a cause rather than a current illness or injury; it cannot be the principal diagnosis.',
  repair: 'Sequence first the condition established after study to be chiefly responsible for the admission.',
  severity: 'error',
  effective: always,
  source: mceManual('9. Unacceptable principal diagnosis'),
  label: 'UNACCEPTABLE_PDX',
  class: 'prepayment',
  asks: ['unacceptable'],
  check: (code, claim) =>
    hasFlag(code, 'unacceptable') && !hasFlag(code, 'reqsdx') ? { code: shown(code, claim) } : undefined,
  examples: [
    { says: 'an organism first', given: { diagnoses: ['B950', 'I5020'] }, fires: ['/principalDiagnosis/code'] },
    { says: 'the organism second', given: { diagnoses: ['I5020', 'B950'] }, fires: [] },
    { says: 'aftercare, which asks for a secondary diagnosis instead', given: { diagnoses: ['Z5189'] }, fires: [] },
  ],
});
