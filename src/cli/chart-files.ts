import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '../base/index.ts';
import type { OfficeContext } from '../office/access/index.ts';
import { formatOf, type GivenPatient, type InboundOutcome, receive, splitHl7 } from '../office/chart/index.ts';

/** What became of one message of a file. */
export interface ChartFileOutcome {
  readonly file: string;
  /** Which message of a file with several, counted from 1. */
  readonly message?: number;
  readonly outcome: InboundOutcome;
}

export interface ChartTotals {
  readonly files: number;
  readonly messages: number;
  readonly filed: number;
  readonly duplicates: number;
  readonly parked: number;
  readonly refused: number;
  readonly facts: number;
  readonly seconds: number;
  /** Reasons of what was not filed, with how often. */
  readonly reasons: Readonly<Record<string, number>>;
}

interface ChartFile {
  readonly path: string;
  readonly rank: number;
}

/** All files of paths and the folders below them, in the order in which they are filed. Fault `bad-input` for a path that is not there. */
export function chartFiles(paths: readonly string[]): readonly ChartFile[] {
  const files: ChartFile[] = [];
  const walk = (path: string): void => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new Fault('bad-input', 'There is no such file or folder.', { file: path });
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name));
    else if (stat.isFile() && !basename(path).startsWith('.')) files.push({ path, rank: rankOf(path, stat.size) });
  };
  for (const path of paths) walk(path);
  return files.sort((a, b) => a.rank - b.rank);
}

const single = 512 * 1024;
const ranks: Readonly<Record<string, number>> = {
  Patient: 0,
  Organization: 1,
  Practitioner: 1,
  Location: 1,
  PractitionerRole: 2,
  Encounter: 3,
};

// Files of this rank and above do not lean on one another.
const free = 6;

/** Single resources are filed after those they lean on: patients before encounters before the rest. */
function rankOf(path: string, size: number): number {
  if (/\.(?:xml|ccda|cda|pdf)$/i.test(path)) return free;
  if (!path.endsWith('.json')) return 5;
  if (size > single) return free;
  const type = /^\s*\{[^{[]*?"resourceType"\s*:\s*"([A-Za-z]+)"/.exec(readFileSync(path, 'utf8'))?.[1];
  return type === 'Bundle' ? free : (ranks[type ?? ''] ?? 4);
}

/** Bundles and documents are filed two at a time: one is read while the database writes the other. What leans on others keeps its order. */
const together = 2;

/** Files everything and tells of each. */
export async function addChartFiles(
  ctx: OfficeContext,
  files: readonly ChartFile[],
  patient: GivenPatient | undefined,
  tell: (outcome: ChartFileOutcome, done: number) => void,
): Promise<ChartTotals> {
  const started = performance.now();
  const totals = { files: files.length, messages: 0, filed: 0, duplicates: 0, parked: 0, refused: 0, facts: 0 };
  const reasons: Record<string, number> = {};
  let done = 0;
  const one = async ({ path }: ChartFile): Promise<void> => {
    const bytes = readFileSync(path);
    const messages = formatOf(bytes) === 'hl7v2' ? splitHl7(bytes) : [bytes];
    done += 1;
    for (const [m, message] of messages.entries()) {
      const inbound = { source: 'file', name: basename(path), bytes: message };
      const outcome = await receive(ctx, { ...inbound, ...(patient ? { patient } : {}) });
      count(totals, reasons, outcome);
      tell({ file: path, outcome, ...(messages.length > 1 ? { message: m + 1 } : {}) }, done);
    }
  };
  for (const file of files.filter(({ rank }) => rank < free)) await one(file);
  const open = files.filter(({ rank }) => rank >= free);
  const work = async (): Promise<void> => {
    for (let file = open.shift(); file; file = open.shift()) await one(file);
  };
  await Promise.all(Array.from({ length: together }, work));
  return { ...totals, seconds: (performance.now() - started) / 1000, reasons };
}

type Counts = { -readonly [K in keyof Omit<ChartTotals, 'seconds' | 'reasons'>]: number };

function count(totals: Counts, reasons: Record<string, number>, { stage, reason, facts }: InboundOutcome): void {
  totals.messages += 1;
  totals.facts += facts;
  if (stage === 'filed') totals.filed += 1;
  else if (stage === 'duplicate') totals.duplicates += 1;
  else if (stage === 'parked') totals.parked += 1;
  else totals.refused += 1;
  if (stage === 'parked' || stage === 'refused') reasons[reason ?? ''] = (reasons[reason ?? ''] ?? 0) + 1;
}
