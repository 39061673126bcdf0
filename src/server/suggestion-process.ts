import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { Fault } from '../base/index.ts';
import type { ChartSuggestions, Suggest } from '../office/coding/index.ts';

/** What goes to the process: the arguments of `suggest`, numbered. */
export interface SuggestionOrder {
  readonly order: number;
  readonly given: Parameters<Suggest>;
}
/** What comes back. A failure tells nothing of the documents. */
export interface SuggestionReply {
  readonly order: number;
  readonly suggestions?: ChartSuggestions;
}

export interface Suggester {
  readonly suggest: Suggest;
  close(): void;
}

interface Waiting {
  readonly given: Parameters<Suggest>;
  readonly resolve: (suggestions: ChartSuggestions) => void;
  readonly reject: (fault: Fault) => void;
}

/**
 * Suggests codes in a process of its own, started when first asked: the lexicon of an edition takes seconds to compile, and reading a long chart
 * tens of milliseconds, in which the server would answer nobody. A process that dies is started again by the next request; whoever waited gets the
 * Fault `unavailable`. Where no process can run (it ends without a single answer), `here` suggests instead.
 */
export function suggestionProcess(home: string, here: Suggest): Suggester {
  const waiting = new Map<number, Waiting>();
  let orders = 0;
  let worker: ChildProcess | undefined;
  let works: boolean | undefined;
  const fallBack = (): void => {
    works = false;
    for (const { given, resolve, reject } of waiting.values()) Promise.resolve(here(...given)).then(resolve, reject);
    waiting.clear();
  };
  const fail = (): void => {
    for (const { reject } of waiting.values())
      reject(new Fault('unavailable', 'Suggestions could not be made just now; ask again.'));
    waiting.clear();
  };
  const start = (): ChildProcess => {
    const source = join(import.meta.dirname, `suggestion-worker${extname(import.meta.filename)}`);
    const started = fork(source, [home], { stdio: 'ignore', serialization: 'advanced' });
    started.on('message', ({ order, suggestions }: SuggestionReply) => {
      works = true;
      const asked = waiting.get(order);
      waiting.delete(order);
      if (suggestions) asked?.resolve(suggestions);
      else asked?.reject(new Fault('internal', 'Suggestions could not be made for this chart.'));
    });
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker !== started) return;
      worker = undefined;
      if (works === undefined) fallBack();
      else fail();
    });
    started.unref();
    started.channel?.unref();
    return started;
  };
  return {
    suggest: (...given) => {
      if (works === false) return here(...given);
      return new Promise((resolve, reject) => {
        orders += 1;
        waiting.set(orders, { given, resolve, reject });
        worker ??= start();
        worker.send({ order: orders, given } satisfies SuggestionOrder, (error) => {
          // A process that is no more is told of by its exit.
          if (error && worker === undefined) fail();
        });
      });
    },
    close: () => {
      const ended = worker;
      worker = undefined;
      fail();
      ended?.kill('SIGKILL');
    },
  };
}
