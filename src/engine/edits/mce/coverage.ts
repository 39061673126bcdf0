import { anyDiagnosis, anyProcedure, anySecondary, hasFlag, type MceFacts, type MceSubject } from './mce-edit.ts';
import type { MceFlag } from './mce-source.ts';

/** From this discharge date pancreas transplants are covered with a kidney transplant or type 1 diabetes. */
const pancreasRule = 20060426;

/** One way in which Medicare does not cover a procedure: the flag that names it, when it holds, and why in words. */
export interface NonCoverage {
  readonly flags: readonly MceFlag[];
  readonly holds: (claim: MceFacts) => boolean;
  readonly because: string;
}

/** Lines of the manual's edit 11, in the order in which they are tried. */
export const nonCoverages: readonly NonCoverage[] = [
  { flags: ['noncovered'], holds: () => true, because: 'Medicare does not pay for it' },
  {
    flags: ['ncov45'],
    holds: pancreasUncovered,
    because: 'the claim shows neither a kidney transplant nor type 1 diabetes',
  },
  {
    flags: ['lcov_artheartxpa', 'lcov_artheartxpb'],
    holds: (c) => bothArtificialHeartParts(c) && !anyDiagnosis(c, 'clintrial'),
    because: 'an artificial heart is paid for only within a clinical trial, and none is coded (Z00.6)',
  },
  {
    flags: ['ncov6'],
    holds: (c) => anyDiagnosis(c, 'ncov6'),
    because: 'it is not covered for a diagnosis on this claim',
  },
  {
    flags: ['ncov7'],
    holds: (c) => anyDiagnosis(c, 'ncov7'),
    because: 'it is not covered for a diagnosis on this claim',
  },
  {
    flags: ['ncov12agele60'],
    holds: ({ claim: { age } }) => age < 0 || age > 60,
    because: 'it is not covered over age 60',
  },
  { flags: ['ncov_z302'], holds: (c) => anyDiagnosis(c, 'ncov_z302'), because: 'it was done for sterilization' },
  { flags: ['ncov2'], holds: autologousUncovered, because: 'no diagnosis on this claim makes it covered' },
  { flags: ['ncov3'], holds: (c) => !anyDiagnosis(c, 'ncov3'), because: 'no diagnosis on this claim makes it covered' },
  {
    flags: ['ncov8'],
    holds: (c) => !(anySecondary(c, 'ncov89') && anyProcedure(c, 'ncov9')),
    because: 'it is covered only with its companion procedure within a clinical trial',
  },
  {
    flags: ['ncov13a'],
    holds: (c) => !anyProcedure(c, 'ncov13b'),
    because: 'it is covered only with its companion procedure',
  },
  { flags: ['lcov_artheartxp'], holds: (c) => !anyDiagnosis(c, 'clintrial'), because: 'no clinical trial is coded' },
];

/** The first line under which this procedure is not covered; undefined when it is covered. */
export function nonCoverageOf(code: MceSubject, claim: MceFacts): NonCoverage | undefined {
  return nonCoverages.find(({ flags, holds }) => flags.some((flag) => hasFlag(code, flag)) && holds(claim));
}

/** Both parts of an artificial heart are on the claim. */
export function bothArtificialHeartParts(claim: MceFacts): boolean {
  return anyProcedure(claim, 'lcov_artheartxpa') && anyProcedure(claim, 'lcov_artheartxpb');
}

function pancreasUncovered(claim: MceFacts): boolean {
  return claim.date < pancreasRule
    ? !(anyDiagnosis(claim, 'ncov4') && anyDiagnosis(claim, 'ncov5'))
    : !anyProcedure(claim, 'kidneyxp') && !anyDiagnosis(claim, 'diabtypeI');
}

function autologousUncovered(claim: MceFacts): boolean {
  if (anyDiagnosis(claim, 'ncov2')) return false;
  const { age } = claim.claim;
  if (anyDiagnosis(claim, 'ncov2agelt64')) return age < 0 || age >= 64;
  if (anyDiagnosis(claim, 'ncov2agelt78')) return age < 0 || age >= 78;
  return true;
}
