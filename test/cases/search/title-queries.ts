/** One query made from the title of a code that it should find. */
export interface TitleQuery {
  readonly text: string;
  readonly code: string;
  readonly misspelt: boolean;
}

export interface TitleQueryOptions {
  readonly count: number;
  readonly seed: number;
  /** `few`: two or three words of the title, in its order; `all`: the whole title. */
  readonly words: 'few' | 'all';
  /** Share of queries with one wrong letter. */
  readonly typos: number;
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words of a title that queries are made of: four letters or more. */
export function titleWords(title: string): readonly string[] {
  return title
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3);
}

/**
 * Queries made from random titles: some of their words, the last cut to 3–5 letters, and in a share of them one letter left out, put in,
 * changed, or swapped with its neighbour.
 */
export function titleQueries(
  codes: readonly { readonly code: string; readonly title: string }[],
  { count, seed, words: wanted, typos }: TitleQueryOptions,
): readonly TitleQuery[] {
  const random = seededRandom(seed);
  const pick = (n: number): number => Math.floor(random() * n);
  const queries: TitleQuery[] = [];
  while (queries.length < count) {
    const { code, title } = codes[pick(codes.length)] ?? { code: '', title: '' };
    const all = titleWords(title);
    const size = wanted === 'all' ? all.length : 2 + pick(2);
    if (all.length < Math.max(2, size)) continue;
    const places = new Set<number>();
    while (places.size < size) places.add(pick(all.length));
    const words = [...places].sort((a, b) => a - b).map((at) => all[at] ?? '');
    const last = words.length - 1;
    words[last] = (words[last] ?? '').slice(0, 3 + pick(3));
    const misspelt = random() < typos;
    if (misspelt) {
      const at = pick(words.length);
      words[at] = withTypo(words[at] ?? '', random);
    }
    queries.push({ text: words.join(' '), code, misspelt });
  }
  return queries;
}

function withTypo(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const kind = Math.floor(random() * 4);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 2) return word.slice(0, at) + letter + word.slice(at + 1);
  const left = Math.min(at, word.length - 2);
  return word.slice(0, left) + word.charAt(left + 1) + word.charAt(left) + word.slice(left + 2);
}
