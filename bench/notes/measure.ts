/** Counts over the documents of a set. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Mean average precision of the ranked codes. */
  readonly map: number;
}

/** Micro-averaged agreement of ranked codes with what was annotated. */
export function agreement(
  cases: readonly { readonly ranked: readonly string[]; readonly gold: ReadonlySet<string> }[],
): Agreement {
  let [right, found, wanted, average] = [0, 0, 0, 0];
  for (const { ranked, gold } of cases) {
    const once = [...new Set(ranked)];
    found += once.length;
    wanted += gold.size;
    let hits = 0;
    let sum = 0;
    once.forEach((code, i) => {
      if (!gold.has(code)) return;
      hits += 1;
      sum += hits / (i + 1);
    });
    right += hits;
    average += gold.size === 0 ? 0 : sum / gold.size;
  }
  return {
    precision: right / Math.max(1, found),
    recall: right / Math.max(1, wanted),
    f1: (2 * right) / Math.max(1, found + wanted),
    map: average / Math.max(1, cases.length),
  };
}

export const agreementAsText = ({ precision, recall, f1, map }: Agreement): string =>
  `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  MAP ${map.toFixed(3)}`;
