/** Codes that a tabular note names: one prefix (`E10`), or the categories and codes from one to another. Canonical, no dot. */
export interface NamedCodes {
  readonly from: string;
  readonly to: string;
  /** Sorts after every code below `to`. */
  readonly end: string;
}

const code = '[A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?';
const item = new RegExp(`^(${code})-?(?:-(${code})-?)?$`);

/**
 * The codes named in the parentheses of a note: `type 1 diabetes (E10.-)`, `(I00-I02)`, `(O35.1-, O35.2)`. A parenthesis that says more than
 * codes ("T36-T50 with fifth character 5") is left out, since it names fewer codes than it seems to.
 */
export function noteCodes(text: string): readonly NamedCodes[] {
  const named: NamedCodes[] = [];
  for (const [, inside = ''] of text.matchAll(/\(([^()]*)\)/g)) {
    const parts = inside.split(/[,;]/).map((part) => part.trim().replace(/\.-$/, ''));
    const matches = parts.map((part) => item.exec(part));
    if (matches.some((match) => match === null)) continue;
    for (const match of matches) {
      const from = bare(match?.[1] ?? '');
      const to = match?.[2] === undefined ? from : bare(match[2]);
      named.push({ from, to, end: `${to}\uffff` });
    }
  }
  return named;
}

/** True when the note names this code, itself or by a heading above it. */
export function isNamed(named: readonly NamedCodes[], canonical: string): boolean {
  for (const { from, end } of named) if (canonical >= from && canonical <= end) return true;
  return false;
}

/** One bit for each first letter of the codes that are named, a quick answer to "not named". */
export function lettersOf(named: readonly NamedCodes[]): number {
  let letters = 0;
  for (const { from, to } of named)
    for (let letter = from.charCodeAt(0); letter <= to.charCodeAt(0); letter += 1) letters |= 1 << (letter - 65);
  return letters;
}

/** The bit of a code in `lettersOf`. */
export const letterOf = (code: string): number => 1 << (code.charCodeAt(0) - 65);

const bare = (text: string): string => text.replace('.', '');
