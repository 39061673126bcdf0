import { z95 } from './wilson-interval.ts';

export interface SamplePlan {
  /** Encounters to draw. */
  readonly size: number;
  readonly population: number;
  readonly expected: number;
  readonly margin: number;
}

/**
 * How many encounters to audit so that a share near `expected` is known to ± `margin` at the given confidence: the normal
 * approximation n₀ = z²p(1−p)/m² with the finite population correction n = n₀ / (1 + (n₀−1)/N) (W. G. Cochran, Sampling Techniques,
 * 3rd edition, sections 4.4 and 4.5). RangeError when a share or a margin is not between 0 and 1.
 */
export function sampleSize(population: number, expected: number, margin: number, z = z95): SamplePlan {
  if (!(population >= 0 && Number.isInteger(population))) throw new RangeError('The population is a whole number.');
  if (!(expected >= 0 && expected <= 1)) throw new RangeError('The expected share lies between 0 and 1.');
  if (!(margin > 0 && margin < 1)) throw new RangeError('The margin lies between 0 and 1.');
  const infinite = (z * z * expected * (1 - expected)) / (margin * margin);
  const finite = population === 0 ? 0 : infinite / (1 + (infinite - 1) / population);
  const size = Math.min(population, Math.max(population === 0 ? 0 : 1, Math.ceil(finite)));
  return { size, population, expected, margin };
}
