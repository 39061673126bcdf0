import { describe, expect, it } from 'vitest';
import { checkNomenclature, checkTerm, nomenclatureSources, nomenclatureTerms, preferredTerm } from './index.ts';

const ids = (text: string): readonly string[] => checkNomenclature(text).map(({ id }) => id);

describe('Prohibited abbreviations', () => {
  it.each([
    ['insulin glargine 10 U at bedtime', 'u-for-unit'],
    ['heparin 5000u subcut', 'u-for-unit'],
    ['vitamin D 1000 IU daily', 'iu-for-international-unit'],
    ['lisinopril 10 mg qd', 'qd-for-daily'],
    ['lisinopril 10 mg Q.D.', 'qd-for-daily'],
    ['prednisone 5 mg QOD', 'qod-for-every-other-day'],
    ['prednisone 5 mg q.o.d.', 'qod-for-every-other-day'],
    ['warfarin 5.0 mg daily', 'trailing-zero'],
    ['dopamine 5.0 mcg/kg', 'trailing-zero'],
    ['digoxin .125 mg daily', 'lack-of-leading-zero'],
    ['MS 4 mg IV', 'ms-for-sulfate'],
    ['MSO4 given', 'mso4-and-mgso4'],
    ['MgSO4 2 g IV', 'mso4-and-mgso4'],
  ])('are found: %s', (text, id) => {
    expect(ids(text)).toEqual([id]);
  });
  it.each([
    'MS, relapsing, followed by neurology',
    'creatinine 1.0 mg/dL, albumin 4.0 g/dL, potassium 4.0',
    'nodule of 2.0 cm, catheter 8.0 Fr',
    'alkaline phosphatase 60 U/L, HCG 20 IU/L, TSH 2.0 mIU/L',
    'digoxin 0.125 mg daily, warfarin 5 mg, 10.05 mg',
    'q.i.d. dosing, given four times',
    'hepatitis B; U.S. born; 3 units given',
    'vitamin D 25 ng/mL',
  ])('are not seen in: %s', (text) => {
    expect(ids(text)).toEqual([]);
  });
});

describe('Error-prone and outdated terms', () => {
  it('are found with place, replacement and source', () => {
    const text = 'Hx: mental retardation. Drops OU qhs, 5 cc per os.';
    const found = checkNomenclature(text);
    expect(found.map(({ id }) => id)).toEqual([
      'mental-retardation',
      'ear-or-eye',
      'qhs',
      'cc-for-millilitre',
      'per-os',
    ]);
    for (const { start, end, written } of found) expect(text.slice(start, end)).toBe(written);
    expect(found[0]).toMatchObject({ instead: 'intellectual disability', source: nomenclatureSources['rosas-law'] });
  });
  it('are left alone where they mean something else', () => {
    expect(ids('OD visual acuity 20/20; SC joint tender; psychomotor retardation; CC: cough')).toEqual([]);
  });
  it('are known by themselves', () => {
    expect(checkTerm('cc')[0]?.id).toBe('cc-for-millilitre');
    expect(checkTerm(' U ')[0]?.id).toBe('u-for-unit');
    expect(checkTerm('asthma')).toEqual([]);
  });
  it('have ids of their own and a source each', () => {
    expect(new Set(nomenclatureTerms.map(({ id }) => id)).size).toBe(nomenclatureTerms.length);
    for (const { source } of nomenclatureTerms) expect(nomenclatureSources[source].document).not.toBe('');
  });
});

describe('Preferred term', () => {
  it('is the fully specified name without its semantic tag in SNOMED CT', () => {
    expect(preferredTerm('snomed-ct', 'Asthma (disorder)')).toBe('Asthma');
    expect(preferredTerm('icd-10-cm', 'Asthma (disorder)')).toBe('Asthma (disorder)');
  });
});
