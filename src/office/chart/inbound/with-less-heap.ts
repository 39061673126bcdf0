import { setFlagsFromString } from 'node:v8';

let running = 0;

/**
 * Runs a task that passes much more through memory than it holds, with the collector coming around earlier: V8 otherwise lets the heap grow to
 * a multiple of what is held. The flag is read anew at each collection, so it may change while the program runs.
 */
export async function withLessHeap<T>(task: () => Promise<T>): Promise<T> {
  running += 1;
  setFlagsFromString('--heap-growing-percent=20');
  try {
    return await task();
  } finally {
    running -= 1;
    if (running === 0) setFlagsFromString('--heap-growing-percent=0');
  }
}
