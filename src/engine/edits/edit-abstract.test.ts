import { describe, expect, it } from 'vitest';
import { exampleAbstract, exampleTables } from './abstract-examples.ts';
import { checkAbstract, editAbstract } from './edit-abstract.ts';
import { exampleMceSource, openExampleMce } from './mce/example-tables.ts';
import { mceCovers, mceFindings, openMce, packMce } from './mce/index.ts';

const mce = openExampleMce();
const rulesOf = (findings: readonly { readonly rule: string; readonly field: string }[]): readonly string[] =>
  findings.map(({ rule, field }) => `${rule} ${field}`);

describe('the edits of an abstract', () => {
  it('come together: validity, the Medicare Code Editor, present on admission', () => {
    const abstract = exampleAbstract({ principal: 'I10', secondary: ['E11:-', 'E119:-'] });
    const { findings, unchecked } = editAbstract({ ...exampleTables, mce }, abstract);
    // E11.9 is in no row of the small editor tables, so the editor reports it; E11 is reported once, by validity.
    expect(rulesOf(findings)).toEqual([
      'validity/code-incomplete /secondaryDiagnoses/0/code',
      'mce/invalid-code /secondaryDiagnoses/1/code',
      'poa/missing /secondaryDiagnoses/0/poa',
      'poa/missing /secondaryDiagnoses/1/poa',
      'mce/questionable-admission /principalDiagnosis/code',
      'guideline/diabetes-drug-not-coded /secondaryDiagnoses/0/code',
    ]);
    expect(unchecked).toEqual(['Excludes1 and code-first notes are not checked: no table for 2026-01-15.']);
  });

  it('say once what the editor and the guidelines both refuse', () => {
    const rows = [{ code: 'Z6841', from: 20151001, to: 20260930, flags: ['unacceptable'] }];
    const editor = openMce(packMce({ ...exampleMceSource, icd10Diagnoses: rows }));
    const { findings } = editAbstract({ mce: editor }, exampleAbstract({ principal: 'Z6841' }));
    expect(checkAbstract({ mce: editor }, exampleAbstract({ principal: 'Z6841' }))).toEqual(findings);
    expect(rulesOf(findings)).toEqual(['mce/unacceptable-principal /principalDiagnosis/code']);
  });

  it('say what could not be checked', () => {
    const { findings, unchecked } = editAbstract({}, exampleAbstract({ procedures: ['02703ZZ'] }));
    expect(findings).toEqual([]);
    expect(unchecked).toEqual([
      'Diagnosis codes are not checked: no table for 2026-01-15.',
      'Procedure codes are not checked: no table for 2026-01-15.',
      'Excludes1 and code-first notes are not checked: no table for 2026-01-15.',
      'Medicare Code Editor edits are not checked: no table for 2026-01-15.',
      'Present-on-admission exemptions are not checked: no table for 2026-01-15.',
    ]);
  });
});

describe('the edits over a starter edition', () => {
  const starter = openMce(packMce({ ...exampleMceSource, partial: true }));

  it('call no code invalid that the starter editor does not hold, and say what they checked', () => {
    const { findings, unchecked } = editAbstract(
      { ...exampleTables, mce: starter },
      exampleAbstract({ secondary: ['E031'] }),
    );
    expect(findings).toEqual([]);
    expect(unchecked).toContain('Medicare Code Editor edits are checked for the codes of the starter edition only.');
  });

  it('leave POA aside where the exempt list is the starter one and the code set is whole', () => {
    const poaExempt = { has: () => false, vintage: { starter: true } };
    const { findings, unchecked } = editAbstract(
      { ...exampleTables, mce: starter, poaExempt },
      exampleAbstract({ secondary: ['E031:-'] }),
    );
    expect(rulesOf(findings)).toEqual([]);
    expect(unchecked).toContain('Present-on-admission exemptions are not checked: no table for 2026-01-15.');
  });
});

describe('findings of the Medicare Code Editor', () => {
  it('are made for discharges the tables cover, and only there', () => {
    expect(mceCovers(mce, exampleAbstract({ discharge: '2026-09-30' }).dischargeDate)).toBe(true);
    for (const discharge of ['2026-10-01', '2015-09-30']) {
      const abstract = exampleAbstract({ principal: 'I10', discharge });
      expect(mceCovers(mce, abstract.dischargeDate)).toBe(false);
      expect(mceFindings(mce, abstract)).toEqual([]);
    }
  });

  it('are not made for outpatients', () => {
    expect(mceFindings(mce, exampleAbstract({ principal: 'I10', setting: 'outpatient' }))).toEqual([]);
  });

  it('speak of a secondary diagnosis as one while no principal diagnosis is chosen', () => {
    const findings = mceFindings(mce, exampleAbstract({ principal: 'none', secondary: ['D630', 'XXXX'] }));
    expect(rulesOf(findings)).toEqual(['mce/invalid-code /secondaryDiagnoses/1/code']);
  });

  it('carry message, code, source and a way to resolve', () => {
    const [finding] = mceFindings(mce, exampleAbstract({ secondary: ['A33'] }));
    expect(finding).toMatchObject({
      rule: 'mce/age-conflict',
      severity: 'error',
      message: 'A33 is a newborn code, expected at age 0 to 0; the patient is 60.',
      field: '/secondaryDiagnoses/0/code',
      codes: ['A33'],
      source: { document: 'Definitions of Medicare Code Edits', section: 'chapter 1, 4. Age conflict' },
    });
  });

  it('leave edits of an unknown age or stay aside', () => {
    const {
      age: _age,
      lengthOfStay: _stay,
      ...unknown
    } = exampleAbstract({ secondary: ['A33'], procedures: ['5A1955Z'] });
    expect(mceFindings(mce, unknown)).toEqual([]);
  });
});
