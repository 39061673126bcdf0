/** Milliseconds of several runs, each list sorted. */
export interface Times {
  readonly wall: readonly number[];
  /** Processor time: what counts while other programs share the machine. */
  readonly cpu: readonly number[];
}

/** Times runs of some work, after one to warm up. */
export function timesOf(runs: number, work: () => unknown): Times {
  work();
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    work();
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  const up = (a: number, b: number): number => a - b;
  return { wall: wall.sort(up), cpu: cpu.sort(up) };
}

/** Median of sorted figures. */
export const middle = (sorted: readonly number[]): number => sorted[sorted.length >> 1] ?? Number.NaN;
