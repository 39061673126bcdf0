import { randomBytes } from 'node:crypto';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: the prefix of the noun and 16 random characters (80 bits), `pat-4k2…`. Lower case, no letters that are taken for digits. */
export function newId(prefix: string): string {
  let text = '';
  for (const byte of randomBytes(16)) text += letters[byte & 31];
  return `${prefix}-${text}`;
}
