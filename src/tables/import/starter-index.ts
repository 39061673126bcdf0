import { type TermReference, type TermRow, writeTermTree } from '../../engine/codes/index.ts';
import type { CompiledPart } from '../importer.ts';
import type { StarterAbout } from './starter-about.ts';
import type { StarterRow } from './starter-rows.ts';

interface Node {
  readonly title: string;
  readonly references: TermReference[];
  readonly below: Map<string, Node>;
}

/**
 * The starter's alphabetic index as a tree: rows of `path` (levels joined by " > "), code, manifestation, see. Levels that have no row of
 * their own come into being with the rows below them.
 */
export function starterIndexParts(about: StarterAbout, rows: readonly StarterRow[]): readonly CompiledPart[] {
  const root: Node = { title: '', references: [], below: new Map() };
  for (const { cells } of rows) {
    const [path = '', code, manifestation, see] = cells;
    const node = path.split(' > ').reduce(descend, root);
    if (code) node.references.push(['code', code]);
    if (manifestation) node.references.push(['manif', manifestation]);
    if (see) node.references.push(['see', see]);
  }
  const terms = flatten(root, 0);
  const bytes = writeTermTree({ kind: 'index', version: about.edition, title: 'starter index' }, [], terms);
  return [{ ...about, system: 'icd-10-cm', part: 'index', rows: terms.length, counts: { terms: terms.length }, bytes }];
}

function descend(node: Node, title: string): Node {
  const known = node.below.get(title);
  if (known) return known;
  const made: Node = { title, references: [], below: new Map() };
  node.below.set(title, made);
  return made;
}

function flatten(node: Node, depth: number): TermRow[] {
  return [...node.below.values()].flatMap((child) => [
    { depth, title: child.title, references: child.references },
    ...flatten(child, depth + 1),
  ]);
}
