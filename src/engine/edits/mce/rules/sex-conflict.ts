import { hasFlag, mceEdit } from '../mce-edit.ts';
import { between, mceManual, sexWord, shown } from '../mce-manual.ts';

export const sexConflict = mceEdit({
  id: 'mce/sex-conflict',
  title: 'Sex conflict',
  message: '{code} is coded for {expected} patients only; the patient is {sex}.',
  repair: 'Check the sex and the code against the chart: one of the two is presumed to be wrong.',
  severity: 'error',
  effective: between('1985-10-01', '2024-09-30'),
  source: mceManual('5. Sex conflict'),
  label: 'SEX_CONFLICT',
  class: 'prepayment',
  asks: ['male', 'female'],
  check: (code, claim) => {
    // From October 2024 an unknown sex never conflicts; the ICD-10 tables carry no sex flags from then on.
    if (claim.sex === 0 && claim.date >= 20241001) return undefined;
    const male = hasFlag(code, 'male') && claim.sex !== 1;
    if (!male && !(hasFlag(code, 'female') && claim.sex !== 2)) return undefined;
    return { code: shown(code, claim), expected: male ? 'male' : 'female', sex: sexWord[claim.sex] };
  },
  examples: [
    {
      says: 'a diagnosis and a procedure of the male genital tract in a woman',
      given: { dischargeDate: '20240930', diagnoses: ['A1814'], procedures: ['04LE0CV'] },
      fires: ['/principalDiagnosis/code', '/procedures/0/code'],
    },
    {
      says: 'unknown sex before October 2024',
      given: { sex: 'U', dischargeDate: '20240930', diagnoses: ['A1814'] },
      fires: ['/principalDiagnosis/code'],
    },
    { says: 'the same from October 2024', given: { dischargeDate: '20241001', diagnoses: ['A1814'] }, fires: [] },
  ],
});
