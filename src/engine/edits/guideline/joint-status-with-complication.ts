import { abstractEdit } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { together } from './pairs.ts';

const joints: readonly (readonly [status: RegExp, complication: RegExp])[] = [
  [/^Z96641$/, /^T84(?:0[0-59]0|51)/],
  [/^Z96642$/, /^T84(?:0[0-59]1|52)/],
  [/^Z96651$/, /^T84(?:0[0-59]2|53)/],
  [/^Z96652$/, /^T84(?:0[0-59]3|54)/],
];

export const jointStatusWithComplication = abstractEdit({
  id: 'guideline/joint-status-with-complication',
  title: 'Joint replacement status with a complication of the joint',
  message: '{code} is only for a joint without complications, but {other} is one of the same joint.',
  repair: 'Remove the status of the joint.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline('Section I.C.21.c.3. Status, note on Z89-Z90 and Z93-Z99'),
  about: /^Z966[45]/,
  check: (abstract) => joints.flatMap(([status, complication]) => together(abstract, status, complication)),
  examples: [
    {
      says: 'infected right knee and its status',
      given: { principal: 'T8453XA', secondary: ['Z96651'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'the other knee', given: { principal: 'T8453XA', secondary: ['Z96652'] }, fires: [] },
  ],
});
