/** Digits of a telephone number without the country code 1 and extension; '' when fewer than seven or a filler (all alike, 1234567890). */
export function normalisePhone(text: string): string {
  const digits = text.replace(/(x|ext\.?|extension)\s*\d+\s*$/i, '').replace(/\D/g, '');
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (national.length < 7 || national.length > 15) return '';
  return /^(\d)\1+$/.test(national.slice(-7)) || national === '1234567890' ? '' : national;
}
