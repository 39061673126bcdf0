import type { CliContext } from './command.ts';
import { registerGroup } from './group.ts';
import { runWith } from './run-with.ts';

/** Runs `chartwright group` as `run` does, and reaches no other command: built into one file, so that the first claim does not wait for a hundred. */
export const runGroup = (argv: readonly string[], context: CliContext): Promise<number> =>
  runWith([registerGroup], argv, context);
