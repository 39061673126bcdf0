/**
 * Of pairs sorted best first, keeps those of which neither record stands in a better one: greedy, so the strongest evidence is never
 * given up for a better sum.
 */
export function assignOneToOne<P extends { readonly left: string; readonly right: string }>(
  pairs: readonly P[],
): readonly P[] {
  const left = new Set<string>();
  const right = new Set<string>();
  return pairs.filter((pair) => {
    if (left.has(pair.left) || right.has(pair.right)) return false;
    left.add(pair.left);
    right.add(pair.right);
    return true;
  });
}
