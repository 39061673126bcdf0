import { addDays, daysInMonth, type IsoDate, parseIsoDate } from '../../src/base/index.ts';

/** Days a typed date may lean on: `t` is the last of them, `d` the first. */
export interface DateEntryFrame {
  /** Meant by `a` or `adm`: the admission. */
  readonly admission?: string | undefined;
  /** Meant by `d` or `dis`: the discharge; also the source of a year that is not typed. */
  readonly discharge?: string | undefined;
}

const words: Readonly<Record<string, keyof DateEntryFrame>> = {
  a: 'admission',
  adm: 'admission',
  d: 'discharge',
  dis: 'discharge',
};

/**
 * Reads a date as coders type it: `03/14/2026`, `3/14/26`, `3-14`, `0314`, `031426`, `03142026`, `2026-03-14`, `a` (admission),
 * `d` (discharge), `+2` (days after admission). Undefined when it is not a day that exists.
 */
export function parseDateEntry(text: string, frame: DateEntryFrame = {}): IsoDate | undefined {
  const typed = text.trim().toLowerCase();
  const word = words[typed];
  if (word) return parseIsoDate(frame[word] ?? '');
  if (/^\+\d{1,3}$/.test(typed)) return daysAfterAdmission(Number(typed), frame);
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(typed)) {
    const [year = '', month = '', day = ''] = typed.split('-');
    return dayOf(Number(year), Number(month), Number(day));
  }
  const parts = partsOf(typed);
  if (!parts) return undefined;
  const [month, day, year] = parts;
  return year === undefined ? nearestYear(month, day, frame) : dayOf(year, month, day);
}

function daysAfterAdmission(count: number, { admission }: DateEntryFrame): IsoDate | undefined {
  const day = parseIsoDate(admission ?? '');
  return day && addDays(day, count);
}

function partsOf(typed: string): [month: number, day: number, year: number | undefined] | undefined {
  const separated = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?$/.exec(typed);
  const run = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(typed);
  const match = separated ?? run;
  if (!match) return undefined;
  return [Number(match[1]), Number(match[2]), match[3] === undefined ? undefined : fullYear(match[3])];
}

/** Two digits mean this century up to 79: nobody codes an encounter of 1980, but birth dates are typed in full. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 80 ? 2000 : 1900);
}

/** A day without a year lies in the stay: the last such day that is not after discharge. */
function nearestYear(month: number, day: number, { discharge, admission }: DateEntryFrame): IsoDate | undefined {
  const anchor = parseIsoDate(discharge ?? admission ?? '');
  if (!anchor) return undefined;
  const year = Number(anchor.slice(0, 4));
  const inYear = dayOf(year, month, day);
  return inYear !== undefined && inYear <= anchor ? inYear : (dayOf(year - 1, month, day) ?? inYear);
}

function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  return parseIsoDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

/** `2026-03-14` → `03/14/2026`; anything else comes back as it is. */
export function formatDate(iso: string | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? `${match[2]}/${match[3]}/${match[1]}` : (iso ?? '');
}
