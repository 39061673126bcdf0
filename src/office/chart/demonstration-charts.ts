import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import type { ChartRow } from '../store/index.ts';
import type { Chart } from './chart.ts';

/** A chart file of the demonstration hospital: the chart, and the registration facts an abstract starts from. */
interface DemonstrationFile extends Chart {
  readonly encounter?: Partial<Pick<ChartRow, 'birthDate' | 'dischargeStatus' | 'poaReporting' | 'payer'>>;
}

/**
 * The demonstration charts below `folder` in the order of its `index.json`; none when the folder has no index. Fault `bad-file` when a chart is
 * missing or not JSON.
 */
export function demonstrationCharts(folder: string): readonly Chart[] {
  const index = join(folder, 'index.json');
  if (!existsSync(index)) return [];
  const { charts } = readJsonFile<{ charts: readonly { id: string; chart?: string; guided?: boolean }[] }>(index);
  return charts.map(({ id, chart: file = `charts/${id}.json`, guided }) => {
    const { documentList, remarks = [], encounter = {}, ...row } = readJsonFile<DemonstrationFile>(join(folder, file));
    return {
      ...registration(encounter),
      ...withoutStage(row),
      id,
      documents: documentList.length,
      ...(guided ? { guided } : {}),
      documentList,
      remarks,
    };
  });
}

function registration(encounter: NonNullable<DemonstrationFile['encounter']>): Partial<ChartRow> {
  const { birthDate, dischargeStatus, poaReporting, payer } = encounter;
  const facts = Object.entries({ birthDate, dischargeStatus, poaReporting, payer });
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined)) as Partial<ChartRow>;
}

// The files have the shape of the server's answer, in which the stage is the abstract's.
function withoutStage(row: ChartRow & { readonly stage?: unknown; readonly drg?: unknown }): ChartRow {
  const { stage: _stage, drg: _drg, ...rest } = row;
  return { ...rest, origin: 'demonstration' };
}

function readJsonFile<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Fault('bad-file', 'A demonstration chart cannot be read; reinstall the program.', { file }, error);
  }
}
