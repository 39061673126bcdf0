import type { Command } from 'commander';

/** What a command may touch besides its arguments. main.ts fills it; tests pass their own. */
export interface CliContext {
  /** Folder of this installation's data (CHARTWRIGHT_HOME, default ~/.chartwright). */
  readonly home: string;
  /** The PostgreSQL server to use (DATABASE_URL); without it the home's own is started. */
  readonly databaseUrl?: string | undefined;
  /** Whether there is a screen to open a browser on. */
  readonly display?: boolean;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { isTTY?: boolean };
  /** Called with the exit code when a command has a negative verdict; 0 otherwise by default. */
  exitWith(code: number): void;
}

/** A command adds itself to the program: one file per command, named after it. Heavy imports belong inside its action. */
export type RegisterCommand = (program: Command, context: CliContext) => void;
