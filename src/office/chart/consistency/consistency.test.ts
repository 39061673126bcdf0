import { describe, expect, it } from 'vitest';
import { type ConsistencyFacts, consistencyRules, factsOfResources, findInconsistencies } from './index.ts';

const none: ConsistencyFacts = { diagnoses: [], medications: [], results: [], treatments: [] };

describe.each(consistencyRules)('the rule $id', ({ id, examples }) => {
  it('has examples that fire and that pass', () => {
    expect(new Set(examples.map(({ fires }) => fires))).toEqual(new Set([true, false]));
  });
  it.each(examples)('on $says', ({ given, fires }) => {
    expect(findInconsistencies({ ...none, ...given }).some(({ rule }) => rule === id)).toBe(fires);
  });
});

describe('a diagnosis without support', () => {
  const chart: ConsistencyFacts = {
    ...none,
    diagnoses: [{ id: 'd', text: 'Pneumonia, right lower lobe' }],
    medications: [{ id: 'm', text: 'acetaminophen' }],
    results: [{ id: 'r', text: 'Glucose', value: 90 }],
  };
  it('is asked about, with the diagnosis quoted', () => {
    expect(findInconsistencies(chart)).toMatchObject([
      { rule: 'consistency/pneumonia-without-imaging', evidence: [{ id: 'd' }], template: 'clinical-validity' },
    ]);
  });
  it('is not asked about where the chart shows it, or shows nothing at all', () => {
    expect(findInconsistencies({ ...chart, treatments: [{ id: 't', text: 'Chest x-ray' }] })).toEqual([]);
    expect(findInconsistencies({ ...chart, results: [] })).toEqual([]);
  });
});

describe('facts of stored resources', () => {
  it('are read with code, value, unit and time, and what was refuted is left out', () => {
    const facts = factsOfResources([
      {
        type: 'Condition',
        id: 'c1',
        body: {
          code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11.9' }] },
          recordedDate: '2026-03-01',
        },
      },
      {
        type: 'Condition',
        id: 'c2',
        body: { code: { text: 'Sepsis' }, verificationStatus: { coding: [{ code: 'refuted' }] } },
      },
      {
        type: 'MedicationRequest',
        id: 'm1',
        body: { status: 'active', medicationCodeableConcept: { text: 'insulin lispro' } },
      },
      {
        type: 'Observation',
        id: 'o1',
        body: {
          status: 'final',
          code: { text: 'Creatinine' },
          valueQuantity: { value: 2.4, unit: 'mg/dL' },
          effectiveDateTime: '2026-03-02T06:00:00Z',
        },
      },
    ]);
    expect(facts).toEqual({
      diagnoses: [{ id: 'c1', text: '', icd10Cm: 'E119', at: '2026-03-01' }],
      medications: [{ id: 'm1', text: 'insulin lispro' }],
      treatments: [],
      results: [{ id: 'o1', text: 'Creatinine', value: 2.4, unit: 'mg/dL', at: '2026-03-02T06:00:00Z' }],
    });
    expect(findInconsistencies(facts)).toEqual([]);
  });
});
