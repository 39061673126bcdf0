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
};

export const guidelineExampleNotes: readonly (readonly [at: string, kind: string, text: string])[] = [
  ['E11', 'excludes1', 'type 1 diabetes mellitus (E10.-)'],
  ['R40', 'excludes1', 'somnolence, stupor and coma in diabetes (E08-E13)'],
  ['I50', 'codeFirst', 'heart failure due to hypertension (I11.0)'],
];

const tables: EditTables = {
  diagnosisCodes: exampleCodes('icd-10-cm', guidelineExampleTitles),
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
