/** A share with its confidence interval; `of` is the denominator. Undefined bounds when there is nothing to count. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share?: number;
  readonly low?: number;
  readonly high?: number;
}

/** Standard normal quantile for a two-sided confidence of 95 %. */
export const z95 = 1.959963984540054;

/**
 * A share and its Wilson score interval (E. B. Wilson 1927), which stays within 0–1 and behaves at 0 and 1 where audits live.
 * `count` above `of` or below 0 is a RangeError.
 */
export function shareOf(count: number, of: number, z = z95): Share {
  if (!(count >= 0 && count <= of)) throw new RangeError(`A share of ${count} in ${of} is none.`);
  if (of === 0) return { count, of };
  const p = count / of;
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const middle = p + (z * z) / (2 * of);
  const scale = 1 + (z * z) / of;
  return {
    count,
    of,
    share: p,
    low: count === 0 ? 0 : Math.max(0, (middle - spread) / scale),
    high: count === of ? 1 : Math.min(1, (middle + spread) / scale),
  };
}
