import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Fault } from '../../../base/index.ts';

/** What a hash costs: scrypt's N, r and p (RFC 7914). A hash carries its own, so these may be raised at any time. */
export interface HashCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

export interface PasswordHasher {
  /** `scrypt$N$r$p$salt$key` of a password in NFC. */
  hash(password: string): Promise<string>;
  /** Whether the password is the one of the hash. Without a hash the same work is done, for the answer no. */
  verify(password: string, hash: string | null): Promise<boolean>;
  /** Whether a hash was made at less than today's cost. */
  isWeak(hash: string): boolean;
}

/** 128 MB and about a quarter of a second. */
export const productionCost: HashCost = { n: 2 ** 17, r: 8, p: 1 };
const atOnce = 2;
const longestQueue = 64;
const keyLength = 32;

/** Hashes at most two passwords at a time, whoever asks; the others wait, and when too many wait the next is told to come back (Fault `unavailable`). */
export function passwordHasher(cost: HashCost = productionCost): PasswordHasher {
  const derive = inQueue();
  const encode = async (password: string): Promise<string> => {
    const salt = randomBytes(16);
    const key = await derive(password, salt, cost);
    return ['scrypt', cost.n, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
  };
  return {
    hash: encode,
    verify: async (password, hash) => {
      const stored = hash === null ? undefined : parse(hash);
      const key = await derive(password, stored?.salt ?? randomBytes(16), stored?.cost ?? cost);
      return stored !== undefined && timingSafeEqual(key, stored.key);
    },
    isWeak: (hash) => {
      const stored = parse(hash);
      return stored.cost.n * stored.cost.r * stored.cost.p < cost.n * cost.r * cost.p;
    },
  };
}

function parse(hash: string): { readonly cost: HashCost; readonly salt: Buffer; readonly key: Buffer } {
  const [name, n, r, p, salt = '', key = ''] = hash.split('$');
  const cost = { n: Number(n), r: Number(r), p: Number(p) };
  const bytes = { salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') };
  if (name !== 'scrypt' || !(cost.n > 1) || bytes.key.length !== keyLength)
    throw new Fault('internal', 'A stored password hash is not readable.');
  return { cost, ...bytes };
}

type Derive = (password: string, salt: Buffer, cost: HashCost) => Promise<Buffer>;

/** One queue per hasher: each running hash holds 128 MB. */
function inQueue(): Derive {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (password, salt, cost) => {
    if (running >= atOnce) {
      if (waiting.length >= longestQueue)
        throw new Fault('unavailable', 'Too many people are logging in at this moment; try again in a few seconds.');
      await new Promise<void>((go) => waiting.push(go));
    } else running += 1;
    try {
      return await derived(password.normalize('NFC'), salt, cost);
    } finally {
      // Whoever waits takes over the place of this one.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

const derived: Derive = (password, salt, { n, r, p }) =>
  new Promise((done, failed) =>
    scrypt(password, salt, keyLength, { N: n, r, p, maxmem: 128 * n * r * p * 2 }, (error, key) =>
      error ? failed(error) : done(key),
    ),
  );
