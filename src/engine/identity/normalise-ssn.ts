import { placeholderValues } from './placeholder-values.ts';

/**
 * Nine digits of a Social Security number that could have been assigned, or `*1234` where only the last four are known; '' for
 * anything else: placeholders and numbers never assigned say nothing about a person.
 */
export function normaliseSsn(text: string): string {
  const lastFour = /^[*xX#\s-]*(\d{4})$/.exec(text.trim());
  if (lastFour) return lastFour[1] === '0000' || lastFour[1] === '9999' ? '' : `*${lastFour[1]}`;
  const digits = text.replace(/[\s-]/g, '');
  return /^\d{9}$/.test(digits) && couldBeAssigned(digits) ? digits : '';
}

function couldBeAssigned(digits: string): boolean {
  if (/^(000|666|9)/.test(digits) || digits.slice(3, 5) === '00' || digits.endsWith('0000')) return false;
  return !/^(\d)\1{8}$/.test(digits) && !placeholderValues.ssns.has(digits);
}
