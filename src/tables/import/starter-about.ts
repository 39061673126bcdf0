import { Fault, parseIsoDate } from '../../base/index.ts';
import type { CompiledPart } from '../importer.ts';

/** What the parts of the starter edition share. */
export type StarterAbout = Pick<CompiledPart, 'edition' | 'effectiveFrom' | 'effectiveTo' | 'publisher'>;

/** Reads SOURCE.json of the starter edition. Throws Fault `bad-file` when it is not there or gives no period. */
export function starterAbout(files: ReadonlyMap<string, string>): StarterAbout {
  const source = JSON.parse(files.get('SOURCE.json') ?? '{}') as Partial<Record<string, string>>;
  const from = parseIsoDate(source['effectiveFrom'] ?? '');
  const to = parseIsoDate(source['effectiveTo'] ?? '');
  if (!from || !to) throw new Fault('bad-file', 'Gives no effectiveFrom and effectiveTo.', { file: 'SOURCE.json' });
  const publisher = source['publisher'] ?? 'Chartwright';
  return { edition: source['edition'] ?? 'starter', effectiveFrom: from, effectiveTo: to, publisher };
}
