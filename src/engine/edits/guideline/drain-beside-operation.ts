import { abstractEdit } from '../abstract-edit.ts';
import { icd10Era, procedureGuideline } from '../guidelines.ts';
import { procedurePairs } from './procedure-pairs.ts';
import { isWithin } from './region-of-procedure.ts';

export const drainBesideOperation = abstractEdit({
  id: 'guideline/drain-beside-operation',
  title: 'Drain of an operation coded by itself',
  message:
    '{code} leaves a drain where {other} is performed by the same approach; is it the wound drain of that operation?',
  repair: 'A temporary wound drain left at the end of an operation belongs to it and is not coded.',
  severity: 'information',
  effective: icd10Era,
  source: procedureGuideline('B6.1b Device: materials integral to a procedure'),
  check: (abstract) =>
    procedurePairs(
      abstract,
      (one, other) =>
        /^0.9.[04]0/.test(one.code) &&
        /[^9JX]/.test(other.code[2] ?? '') &&
        other.code[4] === one.code[4] &&
        isWithin(other.code, one.code),
    ),
  examples: [
    {
      says: 'sigmoid colon resected openly, drain left in the peritoneal cavity',
      given: { procedures: ['0W9G00Z', '0DTN0ZZ'] },
      fires: ['/procedures/0/code'],
    },
    { says: 'drain placed by puncture', given: { procedures: ['0W9G30Z', '0DTN0ZZ'] }, fires: [] },
    { says: 'drain of the chest', given: { procedures: ['0W9900Z', '0DTN0ZZ'] }, fires: [] },
  ],
});
