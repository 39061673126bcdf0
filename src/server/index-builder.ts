import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { isoDate } from '../base/index.ts';
import type { Tables } from '../tables/index.ts';

/** One index to be made: of a code system, as in force on a day. */
export interface IndexOrder {
  readonly system: string;
  readonly day: string;
}

/** Sees to it that a search index exists before it is opened, without holding up the server. */
export interface IndexBuilder {
  /** Resolves when the index can be opened at once. */
  ready(order: IndexOrder): Promise<void>;
  close(): void;
}

/** Smaller code lists are indexed faster than a process starts. */
const smallEnough = 20_000;
const idle = 2_000;

/**
 * An index of a full code system that was never built takes seconds, so a process of its own builds and keeps it; this one then opens
 * what is kept. (A thread would do, but ends only when its build does, and stopping the server must not wait.) Where no process can run, the
 * index is built by whoever opens it.
 */
export function indexBuilder(tables: Tables): IndexBuilder {
  const done = new Set<string>();
  const waiting = new Map<string, { readonly promise: Promise<void>; readonly resolve: () => void }>();
  let worker: ChildProcess | undefined;
  let rest: NodeJS.Timeout | undefined;
  const settle = (key: string): void => {
    waiting.get(key)?.resolve();
    waiting.delete(key);
    done.add(key);
    if (waiting.size > 0) return;
    rest = setTimeout(stop, idle);
    rest.unref();
  };
  const stop = (): void => {
    const ended = worker;
    worker = undefined;
    for (const key of waiting.keys()) settle(key);
    clearTimeout(rest);
    ended?.kill('SIGKILL');
  };
  const start = (): ChildProcess => {
    const source = join(import.meta.dirname, `index-worker${extname(import.meta.filename)}`);
    const started = fork(source, [tables.home], { stdio: 'ignore' });
    started.on('message', (key) => settle(String(key)));
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) stop();
    });
    started.unref();
    started.channel?.unref();
    return started;
  };
  return {
    ready: ({ system, day }) => {
      const key = keyOf({ system, day });
      const known = waiting.get(key);
      if (known) return known.promise;
      if (done.has(key) || (tables.codes(system, isoDate(day))?.size ?? 0) < smallEnough) return Promise.resolve();
      clearTimeout(rest);
      let resolve: () => void = () => undefined;
      const promise = new Promise<void>((settled) => {
        resolve = settled;
      });
      waiting.set(key, { promise, resolve });
      worker ??= start();
      worker.send({ system, day } satisfies IndexOrder, () => undefined);
      return promise;
    },
    close: stop,
  };
}

export const keyOf = ({ system, day }: IndexOrder): string => `${system} ${day}`;
