import { Fault } from '../base/index.ts';

/** Reads `--limit`. Throws Fault `bad-input` when it is no number from 1 to 1,000. */
export function limitOf(value: unknown): number {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new Fault('bad-input', `${String(value)} is no limit; wanted: 1 to 1000.`, { field: '--limit' });
  return limit;
}
