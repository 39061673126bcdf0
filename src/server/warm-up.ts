import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isoDate } from '../base/index.ts';
import type { Tables } from '../tables/index.ts';
import type { Knowledge } from './knowledge.ts';
import { newestDay } from './newest-day.ts';

const systems = ['icd-10-cm', 'icd-10-pcs'] as const;
/** Time for the first page, which comes before any of this. */
const grace = 400;
const pause = 15;

/** What `warm-worker.ts` is told. */
export interface WarmOrder {
  readonly home: string;
  readonly days: readonly string[];
}

/**
 * Makes ready what the first search and verdict would wait for. An index that was never built takes seconds, so a worker builds and keeps
 * it; this process then opens what is kept, step by step, and answers requests in between. The answer stops it.
 */
export function warmInBackground(
  home: string,
  { tables, judge }: { tables: Tables; judge: Knowledge['judge'] },
  days: readonly string[],
): () => void {
  const wanted = warmDays(tables, days);
  let worker: Worker | undefined;
  let timer = setTimeout(build, grace);
  timer.unref();
  function build(): void {
    const order: WarmOrder = { home, days: wanted };
    worker = new Worker(new URL(`./warm-worker${extname(import.meta.filename)}`, import.meta.url), {
      workerData: order,
    });
    // Where no worker can run, the first search builds the index itself.
    worker.on('error', () => undefined);
    worker.on('exit', (code) => {
      if (code === 0) next(warmSteps(tables, judge, wanted));
    });
    worker.unref();
  }
  function next(steps: Generator<void>): void {
    timer = setTimeout(() => {
      if (steps.next().done !== true) next(steps);
    }, pause);
    timer.unref();
  }
  return () => {
    clearTimeout(timer);
    worker?.removeAllListeners('exit');
    void worker?.terminate();
  };
}

/** The days given, then the first days of the newest editions. */
function warmDays(tables: Tables, days: readonly string[]): readonly string[] {
  const newest = systems.map((system) => newestDay(tables, system)).filter((day) => day !== undefined);
  return [...new Set([...days, ...newest])];
}

/** Builds the search indexes of the days, where they are not kept yet. */
export function buildIndexes(tables: Tables, days: readonly string[]): void {
  for (const day of days) for (const system of systems) tables.search(system, isoDate(day));
}

function* warmSteps(tables: Tables, judge: Knowledge['judge'], days: readonly string[]): Generator<void> {
  for (const day of days.map(isoDate)) {
    for (const system of systems) {
      tables.search(system, day)?.search('pneumonia', { limit: 1 });
      yield;
    }
    judge({ ...nobody, dischargeDate: day });
    yield;
  }
}

const nobody = {
  id: 'warm-up',
  setting: 'inpatient',
  sex: 'U',
  dischargeStatus: '01',
  poaReporting: 'non-exempt',
  secondaryDiagnoses: [],
  procedures: [],
} as const;
