import { type BookName, type Books, type Place, referenceWords } from './books.ts';
import { parsePrintedCode } from './index-entries.ts';

/** Where a see, see also or see category leads. */
export interface ResolvedReference {
  /** As printed. */
  readonly text: string;
  /** Entries it leads to; several when the book has several main terms of that name. */
  readonly places: readonly Place[];
  /** Codes or ranges it names, canonical (`M148`, `N00-N07`). */
  readonly codes: readonly string[];
  /** True when every word of it was followed; false where it ends in a choice that is the coder's own (`by site`, `by type`) or in words the book has not. */
  readonly complete: boolean;
}

/** Follows the text of a `see` or `seeAlso` that stands in a book. Purely by the words: nothing is guessed beyond the deepest entry they name. */
export function resolveReference(books: Books, from: BookName, text: string): ResolvedReference {
  const codes = codesIn(text);
  const table = tableNamed(text);
  if (table) return { text, places: books.tree(table) ? [{ book: table, entry: -1 }] : [], codes, complete: true };
  const route = routeOf(text);
  const named = route.words[0] === 'neoplasm' ? columnOf(route.words) : undefined;
  const walked = named === undefined ? route : routeOf(text, true);
  const best = codes.length > 0 ? undefined : bestWalk(books, bookOrder(from, text), walked);
  if (!best) return { text, places: [], codes, complete: codes.length > 0 };
  const column = best.book === 'neoplasm' && named !== undefined ? { column: named } : {};
  const places = best.entries.map((entry) => ({ book: best.book, entry, ...column }));
  return {
    text,
    places,
    codes,
    complete: best.reached === walked.words.length && !text.split(',').some((part) => coderChooses.test(part)),
  };
}

/** A part such as `by site` or `by type` is no title: there the coder chooses. */
const coderChooses = /^\s*by\s+\w/;

const otherIndex = /^(?:the )?(?:alphabetic(?:al)? )?index to diseases?(?: and injuries)?,\s*/i;

/** A reference as words; what stands after `by` (site, type) is the coder's choice, and codes and the name of another book are not words. */
function routeOf(text: string, dropBehaviour = false): Route {
  const plain = text.replace(otherIndex, '').replace(/^table of neoplasms?/i, 'Neoplasm');
  const words: string[] = [];
  const ends = new Set<number>();
  for (const part of plain.split(',')) {
    if (coderChooses.test(part)) continue;
    const said = dropBehaviour ? withoutBehaviour(referenceWords(part)) : referenceWords(part);
    words.push(...said);
    ends.add(words.length);
  }
  return { words, ends };
}

/** Codes of a `seecat` or `subcat` field, or within a reference's text. */
function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b([A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?)(?:-([A-Z]\d[0-9A-Z])\b)?(?![a-z])/g)].flatMap(
    (match) => {
      const first = parsePrintedCode(match[1] ?? '');
      return first ? [match[2] === undefined ? first.code : `${first.code}-${match[2]}`] : [];
    },
  );
}

function tableNamed(text: string): BookName | undefined {
  if (/^(?:the )?(?:table of )?neoplasms?(?: table)?$/i.test(text)) return 'neoplasm';
  if (/table of drugs/i.test(text)) return 'drug';
  if (/^(?:the )?index (?:to|of) external causes?/i.test(text)) return 'external-cause-index';
  return undefined;
}

function bookOrder(from: BookName, text: string): readonly BookName[] {
  const first: readonly BookName[] = otherIndex.test(text)
    ? ['index']
    : /neoplasm/i.test(text)
      ? ['neoplasm', 'index']
      : [from, 'index'];
  return [...new Set<BookName>([...first, 'external-cause-index', 'drug'])];
}

// Column words of the table of neoplasms; the longer names first.
const behaviours: readonly (readonly [words: RegExp, column: number])[] = [
  [/\bmalignant secondary\b|\bsecondary\b|\bmetastatic\b/, 3],
  [/\b(?:ca(?:rcinoma)? )?in situ\b/, 4],
  [/\bbenign\b/, 5],
  [/\buncertain behavior\b/, 6],
  [/\bunspecified behavior\b/, 7],
  [/\bmalignant(?: primary)?\b|\bprimary\b/, 2],
];

