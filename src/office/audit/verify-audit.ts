import pgCopy from 'pg-copy-streams';
import { databaseFault, type Store } from '../store/index.ts';
import { type ChainHead, chainReader, type FirstBad, noHash } from './chain-reader.ts';
import { readSignedHeads, type SignedHeads } from './signed-heads.ts';

export interface AuditVerdict {
  readonly ok: boolean;
  /** Rows that stand as they were written, until the first that does not. */
  readonly events: number;
  readonly firstBad?: FirstBad;
  /** When the newest signed ends were written that the log was compared with; absent when none were. */
  readonly signedAt?: string;
  /** First line of the file of signed ends that is not as it was signed. */
  readonly badSignature?: number;
}

const statement = `copy (select chain, seq, at, facility_id, actor, session, purpose, action, subject_type, subject_id, patient_ids, encounter_ids,
  outcome, reason, request, flags, transaction, encode(hash, 'hex') from audit_event order by chain, seq) to stdout`;

/**
 * Reads the audit log from its start in one snapshot and finds the first row that was changed, removed, repeated, put in or reordered; and, by the
 * ends that were signed outside the database, an end that was cut off or a log that was written anew.
 */
export async function verifyAudit(store: Store): Promise<AuditVerdict> {
  const client = await store.pool.connect().catch((error: unknown) => {
    throw databaseFault(error);
  });
  let failed: Error | undefined;
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query("set local statement_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'");
    const site = await client.query<{ id: string }>('select id from site');
    const { trusted, badLine } = readSignedHeads(store.home, site.rows[0]?.id ?? '');
    const reader = chainReader(signedHashes(trusted));
    const heads = await client.query<ChainHead>(
      "select chain, seq, encode(hash, 'hex') as hash from audit_head order by chain",
    );
    const bad = await follow(client.query(pgCopy.to(statement)), reader.take);
    if (!bad) await client.query('commit');
    else failed = new Error('The rest is not read.');
    const firstBad = bad ?? cutOff(reader.heads(), heads.rows, trusted);
    return {
      ok: firstBad === undefined && badLine === undefined,
      events: reader.rows(),
      ...(firstBad ? { firstBad } : {}),
      ...(trusted.length > 0 ? { signedAt: trusted.at(-1)?.at ?? '' } : {}),
      ...(badLine === undefined ? {} : { badSignature: badLine }),
    };
  } catch (error) {
    failed = error as Error;
    throw databaseFault(error);
  } finally {
    // A connection in the middle of a COPY is of no further use.
    client.release(failed);
  }
}

function signedHashes(trusted: readonly SignedHeads[]): (chain: number, seq: number) => string | undefined {
  const known = new Map<number, Map<number, string>>();
  for (const { heads } of trusted)
    for (const { chain, seq, hash } of heads) known.set(chain, (known.get(chain) ?? new Map()).set(seq, hash));
  return (chain, seq) => known.get(chain)?.get(seq);
}

async function follow(
  rows: AsyncIterable<Buffer>,
  take: (line: string) => FirstBad | undefined,
): Promise<FirstBad | undefined> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of rows) {
    const text = rest + decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      const bad = take(text.slice(from, end));
      if (bad) return bad;
      from = end + 1;
    }
    rest = text.slice(from);
  }
  return undefined;
}

/** The furthest end of each chain that was ever signed: several processes sign, so the last line need not be the furthest. */
function furthest(trusted: readonly SignedHeads[]): readonly ChainHead[] {
  const ends = new Map<number, ChainHead>();
  for (const { heads } of trusted)
    for (const head of heads) if (Number(head.seq) > Number(ends.get(head.chain)?.seq ?? 0)) ends.set(head.chain, head);
  return [...ends.values()];
}

/** A chain that ends before the row its head names, or before one that was signed. */
function cutOff(
  found: ReadonlyMap<number, ChainHead>,
  standing: readonly ChainHead[],
  trusted: readonly SignedHeads[],
): FirstBad | undefined {
  const newest = furthest(trusted);
  for (const [what, heads] of [
    ['was signed', newest],
    ['was written', standing],
  ] as const)
    for (const { chain, seq, hash } of heads) {
      const end = found.get(chain) ?? { seq: 0, hash: noHash };
      const row = Number(seq);
      if (row > end.seq)
        return {
          row: end.seq + 1,
          chain,
          reason: `The chain ends at row ${end.seq}, but row ${row} ${what}: its end was cut off.`,
        };
      if (what === 'was written' && (row !== end.seq || hash !== end.hash))
        return {
          row: end.seq,
          chain,
          reason: 'The end of the chain is not the one that was noted: rows were put in behind it.',
        };
    }
  return undefined;
}
