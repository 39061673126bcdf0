import { createHash } from 'node:crypto';

/** One chain's end as it was read or signed. */
export interface ChainHead {
  readonly chain: number;
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
}

export interface FirstBad {
  /** Number of the row in its chain, from 1. */
  readonly row: number;
  readonly chain: number;
  readonly reason: string;
}

export const noHash = '0'.repeat(64);

/** What the reader compares a row with besides its own chain: the hash that was signed for that row, if one was. */
export type SignedHash = (chain: number, seq: number) => string | undefined;

/**
 * Follows the chains row by row. Lines are rows of audit_event as COPY writes them, the hash in hexadecimal last, ordered by chain and number.
 * `take` answers the first row that does not stand as it was written.
 */
export function chainReader(signed: SignedHash) {
  let [chain, seq, hash, rows] = [-1, 0, noHash, 0];
  const heads = new Map<number, ChainHead>();
  const take = (line: string): FirstBad | undefined => {
    const firstTab = line.indexOf('\t');
    const lastTab = line.lastIndexOf('\t');
    const ofChain = Number(line.slice(0, firstTab));
    if (ofChain !== chain) [chain, seq, hash] = [ofChain, 0, noHash];
    const number = Number(line.slice(firstTab + 1, line.indexOf('\t', firstTab + 1)));
    const stored = line.slice(lastTab + 1);
    const found = createHash('sha256')
      .update(hash + line.slice(0, lastTab))
      .digest('hex');
    seq += 1;
    if (number !== seq) return { row: seq, chain, reason: `Row ${seq} is missing: row ${number} follows.` };
    if (found !== stored)
      return {
        row: seq,
        chain,
        reason: 'The row does not follow from its text and the row before: it was changed, put in or reordered.',
      };
    const expected = signed(chain, seq);
    if (expected !== undefined && expected !== stored)
      return { row: seq, chain, reason: 'The row is not the one whose hash was signed: the chain was written anew.' };
    hash = stored;
    rows += 1;
    heads.set(chain, { chain, seq, hash });
    return undefined;
  };
  return { take, heads: (): ReadonlyMap<number, ChainHead> => heads, rows: () => rows };
}
