const prefixWeight = 0.1;
const longestPrefix = 4;
// Reused between calls: names are short and comparing is the innermost loop of matching.
const takenLeft = new Uint8Array(256);
const takenRight = new Uint8Array(256);

/**
 * Likeness of two short texts from 0 to 1 (Jaro 1989, Winkler 1990), longer common beginnings counting more. Symmetric; texts beyond
 * 255 characters are compared by their first 255.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  // The match is greedy from one side; always from the same side makes it symmetric.
  return a.length < b.length || (a.length === b.length && a < b) ? likeness(a, b) : likeness(b, a);
}

function likeness(a: string, b: string): number {
  const [lengthA, lengthB] = [Math.min(a.length, 255), Math.min(b.length, 255)];
  if (lengthA === 0) return 0;
  const matches = markMatches(a, lengthA, b, lengthB);
  if (matches === 0) return 0;
  const transposed = countTransposed(a, lengthA, b);
  const jaro = (matches / lengthA + matches / lengthB + (matches - transposed / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < longestPrefix && prefix < lengthA && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * prefixWeight * (1 - jaro);
}

function markMatches(a: string, lengthA: number, b: string, lengthB: number): number {
  takenLeft.fill(0, 0, lengthA);
  takenRight.fill(0, 0, lengthB);
  const reach = Math.max((lengthB >> 1) - 1, 0);
  let matches = 0;
  for (let i = 0; i < lengthA; i += 1) {
    const end = Math.min(i + reach + 1, lengthB);
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (takenRight[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      takenLeft[i] = 1;
      takenRight[j] = 1;
      matches += 1;
      break;
    }
  }
  return matches;
}

function countTransposed(a: string, lengthA: number, b: string): number {
  let transposed = 0;
  let j = 0;
  for (let i = 0; i < lengthA; i += 1) {
    if (takenLeft[i] === 0) continue;
    while (takenRight[j] === 0) j += 1;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) transposed += 1;
    j += 1;
  }
  return transposed;
}
