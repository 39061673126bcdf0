import { hasFlag, mceEdit } from '../mce-edit.ts';
import { between, mceManual, shown } from '../mce-manual.ts';

export const bilateralProcedure = mceEdit({
  id: 'mce/bilateral-procedure',
  title: 'Bilateral procedure',
  message:
    '{code} and another joint procedure of the legs are coded; the codes do not say whether two joints were operated on.',
  repair: 'Check in the operative report that the procedures were on different joints.',
  severity: 'warning',
  effective: between('1985-10-01', '2015-09-30'),
  source: mceManual('13. Bilateral procedure (discontinued as of ICD-10 implementation)'),
  label: 'BILATERAL',
  class: 'postpayment',
  countedOnce: true,
  asks: ['bilateral'],
  check: (code, claim) => {
    if (!hasFlag(code, 'bilateral') || !claim.principal.names.has('mdc08')) return undefined;
    const codes = claim.claim.procedures.filter((_, i) => claim.procedureFlags[i]?.names.has('bilateral'));
    return new Set(codes).size < 2 ? undefined : { code: shown(code, claim) };
  },
  examples: [
    {
      says: 'two different joint procedures with a principal diagnosis of MDC 8',
      given: { icdVersion: 9, dischargeDate: '20051101', diagnoses: ['00323'], procedures: ['0070', '0071'] },
      fires: ['/procedures/0/code', '/procedures/1/code'],
    },
    {
      says: 'the same procedure twice',
      given: { icdVersion: 9, dischargeDate: '20051101', diagnoses: ['00323'], procedures: ['0070', '0070'] },
      fires: [],
    },
  ],
});
