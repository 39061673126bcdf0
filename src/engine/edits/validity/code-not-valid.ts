import type { Abstract } from '../../abstract/index.ts';
import { type CodeTable, displayCode } from '../../codes/index.ts';
import { abstractEdit, diagnosesOf, type EditTables } from '../abstract-edit.ts';
import { icd10Era } from '../guidelines.ts';
import { rowOf } from './row-of.ts';

export const codeNotValid = abstractEdit({
  id: 'validity/code-not-valid',
  title: 'Code not in the code set',
  message: '{code} is not in {edition}, the code set in force on the discharge date.',
  repair: 'Look the diagnosis or procedure up in that code set.',
  severity: 'error',
  effective: icd10Era,
  source: {
    document: '45 CFR 162.1000 General requirements',
    section: '(a): medical data code sets that are valid at the time the health care is furnished',
    url: 'https://www.ecfr.gov/current/title-45/section-162.1000',
  },
  check: (abstract, tables) =>
    unknownCodes(abstract, tables).map(({ code, table, field }) => ({
      field,
      codes: [code],
      report: { code: displayCode(table.info.system, code), edition: nameOf(table) },
    })),
  examples: [
    {
      says: 'a code that the edition does not hold',
      given: { secondary: ['X999'] },
      fires: ['/secondaryDiagnoses/0/code'],
    },
    { says: 'a procedure that it does not hold', given: { procedures: ['0000000'] }, fires: ['/procedures/0/code'] },
    { says: 'codes that it holds', given: { secondary: ['E119'], procedures: ['02703ZZ'] }, fires: [] },
  ],
});

function nameOf({ info }: CodeTable): string {
  const system = info.system === 'icd-10-cm' ? 'ICD-10-CM' : info.system === 'icd-10-pcs' ? 'ICD-10-PCS' : info.system;
  return `${system} ${info.edition}${info.starter ? ' (starter edition, which holds only a part of the codes)' : ''}`;
}

/** Every code of the abstract that its code set, where it is at hand, does not hold, with table and field. */
function unknownCodes(abstract: Abstract, { diagnosisCodes, procedureCodes }: EditTables) {
  const unknown: { readonly code: string; readonly table: CodeTable; readonly field: string }[] = [];
  if (diagnosisCodes) {
    const { admittingDiagnosis } = abstract;
    if (admittingDiagnosis && rowOf(diagnosisCodes, admittingDiagnosis) < 0)
      unknown.push({ code: admittingDiagnosis, table: diagnosisCodes, field: '/admittingDiagnosis' });
    for (const { code, path } of diagnosesOf(abstract))
      if (rowOf(diagnosisCodes, code) < 0) unknown.push({ code, table: diagnosisCodes, field: `${path}/code` });
  }
  if (procedureCodes)
    abstract.procedures.forEach(({ code }, i) => {
      if (rowOf(procedureCodes, code) < 0)
        unknown.push({ code, table: procedureCodes, field: `/procedures/${i}/code` });
    });
  return unknown;
}
