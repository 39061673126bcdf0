import { isoDate } from '../../base/index.ts';
import type { Abstract, CodedDiagnosis, Poa } from '../abstract/index.ts';
import type { CodeRow, CodeTable, Icd10CmCode, Icd10PcsCode } from '../codes/index.ts';
import { displayCode } from '../codes/index.ts';
import type { AbstractExample, EditTables, TabularNotes } from './abstract-edit.ts';

/** A code of an example, written `E119:Y`; what follows the colon is the POA answer, `-` for none. Without colon it is Y. */
function diagnosis(text: string): CodedDiagnosis {
  const [code = '', poa = 'Y'] = text.split(':');
  return poa === '-' ? { code: code as Icd10CmCode } : { code: code as Icd10CmCode, poa: poa as Poa };
}

/** The abstract an example stands for. A principal diagnosis of `none` leaves it out. */
export function exampleAbstract(given: AbstractExample): Abstract {
  const principal = given.principal ?? 'I5020';
  return {
    id: 'example',
    setting: given.setting ?? 'inpatient',
    sex: 'F',
    age: 60,
    dischargeDate: isoDate(given.discharge ?? '2026-01-15'),
    lengthOfStay: 4,
    dischargeStatus: '01',
    poaReporting: given.poaReporting ?? 'non-exempt',
    ...(principal === 'none' ? {} : { principalDiagnosis: diagnosis(principal) }),
    secondaryDiagnoses: (given.secondary ?? []).map(diagnosis),
    procedures: (given.procedures ?? []).map((code) => ({ code: code as Icd10PcsCode })),
  };
}

/** An example in a line, as the documentation prints it. */
export function describeAbstract(given: AbstractExample): string {
  const { setting, dischargeDate } = exampleAbstract(given);
  const parts = [
    setting,
    `discharge ${dischargeDate}`,
    `principal ${given.principal ?? 'I5020'}`,
    ...(given.secondary ? [`secondary ${abbreviated(given.secondary)}`] : []),
    ...(given.procedures ? [`procedures ${abbreviated(given.procedures)}`] : []),
    ...(given.poaReporting ? [`POA reporting ${given.poaReporting}`] : []),
  ];
  return parts.join(', ');
}

const abbreviated = (codes: readonly string[]): string =>
  codes.length > 8 ? `${codes.slice(0, 2).join(' ')} … ${codes.at(-1)} (${codes.length})` : codes.join(' ');

/** A small code table for examples; a title that begins with `*` is a heading. Rows are in order, a heading before what it heads. */
export function exampleCodes(system: 'icd-10-cm' | 'icd-10-pcs', titles: Readonly<Record<string, string>>): CodeTable {
  const rows: readonly CodeRow[] = Object.entries(titles).map(([code, text]) => {
    const title = text.replace(/^\*/, '');
    return { system, code, display: displayCode(system, code), title, shortTitle: title, billable: title === text };
  });
  const index = new Map(rows.map(({ code }, i) => [code, i]));
  const parentOf = (i: number): number => {
    const code = rows[i]?.code ?? '';
    for (let n = code.length - 1; n >= 3; n -= 1) {
      const parent = index.get(code.slice(0, n));
      if (parent !== undefined) return parent;
    }
    return -1;
  };
  const row = (i: number): CodeRow => {
    const found = rows[i];
    if (!found) throw new RangeError('no such row');
    return found;
  };
  return {
    info: {
      system,
      edition: 'FY2026',
      effectiveFrom: isoDate('2025-10-01'),
      codes: rows.length,
      billable: rows.filter(({ billable }) => billable).length,
      starter: false,
      sources: [],
    },
    size: rows.length,
    indexOf: (code) => index.get(code) ?? -1,
    row,
    find: (code) => rows[index.get(code) ?? -1],
    isBillable: (i) => row(i).billable,
    parentOf,
    childrenOf: (i) => rows.map((_, child) => child).filter((child) => parentOf(child) === i),
  };
}

/** Notes for examples: at which code, which kind, what text. They apply to every code that begins with `at`. */
export function exampleNotes(notes: readonly (readonly [at: string, kind: string, text: string])[]): TabularNotes {
  return {
    of: (code) =>
      notes
        .filter(([at]) => code.startsWith(at))
        .map(([at, kind, text]) => ({ kind, text, at, from: displayCode('icd-10-cm', at) })),
  };
}

/** Tables for the examples of all families on abstracts; a test holds them against the official ones where those are at hand. */
export const exampleDiagnosisTitles: Readonly<Record<string, string>> = {
  E031: 'Congenital hypothyroidism without goiter',
  E11: '*Type 2 diabetes mellitus',
  E119: 'Type 2 diabetes mellitus without complications',
  I10: 'Essential (primary) hypertension',
  I50: '*Heart failure',
  I502: '*Systolic (congestive) heart failure',
  I5020: 'Unspecified systolic (congestive) heart failure',
  Z7901: 'Long term (current) use of anticoagulants',
  Z9861: 'Coronary angioplasty status',
};

export const exampleTables: EditTables = {
  diagnosisCodes: exampleCodes('icd-10-cm', exampleDiagnosisTitles),
  procedureCodes: exampleCodes('icd-10-pcs', {
    '02703ZZ': 'Dilation of Coronary Artery, One Artery, Percutaneous Approach',
  }),
  poaExempt: new Set(['Z7901', 'Z9861']),
};
