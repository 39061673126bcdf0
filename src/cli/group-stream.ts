import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CliContext } from './command.ts';
import { type AnsweredBatch, batchGrouper } from './group-batch.ts';
import type { GroupFormat } from './group-line.ts';

/** Bytes per batch: large enough that handing it over costs nothing, small enough that many answers, four times as large, fit in memory. */
const batchBytes = 64 * 1024;
/** Batches answered on the main thread before worker threads are worth their start. */
const inlineBatches = 36;
/** Bytes of an input file from which on worker threads start at once. */
const largeFile = 8 * 1024 * 1024;
/** Lines live no longer than their batch; a small nursery keeps every thread's memory small and costs no time. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };
const newline = 10;
/** Run from source, a worker thread would not know how to read TypeScript: one thread does it all then. */
const isBuilt = import.meta.url.endsWith('.js');

export interface StreamResult {
  readonly answered: number;
  readonly refused: number;
}

interface Crew {
  readonly answer: (bytes: Uint8Array) => Promise<AnsweredBatch>;
  readonly size: number;
  readonly dismiss: () => Promise<unknown>;
}

/**
 * Groups a stream of lines: batches of whole lines, answered on worker threads once there are enough of them, written in the order they
 * came. Never holds more than a few batches. `onBatch` hears of each batch before it is written, with the number of its first line.
 */
export async function groupStream(
  format: GroupFormat,
  input: AsyncIterable<Uint8Array>,
  context: CliContext,
  threads: number | undefined,
  onBatch: (batch: AnsweredBatch, firstLine: number) => void,
): Promise<StreamResult> {
  const wanted = isBuilt ? (threads ?? availableParallelism()) : 1;
  const waiting: Promise<AnsweredBatch>[] = [];
  const total = { answered: 0, refused: 0, line: format.from === 'csv' ? 2 : 1 };
  // Before this thread opens the tables: the workers open theirs meanwhile.
  let crew = wanted > 1 && fileBytes(context.stdin) > largeFile ? hire(format, wanted) : undefined;
  let batches = 0;
  const writeNext = async (): Promise<void> => {
    const batch = await waiting.shift();
    if (!batch) return;
    onBatch(batch, total.line);
    total.line += batch.lines;
    total.answered += batch.answered;
    total.refused += new Set(batch.refused.map(({ line }) => line)).size;
    if (!context.stdout.write(batch.bytes)) await once(context.stdout, 'drain');
  };
  try {
    const inline = await batchGrouper(format);
    for await (const bytes of wholeLines(input)) {
      batches += 1;
      if (!crew && wanted > 1 && batches > inlineBatches) crew = hire(format, wanted);
      waiting.push(crew ? crew.answer(bytes) : Promise.resolve(inline(bytes)));
      while (waiting.length > (crew ? crew.size * 3 : 0)) await writeNext();
    }
    while (waiting.length > 0) await writeNext();
  } finally {
    await crew?.dismiss();
  }
  return { answered: total.answered, refused: total.refused };
}

/** Size of the file a stream reads; 0 for a pipe, a terminal or what is no stream of the system. */
function fileBytes(stream: NodeJS.ReadableStream & { readonly fd?: unknown }): number {
  if (typeof stream.fd !== 'number') return 0;
  const facts = fstatSync(stream.fd);
  return facts.isFile() ? facts.size : 0;
}

/** Cuts a stream of bytes into batches that end at a line end. Each batch owns its memory. */
export async function* wholeLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    const end = chunk.lastIndexOf(newline) + 1;
    if (size + end >= batchBytes && end > 0) {
      yield joined([...parts, chunk.subarray(0, end)]);
      parts = [];
      size = 0;
      if (end < chunk.length) parts.push(chunk.slice(end));
      size = chunk.length - end;
    } else {
      parts.push(chunk);
      size += chunk.length;
    }
  }
  if (size > 0) yield joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Starts worker threads; each answers the batches it is given in order, and batches go round. */
function hire(format: GroupFormat, size: number): Crew {
  const file = new URL('./group-worker.js', import.meta.url);
  const workers = Array.from({ length: size }, () => new Worker(file, { workerData: format, resourceLimits }));
  const pending = workers.map((): { done: (batch: AnsweredBatch) => void; failed: (error: Error) => void }[] => []);
  workers.forEach((worker, i) => {
    worker.on('message', (batch: AnsweredBatch) => pending[i]?.shift()?.done(batch));
    worker.on('error', (error: Error) => {
      for (const task of pending[i]?.splice(0) ?? []) task.failed(error);
    });
  });
  let turn = 0;
  return {
    size,
    answer: (bytes) => {
      const at = turn % size;
      turn += 1;
      return new Promise((done, failed) => {
        pending[at]?.push({ done, failed });
        workers[at]?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
      });
    },
    dismiss: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}
