import { z95 } from './wilson-interval.ts';

/** Agreement of two raters beyond chance. `kappa` is undefined when chance alone explains full agreement (one category only). */
export interface Kappa {
  readonly pairs: number;
  readonly agreement?: number;
  readonly kappa?: number;
  readonly low?: number;
  readonly high?: number;
}

/**
 * Cohen's kappa (J. Cohen 1960) of pairs of categories, with the large-sample interval of his paper
 * (se = √(po(1−po) / (n(1−pe)²))), cut at −1 and 1.
 */
export function cohenKappa(pairs: readonly (readonly [first: string, second: string])[], z = z95): Kappa {
  const n = pairs.length;
  if (n === 0) return { pairs: 0 };
  const [first, second] = [new Map<string, number>(), new Map<string, number>()];
  let agreed = 0;
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) agreed += 1;
  }
  const observed = agreed / n;
  let chance = 0;
  for (const [category, count] of first) chance += (count / n) * ((second.get(category) ?? 0) / n);
  if (chance === 1) return { pairs: n, agreement: observed };
  const kappa = (observed - chance) / (1 - chance);
  const error = Math.sqrt((observed * (1 - observed)) / (n * (1 - chance) ** 2));
  return {
    pairs: n,
    agreement: observed,
    kappa,
    low: Math.max(-1, kappa - z * error),
    high: Math.min(1, kappa + z * error),
  };
}
