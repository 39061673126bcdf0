/**
 * Why a chart is used. Treatment, payment and operations: 45 CFR 164.506(c); release: 164.508, 164.512 and 164.524; emergency: 164.312(a)(2)(ii).
 * `system` is the program itself, outside any chart's use.
 */
export const purposes = ['treatment', 'payment', 'operations', 'release', 'emergency', 'system'] as const;
export type Purpose = (typeof purposes)[number];

/** What stands out in an event: it went past masking, or was opened in an emergency. */
export type AuditFlag = 'sensitive' | 'break-glass';

/** What was done, by whom, why and on whom. Ids and codes only: no names, dates or text of a patient. */
export interface AuditDraft {
  readonly at: Date;
  readonly facility: string;
  readonly actor: string;
  readonly session: string;
  readonly purpose: Purpose;
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly patientIds?: readonly string[];
  readonly encounterIds?: readonly string[];
  readonly outcome: 'done' | 'denied' | 'failed';
  /** Fault code of a failure, the reason of a denial, or the reason somebody gave. */
  readonly reason?: string | undefined;
  readonly request?: string | undefined;
  readonly flags?: readonly AuditFlag[];
}
