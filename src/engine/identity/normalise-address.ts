import { stateCodes, streetWords, unitWords } from './address-words.ts';
import { foldText } from './fold-text.ts';
import { placeholderValues } from './placeholder-values.ts';

/** One address line folded and abbreviated, dwelling numbers last as `APT n`; '' for a placeholder. */
export function normaliseAddressLine(line: string): string {
  const words = foldText(line.replace(/#\s*/g, ' APT '))
    .split(' ')
    .filter((word) => word !== '');
  const street: string[] = [];
  const unit: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    if (unitWords.has(word) && next !== undefined && (/\d/.test(next) || next.length === 1)) {
      unit.push(next);
      i += 1;
    } else if (!unitWords.has(word) || next === undefined || !unitWords.has(next))
      street.push(streetWords.get(word) ?? word);
  }
  const text = [...street, ...(unit.length > 0 ? unit.flatMap((number) => ['APT', number]) : [])]
    .join(' ')
    .replace(/^P O BOX/, 'PO BOX');
  return placeholderValues.addresses.has(text) ? '' : text;
}

/** The two letters of a state or territory of the United States; any other region folded. */
export function normaliseState(text: string): string {
  const folded = foldText(text);
  return stateCodes.get(folded) ?? folded;
}

/** Five digits of a ZIP code; any other postal code folded without blanks; '' for a filler. */
export function normalisePostalCode(text: string): string {
  const zip = /^(\d{5})(-?\d{4})?$/.exec(text.trim());
  const code = zip ? (zip[1] ?? '') : foldText(text).replace(/ /g, '');
  return placeholderValues.postalCodes.has(code) ? '' : code;
}
