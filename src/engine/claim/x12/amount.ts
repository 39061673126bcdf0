import type { Cents } from '../../../base/index.ts';

const shape = /^(-?)(\d{0,14})(?:\.(\d{0,10}))?$/;

/**
 * A monetary amount (data element 782) as cents, by the decimal text alone, never through floating point. Undefined when it is no
 * number, has more than two significant decimals, or is an exponent.
 */
export function parseAmount(text: string): Cents | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > 2) return undefined;
  const cents = Number(whole === '' ? '0' : whole) * 100 + Number(decimals.padEnd(2, '0'));
  return (sign === '-' && cents !== 0 ? -cents : cents) as Cents;
}

/** Cents as X12 writes amounts: no zeros at either end, no sign but minus. 925076 is `9250.76`, 50 is `.5`, 0 is `0`. */
export function formatAmount(cents: Cents): string {
  const size = Math.abs(cents);
  const whole = Math.floor(size / 100);
  const fraction = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const text = `${whole === 0 && fraction !== '' ? '' : whole}${fraction === '' ? '' : `.${fraction}`}`;
  return cents < 0 ? `-${text}` : text;
}
