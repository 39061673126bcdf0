import { describe, expect, it } from 'vitest';
import { lintPhysicianQuery } from '../lint-physician-query.ts';
import { queryTemplates } from './index.ts';

// Facts for every subject of the house, so that what is left to object to is the wording of the template.
const indicators = [
  'Creatinine 2.4, BUN 60, potassium 3.1, sodium 128, hemoglobin 7.1 after transfusion, WBC 18, lactate 3.1, troponin 0.9',
  'SpO2 86 % on room air, infiltrate in the right lower lobe, LVEF 30 %, confused, BMI 17, weight loss of 12 %',
  'NG tube with 900 mL out, fall from standing height, sacral wound 3 cm deep, A1c 9.1 %, serosal tear repaired',
].map((text) => ({ text, source: 'Laboratory results', date: '2026-01-01' }));

describe.each(queryTemplates)('the template $id', (template) => {
  it('is compliant once its fields are filled in', () => {
    const draft = {
      ...template,
      question: template.question.replaceAll('{condition}', 'the condition').replaceAll('{date}', '2026-01-02'),
      indicators,
      documented: ['heart failure', 'chronic kidney disease', 'pneumonia', 'diabetes', 'pressure ulcer'],
    };
    expect(lintPhysicianQuery(draft).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
  it('has an id of its own', () => {
    expect(queryTemplates.filter(({ id }) => id === template.id)).toHaveLength(1);
  });
});

describe('a template with fields', () => {
  it('blocks sending until they are filled in', () => {
    const template = queryTemplates.find(({ id }) => id === 'present-on-admission');
    if (!template) throw new Error('missing');
    const rules = lintPhysicianQuery({ ...template, indicators, documented: [] }).map(({ rule }) => rule);
    expect(rules).toContain('physician-query/unfilled-field');
  });
});
