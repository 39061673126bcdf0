import { isoDate } from '../base/index.ts';
import { openTables } from '../tables/index.ts';
import { type IndexOrder, keyOf } from './index-builder.ts';

// A process of its own, started by index-builder.ts: builds and keeps one index for each order, and ends with the server.
const tables = openTables(process.argv[2] ?? '');
process.on('message', (order: IndexOrder) => {
  try {
    tables.search(order.system, isoDate(order.day));
  } finally {
    process.send?.(keyOf(order));
  }
});
process.on('disconnect', () => process.exit(0));
