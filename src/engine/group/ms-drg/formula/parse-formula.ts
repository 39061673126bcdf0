import { type Parsed, parsed, refused } from '../../../../base/index.ts';

export type AtomPrefix = '' | 'PDX' | 'SDX' | 'ANY' | 'ONLY';

/** A formula as a tree, in the order in which it is written: evaluation goes from left to right (specification 4.1). */
export type FormulaTree =
  | { readonly kind: 'atom'; readonly prefix: AtomPrefix; readonly name: string }
  | { readonly kind: 'not'; readonly of: FormulaTree }
  | { readonly kind: 'and' | 'or'; readonly of: readonly FormulaTree[] };

const token = /\s*(?:(?:(PDX|SDX|ANY|ONLY):)?([A-Za-z0-9_]+)|([|&~()]))/y;
const deepest = 50;

interface Cursor {
  readonly tokens: readonly { readonly prefix: AtomPrefix; readonly name: string; readonly sign: string }[];
  at: number;
}

/** Reads the text of a formula: `|`, `&` and `~` in rising order of binding, parentheses, atoms with an optional prefix. */
export function parseFormula(text: string): Parsed<FormulaTree> {
  const cursor: Cursor = { tokens: tokensOf(text), at: 0 };
  const tree = cursor.tokens.length > 0 ? alternatives(cursor, 0) : undefined;
  if (tree && cursor.at === cursor.tokens.length) return parsed(tree);
  return refused({ path: '', message: `something else than an operand stands at part ${cursor.at + 1}` });
}

function tokensOf(text: string): Cursor['tokens'] {
  const tokens: { prefix: AtomPrefix; name: string; sign: string }[] = [];
  const trimmed = text.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < trimmed.length) {
    const match = token.exec(trimmed);
    if (!match) return [...tokens, { prefix: '', name: '', sign: '?' }];
    tokens.push({ prefix: (match[1] ?? '') as AtomPrefix, name: match[2] ?? '', sign: match[3] ?? '' });
  }
  return tokens;
}

const alternatives = (cursor: Cursor, depth: number): FormulaTree | undefined =>
  series(cursor, 'or', '|', () => series(cursor, 'and', '&', () => factor(cursor, depth)));

function series(
  cursor: Cursor,
  kind: 'and' | 'or',
  sign: string,
  next: () => FormulaTree | undefined,
): FormulaTree | undefined {
  const first = next();
  if (!first) return undefined;
  const of = [first];
  while (cursor.tokens[cursor.at]?.sign === sign) {
    cursor.at += 1;
    const more = next();
    if (!more) return undefined;
    of.push(more);
  }
  return of.length === 1 ? first : { kind, of };
}

function factor(cursor: Cursor, depth: number): FormulaTree | undefined {
  const here = cursor.tokens[cursor.at];
  if (!here || depth > deepest) return undefined;
  cursor.at += 1;
  if (here.name !== '') return { kind: 'atom', prefix: here.prefix, name: here.name };
  if (here.sign === '~') {
    const of = factor(cursor, depth + 1);
    return of && { kind: 'not', of };
  }
  if (here.sign !== '(') return undefined;
  const inner = alternatives(cursor, depth + 1);
  if (cursor.tokens[cursor.at]?.sign !== ')') return undefined;
  cursor.at += 1;
  return inner;
}