const columnOf = (words: readonly string[]): number | undefined =>
  behaviours.find(([behaviour]) => behaviour.test(words.join(' ')))?.[1];

function withoutBehaviour(words: readonly string[]): readonly string[] {
  let text = words.join(' ');
  for (const [behaviour] of behaviours) text = text.replace(behaviour, ' ');
  return text.split(' ').filter((word) => word !== '');
}

/** A reference as words, and the positions at which one of its comma parts ends. */
interface Route {
  readonly words: readonly string[];
  readonly ends: ReadonlySet<number>;
}

interface Walk {
  readonly entries: readonly number[];
  /** Position in the route's words that was reached. */
  readonly reached: number;
}

const nowhere: Walk = { entries: [], reached: 0 };

function bestWalk(books: Books, order: readonly BookName[], route: Route): (Walk & { book: BookName }) | undefined {
  let best: (Walk & { book: BookName }) | undefined;
  for (const book of order) {
    const walk = among(books, book, books.mainTermsAt(book, route.words[0] ?? ''), route, 0);
    if (walk.reached > (best?.reached ?? 0)) best = { ...walk, book };
  }
  return best;
}

/** The entries that carry the reference furthest: by whole titles first, by beginnings of titles where that does not reach the end. */
function among(books: Books, book: BookName, entries: readonly number[], route: Route, at: number): Walk {
  const strict = furthest(entries.map((entry) => stepInto(books, book, entry, route, at, true)));
  if (strict.reached === route.words.length) return strict;
  const loose = furthest(entries.map((entry) => stepInto(books, book, entry, route, at, false)));
  return loose.reached > strict.reached ? loose : strict;
}

function furthest(walks: readonly Walk[]): Walk {
  const reached = Math.max(0, ...walks.map((walk) => walk.reached));
  if (reached === 0) return nowhere;
  return {
    reached,
    entries: [...new Set(walks.filter((walk) => walk.reached === reached).flatMap((walk) => walk.entries))],
  };
}

function stepInto(books: Books, book: BookName, entry: number, route: Route, at: number, strict: boolean): Walk {
  const { keys, optional } = books.keysOf(book, entry);
  const here = Math.max(0, ...keys.map((key) => matchKey(key, optional, route, at, strict)));
  if (here === 0) return nowhere;
  const below = here < route.words.length ? subterms(books, book, entry, route, here) : nowhere;
  return below.reached > here ? below : { entries: [entry], reached: here };
}

/** Position after the key in the route, or 0. Loosely, the key may go on where a part of the reference ends (`Cushing's syndrome or disease`). */
function matchKey(
  key: readonly string[],
  optional: ReadonlySet<string>,
  route: Route,
  at: number,
  strict: boolean,
): number {
  let to = at;
  for (const [i, word] of key.entries()) {
    while (i > 0 && optional.has(route.words[to] ?? '') && route.words[to] !== word) to += 1;
    if (!sameWord(word, route.words[to] ?? '', strict)) return !strict && i > 0 && route.ends.has(to) ? to : 0;
    to += 1;
  }
  while (optional.has(route.words[to] ?? '')) to += 1;
  return to;
}

// Loosely, words may differ in a short ending: retina, retinal.
function sameWord(a: string, b: string, strict: boolean): boolean {
  if (a === b) return true;
  if (strict || Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 3) return false;
  return a.startsWith(b) || b.startsWith(a);
}

const connectives: ReadonlySet<string> = new Set([
  'with',
  'without',
  'in',
  'due to',
  'associated with',
  'involving',
  'by',
  'following',
  'of',
  'complicating',
  'with or without',
]);

/** Subterms that continue the reference; a connective between (`with`, `due to`) may be left unsaid. */
function subterms(books: Books, book: BookName, entry: number, route: Route, at: number): Walk {
  const tree = books.tree(book);
  if (!tree) return nowhere;
  const children = tree.childrenOf(entry);
  const direct = among(books, book, children, route, at);
  if (direct.reached > 0) return direct;
  const unsaid = children.filter((child) =>
    books.keysOf(book, child).keys.some((key) => connectives.has(key.join(' '))),
  );
  return among(
    books,
    book,
    unsaid.flatMap((child) => tree.childrenOf(child)),
    route,
    at,
  );
}
