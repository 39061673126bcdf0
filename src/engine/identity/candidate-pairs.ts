import { type BlockingPass, blockingKeys } from './blocking-keys.ts';
import type { PreparedPerson } from './prepare-person.ts';

/** Pairs that share a blocking key, as indexes, and what was left out because a block was too large. */
export interface CandidatePairs {
  /** Index in the first list, index in the second, alternating; each pair once. */
  readonly pairs: Int32Array;
  readonly skipped: Readonly<Partial<Record<BlockingPass, number>>>;
}

/**
 * Brings together what may be one person: between two lists, or within one when `right` is left out (then first index < second).
 * Time grows with the number of records and of pairs, never with the square of records.
 */
export function candidatePairs(
  left: readonly PreparedPerson[],
  right: readonly PreparedPerson[] | undefined,
  largestBlock: number,
): CandidatePairs {
  const others = right ?? left;
  const blocks = new Map<string, number[]>();
  const namesOf = (person: PreparedPerson): readonly string[] =>
    blockingKeys(person).map(({ pass, key }) => `${pass} ${key}`);
  const otherNames = others.map(namesOf);
  otherNames.forEach((names, index) => {
    for (const name of names) {
      const block = blocks.get(name);
      if (block) block.push(index);
      else blocks.set(name, [index]);
    }
  });
  const skipped = dropLarge(blocks, largestBlock);
  const lastSeen = new Int32Array(others.length).fill(-1);
  const pairs: number[] = [];
  const ownNames = right ? left.map(namesOf) : otherNames;
  ownNames.forEach((names, i) => {
    for (const name of names)
      for (const j of blocks.get(name) ?? []) {
        if (lastSeen[j] === i || (right === undefined && j <= i)) continue;
        lastSeen[j] = i;
        pairs.push(i, j);
      }
  });
  return { pairs: Int32Array.from(pairs), skipped };
}

function dropLarge(blocks: Map<string, number[]>, largestBlock: number): CandidatePairs['skipped'] {
  const skipped: Partial<Record<BlockingPass, number>> = {};
  for (const [name, block] of blocks) {
    if (block.length <= largestBlock) continue;
    blocks.delete(name);
    const pass = name.slice(0, name.indexOf(' ')) as BlockingPass;
    skipped[pass] = (skipped[pass] ?? 0) + 1;
  }
  return skipped;
}
