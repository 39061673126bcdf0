/** A reference that a tabular note makes: one code with all below it, or those from one to another. Canonical, no dot. */
export interface NoteReference {
  /** As the note writes it: `E11.2-`, `J00-J99`. */
  readonly written: string;
  readonly from: string;
  readonly to: string;
  /** What narrows the codes further, in the note's words: `with 7th character B`. */
  readonly limit?: string;
}

const code = '[A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?';
/** Printed forms: `I50.-`, `T36-T50`, `Q70.0- -Q70.3-`, `M05.00 to M05.8A`. */
const reference = new RegExp(
  `(?<![A-Z0-9.])(${code})[.]?-{0,2}(?:\\s*(?:-|\\bto\\b)\\s*(${code})[.]?-{0,2})?(?![A-Z0-9])`,
  'g',
);
/** What stands before a bare category in running text; after other words it is a name (`vitamin B12`, `LGMD R12`). */
const introduced =
  /(?:\b(?:to|in|see|both|and|or|from|code|codes|category|categories|subcategory|subcategories)|[,;])\s*$/i;
const narrowed = /^[\s,]*(with\b.*)$/i;

/**
 * The references of a note in the order written, in its parentheses and in its running text. Unlike `codesNamedIn`, which leaves out what
 * it cannot take as a whole, this also reads parentheses that say more than codes, and gives the rest as their limit.
 */
export function noteReferences(text: string): readonly NoteReference[] {
  const matches = [...text.matchAll(reference)];
  const found: NoteReference[] = [];
  matches.forEach((match, i) => {
    const [written = '', first = '', last] = match;
    const end = match.index + written.length;
    if (!/[.-]/.test(written) && !isInParenthesis(text, match.index) && !introduced.test(text.slice(0, match.index)))
      return;
    const from = first.replace('.', '');
    const limit = limitAfter(text, end, matches[i + 1]?.index);
    found.push({
      written: written.trim().replace(/\.$/, ''),
      from,
      to: last === undefined ? from : last.replace('.', ''),
      ...(limit === undefined ? {} : { limit }),
    });
  });
  return shareLimit(found);
}

const isInParenthesis = (text: string, at: number): boolean => text.lastIndexOf('(', at) > text.lastIndexOf(')', at);

/** The words that follow a reference up to the end of the parenthesis, when they begin with "with". */
function limitAfter(text: string, from: number, next: number | undefined): string | undefined {
  const rest = text.slice(from);
  const close = rest.search(/[()]/);
  const inside = isInParenthesis(text, from) ? rest.slice(0, close < 0 ? undefined : close) : rest;
  if (next !== undefined && next < from + inside.length) return undefined;
  const words = narrowed.exec(inside)?.[1]?.trim();
  return words && /\d|character/.test(words) ? words.replace(/[,.]$/, '') : undefined;
}

/** `(E08, E09, E11, E13 with final characters .00 or .01)`: the limit is that of the whole list. */
function shareLimit(found: readonly NoteReference[]): readonly NoteReference[] {
  const limit = found.at(-1)?.limit;
  if (limit === undefined) return found;
  return found.map((one) => (one.limit === undefined ? { ...one, limit } : one));
}
