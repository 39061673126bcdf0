import { Fault } from '../../base/index.ts';
import { type Abstract, parseAbstract } from '../../engine/abstract/index.ts';
import type { Note } from '../access/index.ts';
import { chartRow } from '../chart/index.ts';
import type { AbstractRow, ChartRow, OverrideRow, ReadDb, Stage } from '../store/index.ts';
import { type AbstractData, emptyAbstract } from './empty-abstract.ts';

/** An abstract with its version: 0 before the first save, then one more with every change. */
export interface SavedAbstract {
  readonly version: number;
  readonly savedAt?: string;
  readonly abstract: AbstractData;
  readonly stage: Stage;
  readonly override?: OverrideRow;
}

export interface Standing {
  readonly chart: ChartRow;
  readonly row: AbstractRow | undefined;
}

/** Chart and abstract as they stand, inside a handle; `lock` before a change. Fault `not-found` when there is no such chart. */
export async function standingAbstract(db: ReadDb, chartId: string, note: Note, lock = false): Promise<Standing> {
  const chart = await chartRow(db, chartId, note, lock);
  const found = await db.selectFrom('abstract').select('body').where('chart_id', '=', chartId).executeTakeFirst();
  return { chart, row: found?.body };
}

export function savedAbstractOf({ chart, row }: Standing): SavedAbstract {
  if (!row) return { version: 0, abstract: emptyAbstract(chart), stage: 'uncoded' };
  const { savedBy: _by, drg: _drg, reopened: _reopened, ...saved } = row;
  return saved;
}

/** What both sides had when a save was refused because somebody else saved in between. */
export interface VersionConflict {
  readonly yours: number;
  readonly current: number;
}

/** Fault `conflict`, its cause a VersionConflict, unless the caller saw the version that stands. */
export function checkVersion({ chart, row }: Standing, yours: number): number {
  const current = row?.version ?? 0;
  if (yours === current) return current;
  const conflict: VersionConflict = { yours, current };
  const message = `Somebody saved version ${current} of this abstract while you had version ${yours}; load it and enter your change again.`;
  throw new Fault('conflict', message, { id: chart.id }, conflict);
}

/** The stored data as an abstract; it was parsed before it was stored, so a failure is a damaged row. */
export function abstractOf(data: AbstractData, id: string): Abstract {
  const read = parseAbstract(data);
  if (read.ok) return read.value;
  throw new Fault('bad-input', `The abstract is not complete: ${read.problems[0]?.message ?? ''}`, {
    id,
    field: read.problems[0]?.path ?? '',
  });
}
