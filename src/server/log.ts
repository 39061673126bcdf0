/** What a log line may hold: ids, codes and durations. Anything else is not written, whoever passes it. */
export interface LogEntry {
  readonly event: string;
  readonly request?: string;
  readonly method?: string;
  /** Pattern of the route (`/api/charts/:id`), never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly micros?: number;
  readonly bytes?: number;
  readonly fault?: string;
  /** Class of an unexpected error and where it was thrown: file names and line numbers of the program. */
  readonly error?: string;
  readonly at?: readonly string[];
  readonly port?: number;
  readonly pid?: number;
  readonly version?: string;
  /** Background jobs: name of the task, number of the job, which try. */
  readonly task?: string;
  readonly job?: string;
  readonly attempt?: number;
}

export type Log = (entry: LogEntry) => void;

const allowed: readonly (keyof LogEntry)[] = [
  'event',
  'request',
  'method',
  'route',
  'status',
  'micros',
  'bytes',
  'fault',
  'error',
  'at',
  'port',
  'pid',
  'version',
  'task',
  'job',
  'attempt',
];

/** Writes one JSON line per entry, the allowed fields only. */
export function logTo(stream: { write(text: string): unknown }, now: () => Date = () => new Date()): Log {
  return (entry) => {
    const line: Record<string, unknown> = { time: now().toISOString() };
    for (const key of allowed) if (entry[key] !== undefined) line[key] = entry[key];
    stream.write(`${JSON.stringify(line)}\n`);
  };
}

export const noLog: Log = () => undefined;

/** Where an unexpected error came from, without its message, which may quote what was read. */
export function placeOfError(error: unknown): Pick<LogEntry, 'error' | 'at'> {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = (error.stack ?? '')
    .split('\n')
    .map((line) => /^\s+at .*?([\w.-]+\.[cm]?[jt]s:\d+)/.exec(line)?.[1])
    .filter((place) => place !== undefined);
  return { error: error.constructor.name, at: at.slice(0, 6) };
}
