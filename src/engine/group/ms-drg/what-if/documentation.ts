import type { ChangeKind } from './alternatives.ts';

/**
 * What the chart would have to say before a change that raises the weight could be considered. These are requirements of the Official
 * Guidelines, no suggestions: nothing here advises a code.
 */
export const documentationNeeded: Readonly<Record<ChangeKind | 'level', readonly string[]>> = {
  principal: [
    'Provider documentation that, after study, this condition was chiefly responsible for occasioning the admission (Official Guidelines, Section II).',
    'Where two conditions meet that definition equally, documentation that both were present on admission and both were treated (Section II.C).',
  ],
  without: [
    'Evidence that the removed condition or procedure is not supported by the record (Official Guidelines, Section III; for procedures the operative record).',
  ],
  poa: [
    'Provider documentation that states or allows the answer for this condition at the time of the inpatient order (Official Guidelines, Appendix I).',
  ],
  'discharge-status': [
    'Discharge order, disposition or transfer record that shows where the patient went (UB-04 form locator 17).',
  ],
  sequence: ['The order in which the record supports the diagnoses or procedures.'],
  level: [
    'Provider documentation of a condition of that level, with its clinical evaluation, treatment, diagnostic work-up, longer stay or more nursing care (Official Guidelines, Section III).',
    'The condition may not be one that the principal diagnosis excludes (MS-DRG Definitions Manual, Appendix C, Part 1).',
  ],
};
