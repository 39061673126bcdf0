import { parentPort, workerData } from 'node:worker_threads';
import { batchGrouper } from './group-batch.ts';
import type { GroupFormat } from './group-line.ts';

// A worker thread of `chartwright group`: one message in is a batch of lines, one message out its answers, in the order they came.
const answer = await batchGrouper(workerData as GroupFormat);
parentPort?.on('message', (bytes: Uint8Array) => {
  const batch = answer(bytes);
  parentPort?.postMessage(batch, [batch.bytes.buffer as ArrayBuffer]);
});
