import type { AbstractEdit, AbstractExample } from '../abstract-edit.ts';
import { findingsOf } from '../abstract-edit.ts';
import { describeAbstract, exampleAbstract, exampleTables } from '../abstract-examples.ts';
import { editFamily } from '../edit-family.ts';
import { poaExemptWithoutExemption } from './exempt-without-exemption.ts';
import { poaGivenOnExempt } from './given-on-exempt.ts';
import { poaMissing } from './missing.ts';

export const poaEdits: readonly AbstractEdit[] = [poaMissing, poaGivenOnExempt, poaExemptWithoutExemption];

export const poaFamily = editFamily<AbstractExample>({
  name: 'poa',
  title: 'Present on admission',
  about:
    'Whether every diagnosis of an inpatient stay has the present-on-admission answer it needs, and none that it must not have.',
  edits: poaEdits,
  run: (given) => findingsOf(poaEdits, exampleAbstract(given), exampleTables),
  describe: describeAbstract,
});
