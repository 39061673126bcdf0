import { isoDate, type Source } from '../../../base/index.ts';
import { displayIcd10Cm } from '../../codes/index.ts';
import type { EffectivePeriod } from '../edit.ts';
import type { MceFacts, MceSubject } from './mce-edit.ts';

/** A numbered edit of CMS's manual of the editor, chapter 1. */
export const mceManual = (section: string): Source => ({
  document: 'Definitions of Medicare Code Edits',
  section: `chapter 1, ${section}`,
  url: 'https://www.cms.gov/medicare/payment/prospective-payment-systems/acute-inpatient-pps/ms-drg-classifications-and-software',
});

/** Since the first discharge date that the editor accepts. */
export const always: EffectivePeriod = { from: isoDate('1985-10-01') };
export const between = (from: string, to: string): EffectivePeriod => ({ from: isoDate(from), to: isoDate(to) });
export const since = (from: string): EffectivePeriod => ({ from: isoDate(from) });

/** A code as people read it: ICD-10-CM with its dot, others as given. */
export function shown(code: MceSubject, claim: MceFacts): string {
  if (code.role === 'procedure' || claim.claim.icdVersion === 9) return code.text;
  return displayIcd10Cm(code.text);
}

export const sexWord = ['of unknown sex', 'male', 'female'] as const;
