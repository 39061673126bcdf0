/**
 * Draws `size` of the items without replacement, each set equally likely, by a seed that is kept with the sample so that anybody can
 * draw it again (Fisher–Yates over a 32-bit generator, mulberry32). The answer keeps the order of the items. A size above the number
 * of items takes all.
 */
export function drawSample<T>(items: readonly T[], size: number, seed: number): readonly T[] {
  const next = generator(seed);
  const positions = items.map((_, i) => i);
  const wanted = Math.min(size, items.length);
  for (let i = 0; i < wanted; i += 1) {
    const j = i + Math.floor(next() * (positions.length - i));
    const [a, b] = [positions[i] ?? 0, positions[j] ?? 0];
    positions[i] = b;
    positions[j] = a;
  }
  const drawn = new Set(positions.slice(0, wanted));
  return items.filter((_, i) => drawn.has(i));
}

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
