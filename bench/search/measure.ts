/** The value below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds of each query: `once` as they came, `quiet` the best of several passes (other programs' load taken out). */
export interface QueryTimes {
  readonly once: readonly number[];
  readonly quiet: readonly number[];
  /** Processor time a query, on average. */
  readonly processor: number;
}

export type Search = (text: string) => unknown;

/**
 * Times queries one by one, each as seen for the first time: every pass opens its search anew and warms it up with other texts, so that
 * nothing remembered of a query can serve it again.
 */
export function timeQueries(
  texts: readonly string[],
  passes: number,
  open: () => Search,
  warmUp: readonly string[],
): QueryTimes {
  const distinct = [...new Set(texts)];
  const others = warmUp.filter((text) => !distinct.includes(text));
  const quiet = distinct.map(() => Number.POSITIVE_INFINITY);
  const once: number[] = [];
  let processor = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    const search = open();
    for (const text of others) search(text);
    const before = process.cpuUsage();
    distinct.forEach((text, i) => {
      const start = performance.now();
      search(text);
      const took = performance.now() - start;
      once.push(took);
      quiet[i] = Math.min(quiet[i] ?? took, took);
    });
    const { user, system } = process.cpuUsage(before);
    processor += (user + system) / 1000;
  }
  return { once, quiet, processor: processor / once.length };
}

export function timesAsText({ once, quiet, processor }: QueryTimes): string {
  const of = (numbers: readonly number[]): string =>
    [0.5, 0.95, 0.99].map((share) => quantile(numbers, share).toFixed(3)).join(' / ');
  return `p50 / p95 / p99 ms: ${of(once)}; best of the passes: ${of(quiet)}; processor time ${processor.toFixed(3)} ms a query`;
}

export const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
