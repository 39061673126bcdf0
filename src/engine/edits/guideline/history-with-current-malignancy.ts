import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

/** History and the current malignancies of the same site. */
const sites: readonly (readonly [history: RegExp, current: RegExp])[] = [
  [/^Z853$/, /^C50/],
  [/^Z85038$/, /^C18/],
  [/^Z85048$/, /^C(?:19|20|21)/],
  [/^Z8501$/, /^C15/],
  [/^Z85028$/, /^C16/],
  [/^Z8505$/, /^C22/],
  [/^Z8507$/, /^C25/],
  [/^Z85118$/, /^C34/],
  [/^Z8542$/, /^C5[45]/],
  [/^Z8541$/, /^C53/],
  [/^Z8543$/, /^C56/],
  [/^Z8546$/, /^C61/],
  [/^Z8547$/, /^C62/],
  [/^Z8551$/, /^C67/],
  [/^Z85528$/, /^C64/],
  [/^Z85820$/, /^C43/],
  [/^Z85850$/, /^C73/],
  [/^Z856$/, /^C9[1-5]/],
];

export const historyWithCurrentMalignancy = abstractEdit({
  id: 'guideline/history-with-current-malignancy',
  title: 'History of a malignancy with a current one of the same site',
  message: '{code} is the history of a malignancy, and {other} is current at the same site; is it a new primary?',
  repair:
    'Decide from the record whether the malignancy is still present or treated; then history does not apply to it.',
  severity: 'information',
  effective: icd10Era,
  source: guideline('Section I.C.2.m. Current malignancy versus personal history of malignancy'),
  about: /^Z85/,
  check: (abstract) => sites.flatMap(([history, current]) => together(abstract, history, current)),
  examples: [
    {
      says: 'prostate cancer and history of it',
      given: { principal: 'C61', secondary: ['Z8546'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'history of another cancer', given: { principal: 'C61', secondary: ['Z853'] }, fires: [] },
  ],
});
