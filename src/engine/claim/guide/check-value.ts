import { packBytes, packId } from '../x12/index.ts';
import type { ElementRule } from './compile-guide.ts';

const d8 = packId('D8');
const rd8 = packId('RD8');
const dt = packId('DT');
const tm = packId('TM');
const [zero, nine, minus, point] = [0x30, 0x39, 0x2d, 0x2e];

/** The IK403 code of a value that is not empty: 4 too short · 5 too long · 6 character · 7 not in the list · 8 date · 9 time. */
export function faultOfValue(
  bytes: Uint8Array,
  start: number,
  end: number,
  rule: ElementRule,
  format: number,
): string | undefined {
  switch (rule.type) {
    case 'N0':
    case 'R':
    case 'M':
      return faultOfNumber(bytes, start, end, rule);
    case 'DT':
      return isDay(bytes, start, end) ? undefined : '8';
    case 'TM':
      return isTime(bytes, start, end) ? undefined : '9';
    case 'F':
      return faultOfFormatted(bytes, start, end, format);
    default:
      return faultOfText(bytes, start, end, rule);
  }
}

function faultOfText(bytes: Uint8Array, start: number, end: number, rule: ElementRule): string | undefined {
  for (let i = start; i < end; i += 1) {
    const b = bytes[i] as number;
    if (b < 0x20 || b > 0x7e) return '6';
  }
  if (end - start > rule.most) return '5';
  if (end - start < rule.least) return '4';
  if (rule.codes !== undefined && !rule.codes.has(packBytes(bytes, start, end))) return '7';
  return undefined;
}

/** Length of a number counts without sign and point (X12.6, numeric data elements). */
function faultOfNumber(bytes: Uint8Array, start: number, end: number, rule: ElementRule): string | undefined {
  let at = bytes[start] === minus ? start + 1 : start;
  const whole = rule.type === 'N0';
  let digits = 0;
  let decimals = -1;
  let significant = 0;
  for (; at < end; at += 1) {
    const b = bytes[at] as number;
    if (b >= zero && b <= nine) {
      digits += 1;
      if (decimals >= 0) {
        decimals += 1;
        if (b !== zero) significant = decimals;
      }
    } else if (b === point && !whole && decimals < 0) decimals = 0;
    else return '6';
  }
  if (digits === 0 || (rule.type === 'M' && significant > 2)) return '6';
  if (digits > rule.most) return '5';
  if (digits < rule.least) return '4';
  if (rule.codes !== undefined && !rule.codes.has(packBytes(bytes, start, end))) return '7';
  return undefined;
}

function faultOfFormatted(bytes: Uint8Array, start: number, end: number, format: number): string | undefined {
  if (format === rd8) return isRange(bytes, start, end) ? undefined : '8';
  if (format === tm) return isTime(bytes, start, end) ? undefined : '9';
  if (format === dt) {
    if (!isDay(bytes, start, Math.min(end, start + 8))) return '8';
    return isTime(bytes, start + 8, end) ? undefined : '9';
  }
  if (format === d8) return isDay(bytes, start, end) ? undefined : '8';
  return undefined;
}

function isRange(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 17 || bytes[start + 8] !== minus) return false;
  if (!isDay(bytes, start, start + 8) || !isDay(bytes, start + 9, end)) return false;
  return numberOf(bytes, start, start + 8) <= numberOf(bytes, start + 9, end);
}

/** The digits as a number; NaN when there is anything else. */
function numberOf(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i += 1) {
    const b = bytes[i] as number;
    if (b < zero || b > nine) return Number.NaN;
    value = value * 10 + (b - zero);
  }
  return value;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 8) return false;
  const value = numberOf(bytes, start, end);
  const year = Math.floor(value / 10_000);
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  if (!(year >= 1000) || month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return day <= (monthLengths[month - 1] as number) + (leap ? 1 : 0);
}

/** HHMM, with seconds and their hundredths or tenths where given. */
function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length < 4 || length > 8 || length === 5) return false;
  if (!(numberOf(bytes, start, start + 2) < 24) || !(numberOf(bytes, start + 2, start + 4) < 60)) return false;
  if (length === 4) return true;
  return numberOf(bytes, start + 4, start + 6) < 60 && (length === 6 || numberOf(bytes, start + 6, end) >= 0);
}
