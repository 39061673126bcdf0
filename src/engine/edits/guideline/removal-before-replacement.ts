import { abstractEdit } from '../abstract-edit.ts';
import { icd10Era, procedureGuideline } from '../guidelines.ts';
import { procedurePairs } from './procedure-pairs.ts';

export const removalBeforeReplacement = abstractEdit({
  id: 'guideline/removal-before-replacement',
  title: 'Joint or heart valve taken out and replaced',
  message:
    '{code} takes out the joint or valve that {other} replaces; was it done only to make room for the replacement?',
  repair: 'Taking out a joint or valve in order to replace it is part of the replacement and is not coded.',
  severity: 'warning',
  effective: icd10Era,
  source: procedureGuideline('B3.18 Excision or resection followed by replacement'),
  check: (abstract) =>
    procedurePairs(
      abstract,
      (one, other) =>
        /^0(?:[RS][BT].|2[BT][FGHJ])/.test(one.code) &&
        one.code[6] !== 'X' &&
        other.code[2] === 'R' &&
        one.code[1] === other.code[1] &&
        one.code[3] === other.code[3] &&
        one.code[4] === other.code[4],
    ),
  examples: [
    {
      says: 'right hip joint excised and replaced',
      given: { procedures: ['0SB90ZZ', '0SR90JZ'] },
      fires: ['/procedures/0/code'],
    },
    { says: 'biopsy of the joint that is replaced', given: { procedures: ['0SB90ZX', '0SR90JZ'] }, fires: [] },
    { says: 'the other hip replaced', given: { procedures: ['0SB90ZZ', '0SRB0JZ'] }, fires: [] },
  ],
});
