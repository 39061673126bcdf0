import type { Brand } from './brand.ts';

/** Money in whole United States cents. */
export type Cents = Brand<number, 'Cents'>;
/** A relative weight in ten-thousandths: 1.4021 is 14021. */
export type Weight = Brand<number, 'Weight'>;

/** Reads a decimal with at most `digits` fraction digits as an integer of 10^-digits; undefined when it is not one. */
export function parseDecimal(text: string, digits: number): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return undefined;
  return Number(match[1]) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0');
}

/** `14021` → `1.4021`. */
export function formatWeight(weight: Weight): string {
  const text = String(weight).padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4)}`;
}

/** `675261` → `$6,752.61`. */
export function formatCents(cents: Cents): string {
  const sign = cents < 0 ? '-' : '';
  const text = String(Math.abs(cents)).padStart(3, '0');
  return `${sign}$${text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${text.slice(-2)}`;
}
