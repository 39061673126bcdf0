import type { Brand } from './brand.ts';

/** A calendar day, `YYYY-MM-DD`, without time or zone. Days compare correctly as strings. */
export type IsoDate = Brand<string, 'IsoDate'>;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const compactShape = /^(\d{4})(\d{2})(\d{2})$/;
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month of the proleptic Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (daysInMonths[month - 1] ?? 0);
}

/** Reads `YYYY-MM-DD` or `YYYYMMDD`; undefined when it is not a day that exists (year 1000 or later). */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = shape.exec(text) ?? compactShape.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${match[1]}-${match[2]}-${match[3]}` as IsoDate;
}

/** A day known to be right, as in source text: throws RangeError when it is not. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new RangeError(`not a calendar day: ${text}`);
  return date;
}

/** Days since 0000-03-01 of the proleptic Gregorian calendar; only differences mean anything. */
export function dayNumber(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  const leapDays = Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
  const afterFebruary = month > 2 && isLeap(year) ? 1 : 0;
  return year * 365 + leapDays + (daysBeforeMonth[month - 1] ?? 0) + afterFebruary + day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `count` days after `date` (before, when negative). */
export function addDays(date: IsoDate, count: number): IsoDate {
  let year = Number(date.slice(0, 4));
  let month = Number(date.slice(5, 7));
  let day = Number(date.slice(8, 10)) + count;
  while (day < 1) {
    month = month === 1 ? 12 : month - 1;
    if (month === 12) year -= 1;
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

/** Completed years from birth to `on`; negative when `on` is before birth. */
export function ageInYears(birth: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** True when `date` lies in the period; an absent end is open. Both ends belong to the period. */
export function isWithin(date: IsoDate, from: IsoDate, to: IsoDate | undefined): boolean {
  return date >= from && (to === undefined || date <= to);
}
