import { workerData } from 'node:worker_threads';
import { openTables } from '../tables/index.ts';
import { buildIndexes, type WarmOrder } from './warm-up.ts';

// Runs in a thread of its own, started by warm-up.ts.
const { home, days } = workerData as WarmOrder;
buildIndexes(openTables(home), days);
