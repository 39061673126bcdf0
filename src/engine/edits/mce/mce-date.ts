import { daysInMonth } from '../../../base/index.ts';

/**
 * Reads a discharge date as the editor does: `yyyymmdd`, blanks around it allowed, month 1 to 12, day 1 to 31; a day beyond the end of
 * its month is read as its last day. Answers the date as a number, or undefined.
 */
export function readMceDate(text: string): number | undefined {
  const digits = text.length === 8 ? text : text.trim();
  if (digits.length !== 8) return undefined;
  let date = 0;
  for (let i = 0; i < 8; i += 1) {
    const digit = digits.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    date = date * 10 + digit;
  }
  const day = date % 100;
  const month = Math.floor(date / 100) % 100;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (day <= 28) return date;
  return date - day + Math.min(day, daysInMonth(Math.floor(date / 10000), month));
}
