import { sign, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../store/index.ts';
import type { ChainHead } from './chain-reader.ts';
import { signingKey } from './signing-key.ts';

/** The ends of all chains at one moment, signed. A line of `<home>/audit-heads.ndjson`, which lies outside the database. */
export interface SignedHeads {
  readonly site: string;
  readonly at: string;
  readonly heads: readonly ChainHead[];
  readonly key: string;
  readonly signature: string;
}

export const headsFile = 'audit-heads.ndjson';

const textOf = ({ site, at, heads }: Pick<SignedHeads, 'site' | 'at' | 'heads'>): Buffer =>
  Buffer.from(JSON.stringify([site, at, heads.map(({ chain, seq, hash }) => [chain, seq, hash])]));

/** Writes the ends of the chains, signed, to the file of the home and waits until they are on disk. Nothing is written when no event came since. */
export async function signHeads(store: Store, at: Date): Promise<SignedHeads | undefined> {
  const site = await store.db.selectFrom('site').select('id').executeTakeFirstOrThrow();
  const rows = await store.db.selectFrom('audit_head').selectAll().where('seq', '>', 0).orderBy('chain').execute();
  const heads = rows.map(({ chain, seq, hash }) => ({ chain, seq, hash: hash.toString('hex') }));
  const last = readSignedHeads(store.home, site.id).trusted.at(-1);
  if (heads.length === 0 || JSON.stringify(last?.heads) === JSON.stringify(heads)) return undefined;
  const key = signingKey(store.home);
  const body = { site: site.id, at: at.toISOString(), heads };
  const signed = { ...body, key: key.id, signature: sign(null, textOf(body), key.privateKey).toString('base64') };
  const file = await open(join(store.home, headsFile), 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify(signed)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return signed;
}

/** The signed ends of a site, oldest first, and the first line that is not as it was signed (counted from 1). A last line without end was never finished. */
export function readSignedHeads(home: string, site: string): { trusted: readonly SignedHeads[]; badLine?: number } {
  const file = join(home, headsFile);
  if (!existsSync(file)) return { trusted: [] };
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const trusted: SignedHeads[] = [];
  for (const [at, line] of lines.entries()) {
    const signed = checked(line, home);
    if (!signed) return { trusted, badLine: at + 1 };
    if (signed.site === site) trusted.push(signed);
  }
  return { trusted };
}

function checked(line: string, home: string): SignedHeads | undefined {
  try {
    const signed = JSON.parse(line) as SignedHeads;
    return verify(null, textOf(signed), signingKey(home).publicKey, Buffer.from(signed.signature, 'base64'))
      ? signed
      : undefined;
  } catch {
    return undefined;
  }
}
