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

/** Times queries one by one over `passes` passes through all of them, so that no pass profits from the query before. */
export function timeQueries(texts: readonly string[], passes: number, search: (text: string) => unknown): QueryTimes {
  for (const text of texts.slice(0, 100)) search(text);
  const quiet = texts.map(() => Number.POSITIVE_INFINITY);
  const once: number[] = [];
  const before = process.cpuUsage();
  for (let pass = 0; pass < passes; pass += 1) {
    texts.forEach((text, i) => {
      const start = performance.now();
      search(text);
      const took = performance.now() - start;
      once.push(took);
      quiet[i] = Math.min(quiet[i] ?? took, took);
    });
  }
  const { user, system } = process.cpuUsage(before);
  return { once, quiet, processor: (user + system) / 1000 / once.length };
}

export function timesAsText({ once, quiet, processor }: QueryTimes): string {
  const of = (numbers: readonly number[]): string =>
    [0.5, 0.95, 0.99].map((share) => quantile(numbers, share).toFixed(3)).join(' / ');
  return `p50 / p95 / p99 ms: ${of(once)}; best of the passes: ${of(quiet)}; processor time ${processor.toFixed(3)} ms a query`;
}

export const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
