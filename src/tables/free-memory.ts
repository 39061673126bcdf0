import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const worthIt = 256 * 2 ** 20;

/**
 * Collects garbage between two files of an import. Left alone, V8 keeps the rows of several files before it bothers, and an import of all
 * editions peaks above what a small machine has; a compiled file leaves nothing behind that is wanted.
 */
export function freeMemory(): void {
  if (process.memoryUsage.rss() < worthIt) return;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as unknown;
  if (typeof collect === 'function') collect();
}
