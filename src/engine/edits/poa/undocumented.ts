import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { needsPoa } from './needs-poa.ts';

export const poaUndocumented = abstractEdit({
  id: 'poa/undocumented',
  title: 'Documentation insufficient',
  message: '{code} is marked U; can the provider be asked whether it was present on admission?',
  repair: 'U is for very limited circumstances; query the provider where the documentation is unclear.',
  severity: 'information',
  effective: icd10Era,
  source: guideline(
    'Appendix I, Assigning the POA Indicator, Documentation does not indicate whether condition was present on admission',
  ),
  check: (abstract) =>
    needsPoa(abstract)
      ? diagnosesOf(abstract)
          .filter(({ poa }) => poa === 'U')
          .map(({ code, path }) => ({ field: `${path}/poa`, codes: [code], report: { code: displayIcd10Cm(code) } }))
      : [],
  examples: [
    { says: 'insufficient documentation', given: { secondary: ['N390:U'] }, fires: ['/secondaryDiagnoses/0/poa'] },
    { says: 'clinically undetermined', given: { secondary: ['N390:W'] }, fires: [] },
  ],
});
