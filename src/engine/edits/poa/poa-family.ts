import type { AbstractEdit, AbstractExample } from '../abstract-edit.ts';
import { findingsOf } from '../abstract-edit.ts';
import { describeAbstract, exampleAbstract, exampleTables } from '../abstract-examples.ts';
import { editFamily } from '../edit-family.ts';
import { poaChronicNotPresent } from './chronic-not-present.ts';
import { poaCongenitalNotPresent } from './congenital-not-present.ts';
import { poaDeliveryLacerationPresent } from './delivery-laceration-present.ts';
import { poaExemptWithoutExemption } from './exempt-without-exemption.ts';
import { poaGivenOnExempt } from './given-on-exempt.ts';
import { poaHospitalEventWithoutCondition } from './hospital-event-without-condition.ts';
import { poaMissing } from './missing.ts';
import { poaPerinatalNotPresent } from './perinatal-not-present.ts';
import { poaPressureUlcerProgress } from './pressure-ulcer-progress.ts';
import { poaPrincipalNotPresent } from './principal-not-present.ts';
import { poaSevereSepsisBeforeInfection } from './severe-sepsis-before-infection.ts';
import { poaUlcerOfTheStay } from './ulcer-of-the-stay.ts';
import { poaUndocumented } from './undocumented.ts';

export const poaEdits: readonly AbstractEdit[] = [
  poaMissing,
  poaGivenOnExempt,
  poaExemptWithoutExemption,
  poaChronicNotPresent,
  poaCongenitalNotPresent,
  poaDeliveryLacerationPresent,
  poaHospitalEventWithoutCondition,
  poaPerinatalNotPresent,
  poaPressureUlcerProgress,
  poaPrincipalNotPresent,
  poaSevereSepsisBeforeInfection,
  poaUlcerOfTheStay,
  poaUndocumented,
];

export const poaFamily = editFamily<AbstractExample>({
  name: 'poa',
  title: 'Present on admission',
  about:
    'Whether every diagnosis of an inpatient stay has the present-on-admission answer it needs, none that it must not have, and none that the meaning of the code or another answer contradicts.',
  edits: poaEdits,
  run: (given) => findingsOf(poaEdits, exampleAbstract(given), exampleTables),
  describe: describeAbstract,
});
