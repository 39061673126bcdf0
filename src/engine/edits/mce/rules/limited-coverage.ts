import { bothArtificialHeartParts, nonCoverageOf } from '../coverage.ts';
import { limitedCoverages } from '../limited-coverage-labels.ts';
import { anyDiagnosis, hasFlag, type MceFacts, mceEdit } from '../mce-edit.ts';
import { mceManual, shown, since } from '../mce-manual.ts';
import type { MceLabel } from '../mce-result.ts';
import type { MceFlag } from '../mce-source.ts';

const labels: Readonly<Record<string, MceLabel>> = Object.fromEntries(
  [...limitedCoverages].reverse().map(([, label, words]) => [words, label]),
);

export const limitedCoverage = mceEdit({
  id: 'mce/limited-coverage',
  title: 'Limited coverage',
  message: '{code}: Medicare limits what it covers of {what}.',
  repair: 'Check the coverage determination that applies before billing.',
  severity: 'warning',
  effective: since('2003-10-01'),
  source: mceManual('17. Limited coverage'),
  label: 'LIMITED_COVERAGE',
  labelOf: (report) => labelFor(String(report['what'])),
  class: 'prepayment',
  asks: limitedCoverages.map(([flag]) => flag),
  check: (code, claim) => {
    if (nonCoverageOf(code, claim)) return undefined;
    const kind = limitedCoverages.find(([flag]) => hasFlag(code, flag) && applies(flag, claim));
    return kind && { code: shown(code, claim), what: kind[2] };
  },
  examples: [
    { says: 'a heart transplant', given: { procedures: ['02YA0Z0'] }, fires: ['/procedures/0/code'] },
    {
      says: 'both parts of an artificial heart within a clinical trial',
      given: { dischargeDate: '20220331', diagnoses: ['I5020', 'Z006'], procedures: ['02RK0JZ', '02RL0JZ'] },
      fires: ['/procedures/0/code', '/procedures/1/code'],
    },
    { says: 'a pancreas transplant that is not covered at all', given: { procedures: ['0FYG0Z0'] }, fires: [] },
    {
      says: 'ICD-9-CM 32.22, lung volume reduction surgery, in 2010',
      given: { icdVersion: 9, dischargeDate: '20100115', diagnoses: ['25000'], procedures: ['3222'] },
      fires: ['/procedures/0/code'],
    },
  ],
});

function labelFor(what: string): MceLabel {
  return labels[what] ?? 'LIMITED_COVERAGE';
}

function applies(flag: MceFlag, claim: MceFacts): boolean {
  if (flag !== 'lcov_artheartxpa' && flag !== 'lcov_artheartxpb') return true;
  return bothArtificialHeartParts(claim) && anyDiagnosis(claim, 'clintrial');
}
