/** What a section is about, as far as it changes the meaning of what stands in it. */
export type SectionKind =
  | 'diagnoses'
  | 'assessment'
  | 'course'
  | 'history'
  | 'past-history'
  | 'family-history'
  | 'social-history'
  | 'allergies'
  | 'medications'
  | 'examination'
  | 'data'
  | 'procedure'
  | 'plan'
  | 'disposition'
  | 'other';

/** Headings of clinical documents by kind: hand-written from the section names of the C-CDA document templates and of common charts; compiled 2026-11-25. */
const headings: readonly (readonly [SectionKind, RegExp])[] = [
  ['family-history', /\bfamily (?:medical )?history\b|^f(?:am)?hx?$/],
  ['social-history', /\bsocial history\b|^shx?$|\bhabits\b/],
  ['allergies', /\ballerg|\badverse reactions\b/],
  ['disposition', /disposition|follow-?up|instruction|\bdischarge plan/],
  ['medications', /\bmedications?\b|^meds$|^home meds|prescriptions|^drugs$/],
  [
    'past-history',
    /\bpast (?:medical|surgical)|\bmedical history\b|^pmhx?$|^psh$|\bsurgical history\b|\bpersonal history\b|^history$|problem list|\bobstetric history/,
  ],
  ['diagnoses', /\bdiagnos[ei]s\b|\bimpression\b|\bconclusion/],
  ['procedure', /\bprocedure|\boperation\b|description|technique|anesthesia|findings/],
  ['assessment', /\bassessment\b|^a\/p$|^a&p$|\bsummary\b/],
  ['course', /\bcourse\b|\binterval\b|\bevolution\b/],
  ['examination', /\bexam|\bobjective\b|\bvital/],
  ['history', /\bpresent illness\b|^hpi$|chief complaint|\bsubjective\b|reason for|presenting|triage/],
  ['plan', /\bplan\b|recommend|orders/],
  [
    'data',
    /\bdata\b|\blab|result|imaging|x-?ray|\bct\b|\bmri\b|radiograph|culture|chemistry|hematology|ecg|\bekg\b|echo|pcr/,
  ],
];

/** Kind of a heading as written; `other` when it is none we know. */
export function sectionKind(heading: string): SectionKind {
  const plain = heading.trim().toLowerCase();
  return headings.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
}
