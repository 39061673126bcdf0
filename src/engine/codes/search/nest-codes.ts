import { noNode } from './search-frame.ts';

/** A row, or a prefix without row, with the rows below it and the node above. */
export interface CodeNode {
  readonly code: string;
  readonly first: number;
  readonly last: number;
  readonly parent: number;
}

/** Nodes of a code list: one per row in order, then one per prefix that has no row of its own. */
export function nestCodes(
  rows: readonly { readonly code: string }[],
  hierarchy: 'prefix' | 'none',
  prefixes: readonly string[],
): readonly CodeNode[] {
  if (hierarchy === 'none') return rows.map(({ code }, row) => ({ code, first: row, last: row, parent: noNode }));
  const numbers = new Map(rows.map(({ code }, row) => [code, row]));
  const codes = rows.map((row) => row.code);
  for (const prefix of prefixes) if (!numbers.has(prefix)) numbers.set(prefix, codes.push(prefix) - 1);
  const firsts = new Map<number, number>();
  const lasts = new Map<number, number>();
  const parents = codes.map((code) => parentOf(code, numbers));
  rows.forEach((_, row) => {
    for (let node = row; node !== noNode; node = parents[node] ?? noNode) {
      if (!firsts.has(node)) firsts.set(node, row);
      lasts.set(node, row);
    }
  });
  return codes.map((code, node) => ({
    code,
    // A prefix with no row below spans nothing: its first row comes after its last.
    first: firsts.get(node) ?? 1,
    last: lasts.get(node) ?? 0,
    parent: parents[node] ?? noNode,
  }));
}

function parentOf(code: string, numbers: ReadonlyMap<string, number>): number {
  for (let length = code.length - 1; length > 0; length -= 1) {
    const node = numbers.get(code.slice(0, length));
    if (node !== undefined) return node;
  }
  return noNode;
}
