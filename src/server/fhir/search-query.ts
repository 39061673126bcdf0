import { Fault } from '../../base/index.ts';
import type { SearchAsk } from '../../office/chart/index.ts';

const most = 200;
const usual = 50;

/** A search as its query string asks for it. Control parameters are `_count`, `_offset`, `_include`; `_format` may only be JSON. */
export function searchQuery(type: string, query: URLSearchParams): SearchAsk {
  const parameters: [string, string][] = [];
  const include: string[] = [];
  let [count, offset] = [usual, 0];
  for (const [name, value] of query) {
    if (name === '_count') count = Math.min(most, wholeNumber(name, value));
    else if (name === '_offset') offset = wholeNumber(name, value);
    else if (name === '_include') include.push(value);
    else if (name !== '_format') parameters.push([name, value]);
    else if (!/^(?:json|application\/(?:fhir\+)?json)$/.test(value))
      throw new Fault('bad-input', 'Only JSON is served here.', { field: '_format' });
  }
  if (parameters.length > 20) throw new Fault('bad-input', 'At most 20 search parameters.', { field: 'query' });
  return { type, parameters, count, offset, include };
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,7}$/.test(value)) throw new Fault('bad-input', 'Wanted a whole number.', { field: name });
  return Number(value);
}
