import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** First 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly id: string;
}

/** The Ed25519 key of a home, `<home>/audit-key.pem`, readable by this user only; made on first need. */
export function signingKey(home: string): SigningKey {
  const file = join(home, 'audit-key.pem');
  if (!existsSync(file)) makeKey(file);
  try {
    const privateKey = createPrivateKey(readFileSync(file, 'utf8'));
    const publicKey = createPublicKey(privateKey);
    const id = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex')
      .slice(0, 16);
    return { privateKey, publicKey, id };
  } catch (error) {
    throw new Fault(
      'storage',
      'The key that signs the audit log cannot be read; restore it from a backup.',
      { file },
      error,
    );
  }
}

// Linked into place whole: a second process that comes at the same moment keeps the first one's key.
function makeKey(file: string): void {
  const draft = `${file}.${process.pid}`;
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(draft, pem, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
