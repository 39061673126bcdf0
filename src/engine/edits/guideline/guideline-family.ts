import { type AbstractExample, type EditTables, findingsOf } from '../abstract-edit.ts';
import { describeAbstract, exampleAbstract, exampleCodes, exampleNotes } from '../abstract-examples.ts';
import { editFamily } from '../edit-family.ts';
import { guidelineEdits } from './guideline-edits.ts';

/** Titles and notes that the examples rest on; a test holds the titles against the official ones. */
export const guidelineExampleTitles: Readonly<Record<string, string>> = {
  D638: 'Anemia in other chronic diseases classified elsewhere',
  H2511: 'Age-related nuclear cataract, right eye',
  H2512: 'Age-related nuclear cataract, left eye',
  H2513: 'Age-related nuclear cataract, bilateral',
  M24541: 'Contracture, right hand',
  M24542: 'Contracture, left hand',
  O99013: 'Anemia complicating pregnancy, third trimester',
  M24549: 'Contracture, unspecified hand',
  S7011XA: 'Contusion of right thigh, initial encounter',
  S7012XA: 'Contusion of left thigh, initial encounter',
  S72301A: 'Unspecified fracture of shaft of right femur, initial encounter for closed fracture',
  S8011XA: 'Contusion of right lower leg, initial encounter',
};

export const guidelineExampleProcedures: Readonly<Record<string, string>> = {
  '0SR90JZ': 'Replacement of Right Hip Joint with Synthetic Substitute, Open Approach',
  '0SRB0JZ': 'Replacement of Left Hip Joint with Synthetic Substitute, Open Approach',
  '0UT00ZZ': 'Resection of Right Ovary, Open Approach',
  '0UT10ZZ': 'Resection of Left Ovary, Open Approach',
  '0UT14ZZ': 'Resection of Left Ovary, Percutaneous Endoscopic Approach',
  '0UT20ZZ': 'Resection of Bilateral Ovaries, Open Approach',
};

export const guidelineExampleNotes: readonly (readonly [at: string, kind: string, text: string])[] = [
  ['E11', 'excludes1', 'type 1 diabetes mellitus (E10.-)'],
  ['R60', 'excludes1', 'ascites (R18.-)'],
  ['R40', 'excludes1', 'somnolence, stupor and coma in diabetes (E08-E13)'],
  ['I50', 'codeFirst', 'heart failure due to hypertension (I11.0)'],
  ['E11621', 'useAdditionalCode', 'code to identify site of ulcer (L97.4-, L97.5-)'],
  ['T204', 'codeFirst', '(T51-T65) to identify chemical and intent'],
  ['J44', 'useAdditionalCode', 'tobacco dependence (F17.-)'],
];

const tables: EditTables = {
  diagnosisCodes: exampleCodes('icd-10-cm', guidelineExampleTitles),
  procedureCodes: exampleCodes('icd-10-pcs', guidelineExampleProcedures),
  notes: exampleNotes(guidelineExampleNotes),
};

export const guidelineFamily = editFamily<AbstractExample>({
  name: 'guideline',
  title: 'Official Guidelines',
  about:
    'Conventions and guidelines of ICD-10-CM that can be decided from the codes and the tabular notes alone. What needs the record to be ' +
    'decided is a warning that says so; what the Medicare Code Editor checks for inpatients is not repeated.',
  edits: guidelineEdits,
  run: (given) => findingsOf(guidelineEdits, exampleAbstract(given), tables),
  describe: describeAbstract,
});
