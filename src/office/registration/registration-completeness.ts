import { Fault, parseIsoDate } from '../../base/index.ts';
import type { OfficeContext } from '../access/index.ts';
import { coveragesOf } from './coverages.ts';
import { standingPatient } from './patient-row.ts';
import { registrationPolicies } from './registration-policy.ts';

export interface CompletenessAsked {
  readonly patientId: string;
  readonly setting: 'inpatient' | 'outpatient' | 'emergency';
  /** Day of the encounter: it chooses policy and coverages. */
  readonly on: string;
}

export interface RegistrationCompleteness {
  /** Points reached ÷ points that count, 0 to 1. */
  readonly score: number;
  readonly points: number;
  readonly of: number;
  readonly missing: readonly string[];
  /** Since when the policy is in force. */
  readonly policy: string;
}

/** How complete a registration is for an encounter, and what is missing. Fault `no-table` when no policy covers the day. */
export function registrationCompleteness(
  ctx: OfficeContext,
  { patientId, setting, on }: CompletenessAsked,
): Promise<RegistrationCompleteness> {
  return ctx.read('patient/view', { type: 'patient', id: patientId, patientId }, async (db, note) => {
    const day = parseIsoDate(on);
    if (!day) throw new Fault('bad-input', 'This is not a day of the calendar (YYYY-MM-DD).', { field: 'on' });
    const policy = registrationPolicies.findLast(({ effectiveFrom }) => effectiveFrom <= day);
    if (!policy) throw new Fault('no-table', 'No registration policy covers this day.', { field: 'on' });
    const row = await standingPatient(db, patientId);
    note({ patientId: row.id, sensitivity: row.sensitivity });
    const known = { demographics: row.body, ssnKnown: row.ssn !== null, coverages: await coveragesOf(db, row.id, day) };
    const required = policy.required.filter(({ settings }) => settings.includes(setting));
    const missing = required.filter((field) => !field.known(known));
    const total = (fields: typeof required): number => fields.reduce((sum, { points }) => sum + points, 0);
    const of = total(required);
    const points = of - total(missing);
    return { score: points / of, points, of, missing: missing.map(({ field }) => field), policy: policy.effectiveFrom };
  });
}
