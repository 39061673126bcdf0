import { displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { needsPoa } from './needs-poa.ts';

export const poaPressureUlcerProgress = abstractEdit({
  id: 'poa/pressure-ulcer-progress',
  title: 'Two stages of one pressure ulcer, both present on admission',
  message:
    '{code} is the higher stage of a site whose stage on admission is {other}; the higher one came later, but Y is given.',
  repair: 'Answer N for the stage reached during the stay, unless there are two ulcers of the site.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline(
    'Section I.C.12.a.6. Patient admitted with pressure ulcer evolving into another stage during the admission; Appendix I, Acute and Chronic Conditions',
  ),
  about: /^L89.*[1-4]$/,
  check: (abstract) => {
    const all = needsPoa(abstract)
      ? diagnosesOf(abstract).filter(({ code, poa }) => poa === 'Y' && /^L89.*[1-4]$/.test(code))
      : [];
    return all.flatMap((one) => {
      const lower = all.find(({ code }) => code < one.code && code.slice(0, -1) === one.code.slice(0, -1));
      if (!lower) return [];
      const report = { code: displayIcd10Cm(one.code), other: displayIcd10Cm(lower.code) };
      return [{ field: `${one.path}/poa`, codes: [one.code, lower.code], report }];
    });
  },
  examples: [
    {
      says: 'stages 2 and 3 of the sacrum, both present',
      given: { secondary: ['L89152', 'L89153'] },
      fires: ['/secondaryDiagnoses/1/poa'],
    },
    { says: 'the higher one of the stay', given: { secondary: ['L89152', 'L89153:N'] }, fires: [] },
  ],
});
