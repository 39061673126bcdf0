/** Kinds of documents a chart is read by. */
export type DocumentKind =
  | 'face-sheet'
  | 'history-and-physical'
  | 'progress-note'
  | 'operative-report'
  | 'pathology'
  | 'results'
  | 'discharge-summary'
  | 'consult'
  | 'nursing'
  | 'orders'
  | 'medications'
  | 'other';

// Document type codes of LOINC as C-CDA R2.1 and US Core name them.
const byLoinc: Readonly<Record<string, DocumentKind>> = {
  '18842-5': 'discharge-summary',
  '28655-9': 'discharge-summary',
  '34106-5': 'discharge-summary',
  '34117-2': 'history-and-physical',
  '34095-0': 'history-and-physical',
  '11492-6': 'history-and-physical',
  '11506-3': 'progress-note',
  '34109-9': 'progress-note',
  '11504-8': 'operative-report',
  '28570-0': 'operative-report',
  '8724-7': 'operative-report',
  '11488-4': 'consult',
  '34140-4': 'consult',
  '18748-4': 'results',
  '18725-2': 'results',
  '11502-2': 'results',
  '18726-0': 'results',
  '11526-1': 'pathology',
  '34746-8': 'nursing',
  '34815-1': 'nursing',
  '57833-6': 'medications',
};

const byWord: readonly (readonly [RegExp, DocumentKind])[] = [
  [/discharge (summary|note|report)|hospital course/i, 'discharge-summary'],
  [/history (and|&) physical|\bh ?& ?p\b|admission (note|history)/i, 'history-and-physical'],
  [/operative|operation (note|report)|surgical (note|report)|procedure (note|report)|brief op/i, 'operative-report'],
  [/patholog/i, 'pathology'],
  [/consult/i, 'consult'],
  [/progress note|daily note|soap note/i, 'progress-note'],
  [/nurs(e|ing)/i, 'nursing'],
  [/\borders?\b/i, 'orders'],
  [/medication|\bMAR\b/, 'medications'],
  [/laborator|radiolog|imaging|results?\b|x-?ray|\bCT\b|\bMRI\b|echocardiogra|cardiology report/i, 'results'],
  [/face ?sheet|registration/i, 'face-sheet'],
];

/** The kind of a document by the LOINC code of its type, else by words of its title. */
export function documentKind(loinc: string | undefined, title: string): DocumentKind {
  return byLoinc[loinc ?? ''] ?? byWord.find(([words]) => words.test(title))?.[1] ?? 'other';
}
