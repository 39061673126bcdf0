import { setTimeout as pause } from 'node:timers/promises';
import { isoDate } from '../base/index.ts';
import type { Knowledge } from './knowledge.ts';

const systems = ['icd-10-cm', 'icd-10-pcs'] as const;
/** Time for the first page, which comes before any of this. */
const grace = 400;
const between = 15;

/**
 * Asks in the background what the first coder would ask, so that indexes and tables of these days stand open by then; requests are
 * answered in between. The answer stops it.
 */
export function warmUp(knowledge: Knowledge, days: readonly string[]): () => void {
  const stopped = new AbortController();
  const rest = (time: number): Promise<void> => pause(time, undefined, { ref: false, signal: stopped.signal });
  const run = async (): Promise<void> => {
    await rest(grace);
    for (const on of new Set(days)) {
      for (const system of systems) {
        await knowledge.search({ q: 'pneumonia', system, on, limit: 1 });
        await rest(between);
      }
      knowledge.judge({ ...nobody, dischargeDate: isoDate(on) });
      await rest(between);
    }
    const newest = [...days].sort().at(-1);
    if (newest !== undefined) await knowledge.suggest([], isoDate(newest), 'inpatient');
  };
  // Stopped, or a table that cannot be read: whoever asks for it next is told.
  run().catch(() => undefined);
  return () => stopped.abort();
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
