import { nonCoverageOf, nonCoverages } from '../coverage.ts';
import { mceEdit } from '../mce-edit.ts';
import { always, mceManual, shown } from '../mce-manual.ts';

export const nonCoveredProcedure = mceEdit({
  id: 'mce/non-covered-procedure',
  title: 'Non-covered procedure',
  message: '{code} is not covered: {because}.',
  repair: 'Check the procedure and its indication; bill what is not covered separately.',
  severity: 'warning',
  effective: always,
  source: mceManual('11. Non-covered procedure'),
  label: 'NON_COVERED',
  class: 'prepayment',
  asks: nonCoverages.flatMap(({ flags }) => flags),
  check: (code, claim) => {
    const line = nonCoverageOf(code, claim);
    return line && { code: shown(code, claim), because: line.because };
  },
  examples: [
    { says: 'a procedure that is never covered', given: { procedures: ['00F3XZZ'] }, fires: ['/procedures/0/code'] },
    {
      says: 'sterilization, with and without the diagnosis that says so',
      given: { diagnoses: ['I5020', 'Z302'], procedures: ['0U570ZZ'] },
      fires: ['/procedures/0/code'],
    },
    { says: 'the same operation for another reason', given: { procedures: ['0U570ZZ'] }, fires: [] },
    {
      says: 'a pancreas transplant in type 1 diabetes',
      given: { diagnoses: ['E1010'], procedures: ['0FYG0Z0'] },
      fires: [],
    },
  ],
});
