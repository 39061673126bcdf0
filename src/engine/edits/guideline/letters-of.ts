import type { NamedCodes } from '../../codes/index.ts';

/** One bit for each first letter of the codes that are named, a quick answer to "not named". */
export function lettersOf(named: readonly NamedCodes[]): number {
  let letters = 0;
  for (const { from, to } of named)
    for (let letter = from.charCodeAt(0); letter <= to.charCodeAt(0); letter += 1) letters |= 1 << (letter - 65);
  return letters;
}

/** The bit of a code in `lettersOf`. */
export const letterOf = (code: string): number => 1 << (code.charCodeAt(0) - 65);
