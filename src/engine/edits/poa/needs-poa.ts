import type { Abstract } from '../../abstract/index.ts';

/** Whether POA is reported for this encounter: an inpatient stay in a hospital that reports it. */
export function needsPoa({ setting, poaReporting }: Abstract): boolean {
  return setting === 'inpatient' && poaReporting !== 'exempt';
}
