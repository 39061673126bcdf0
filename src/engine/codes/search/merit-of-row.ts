import type { SearchEntry } from './search-entry.ts';

/** Top bit of a merit: valid for claims. The other bits count from 0 to 15. */
export const billableMerit = 0x80;

/**
 * What speaks for a code when the words typed fit several equally: the code that is unspecified, or without a complication, is
 * what a bare term means (detail needs documentation: Official Guidelines I.B.2, I.B.18), and the initial encounter is what inpatient coders mean unless they say otherwise.
 */
export function meritOfRow(entry: SearchEntry): number {
  const title = entry.title.toLowerCase();
  let merit = 3;
  if (title.includes('unspecified') || title.includes('without')) merit += 5;
  if (title.split('unspecified').length > 2) merit += 3;
  if (title.includes('unspecified multiple') || title.includes('undetermined')) merit -= 3;
  const encounter = /(initial|subsequent) encounter|sequela/.exec(title)?.[0];
  if (encounter?.startsWith('initial')) merit += title.includes('open fracture') ? 2 : 4;
  else if (encounter === undefined) merit += 3;
  else merit -= encounter === 'sequela' ? 4 : 2;
  return Math.max(0, Math.min(15, merit)) | (entry.billable ? billableMerit : 0);
}
