import { type CodeTable, displayIcd10Cm } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf } from '../abstract-edit.ts';
import { guideline, icd10Era } from '../guidelines.ts';
import { perCode } from '../per-code.ts';
import { inDiseasesElsewhere } from './manifestation-first.ts';

/** Symptoms, organisms, external causes and factors are no diseases; any other code might be the cause. */
const noDisease = /^(?:R|[V-Z]|B9[5-7])/;

export const manifestationWithoutCause = abstractEdit({
  id: 'guideline/manifestation-without-cause',
  title: 'Manifestation without its underlying disease',
  message:
    '{code} ({title}) needs the code of the underlying disease before it, and no disease that could be it is coded.',
  repair: 'Look for the underlying disease in the record and code it first.',
  severity: 'warning',
  effective: icd10Era,
  source: guideline(
    'Section I.A.13. Etiology/manifestation convention ("code first", "use additional code" and "in diseases classified elsewhere" notes)',
  ),
  check: (abstract, { diagnosisCodes }) => {
    if (!diagnosisCodes) return [];
    const all = diagnosesOf(abstract);
    const manifestations = all.filter(({ code }) => isManifestation(diagnosisCodes, code));
    if (manifestations.length === 0) return [];
    if (all.some(({ code }) => !noDisease.test(code) && !isManifestation(diagnosisCodes, code))) return [];
    // As principal diagnosis it is a finding of guideline/manifestation-first or of the Medicare Code Editor.
    const others = manifestations.filter(({ path }) => path !== '/principalDiagnosis');
    return others.map(({ code, path }) => ({
      field: `${path}/code`,
      codes: [code],
      report: { code: displayIcd10Cm(code), title: diagnosisCodes.find(code)?.title ?? '' },
    }));
  },
  examples: [
    {
      says: 'anemia in a chronic disease beside a symptom only',
      given: { principal: 'R509', secondary: ['D638'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'with the disease', given: { principal: 'E119', secondary: ['D638'] }, fires: [] },
  ],
});

const manifests = new RegExp(`${inDiseasesElsewhere.source}|\\bdue to underlying condition\\b`, 'i');

const isManifestation = perCode((table: CodeTable, code: string): boolean =>
  manifests.test(table.find(code)?.title ?? ''),
);
