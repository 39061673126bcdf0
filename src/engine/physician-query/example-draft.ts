import type { PhysicianQueryDraft } from './physician-query.ts';

/** A compliant physician query, over which the examples of the rules are laid. */
export const exampleDraft: PhysicianQueryDraft = {
  title: 'Clarification of kidney function',
  format: 'options',
  question:
    'Based on your clinical judgment, please clarify the clinical significance of the change in creatinine described below.',
  indicators: [
    { text: 'Creatinine 0.9 → 2.4 mg/dL', source: 'Laboratory results', date: '2026-03-02' },
    { text: 'Urine output 280 mL in 24 hours', source: 'Nursing flowsheet', date: '2026-03-02' },
    { text: 'IV fluids 150 mL/h; lisinopril held', source: 'Orders', date: '2026-03-02' },
  ],
  options: [
    { text: 'Acute kidney injury', kind: 'answer' },
    { text: 'Acute kidney injury due to acute tubular necrosis', kind: 'answer' },
    { text: 'Expected variation without clinical significance', kind: 'answer' },
    { text: 'Other (please specify)', kind: 'other' },
    { text: 'Unable to determine', kind: 'undetermined' },
  ],
  documented: [],
};
