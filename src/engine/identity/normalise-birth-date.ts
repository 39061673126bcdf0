import { placeholderValues } from './placeholder-values.ts';

const pad = (text: string): string => text.padStart(2, '0');

/**
 * Eight digits, year first, from `YYYY-MM-DD`, `YYYYMMDD` (anything behind is time and dropped) or `M/D/YYYY`; '' when it is none of
 * these or a placeholder. A day that does not exist is kept: it was typed wrongly, and most of its digits still say something.
 */
export function normaliseBirthDate(text: string): string {
  const trimmed = text.trim();
  const yearFirst = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d{1,3}$)/.exec(trimmed);
  const american = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  const digits = yearFirst
    ? `${yearFirst[1]}${yearFirst[2]}${yearFirst[3]}`
    : american
      ? `${american[3]}${pad(american[1] ?? '')}${pad(american[2] ?? '')}`
      : '';
  return placeholderValues.birthDates.has(digits) ? '' : digits;
}
