import { suggestWith } from '../office/coding/index.ts';
import { openTables } from '../tables/index.ts';
import type { SuggestionOrder, SuggestionReply } from './suggestion-process.ts';

// A process of its own, started by suggestion-process.ts: answers each order, and ends with the server.
const suggest = suggestWith(openTables(process.argv[2] ?? ''));
process.on('message', async ({ order, given }: SuggestionOrder) => {
  let reply: SuggestionReply = { order };
  try {
    reply = { order, suggestions: await suggest(...given) };
  } finally {
    process.send?.(reply);
  }
});
process.on('disconnect', () => process.exit(0));
