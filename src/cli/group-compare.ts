import type { CliContext } from './command.ts';
export async function compareVersions(
  _v: readonly string[],
  _from: string,
  _json: boolean,
  _context: CliContext,
): Promise<void> {}
