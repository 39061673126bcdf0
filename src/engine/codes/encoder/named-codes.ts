/** Codes that a note or reference names: a code with all below it, or those from one to another. Canonical, no dot. */
export interface NamedCodes {
  readonly from: string;
  readonly to: string;
}

const code = '[A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?';
const item = new RegExp(`^(${code})[.]?-?(?:-(${code})[.]?-?)?$`);

/**
 * The codes in the parentheses of a tabular note: `type 1 diabetes (E10.-)`, `(N18.1-N18.6)`, `(B56.-, B57.-)`. A parenthesis that says
 * more than codes (`T36-T50 with fifth character 5`) names fewer than it seems to, and is left out.
 */
export function codesNamedIn(text: string): readonly NamedCodes[] {
  return [...text.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = '']) => {
    const matches = inside.split(/[,;]/).map((part) => item.exec(part.trim()));
    if (matches.some((match) => match === null)) return [];
    return matches.map((match) => {
      const from = (match?.[1] ?? '').replace('.', '');
      return { from, to: match?.[2] === undefined ? from : match[2].replace('.', '') };
    });
  });
}

/** True when a canonical code is among the named, itself or below one of them. */
export function isNamedIn(named: readonly NamedCodes[], canonical: string): boolean {
  for (const { from, to } of named) if (canonical >= from && (canonical <= to || canonical.startsWith(to))) return true;
  return false;
}
