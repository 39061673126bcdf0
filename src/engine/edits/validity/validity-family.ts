import { type AbstractEdit, type AbstractExample, findingsOf } from '../abstract-edit.ts';
import { describeAbstract, exampleAbstract, exampleTables } from '../abstract-examples.ts';
import { editFamily } from '../edit-family.ts';
import { codeIncomplete } from './code-incomplete.ts';
import { codeNotValid } from './code-not-valid.ts';
import { duplicateDiagnosis } from './duplicate-diagnosis.ts';
import { principalMissing } from './principal-missing.ts';
import { tooManyCodes } from './too-many-codes.ts';

export const validityEdits: readonly AbstractEdit[] = [
  principalMissing,
  codeNotValid,
  codeIncomplete,
  duplicateDiagnosis,
  tooManyCodes,
];

export const validityFamily = editFamily<AbstractExample>({
  name: 'validity',
  title: 'Validity',
  about: 'Whether the abstract is complete and every code is one that may be reported on the discharge date.',
  edits: validityEdits,
  run: (given) => findingsOf(validityEdits, exampleAbstract(given), exampleTables),
  describe: describeAbstract,
});
