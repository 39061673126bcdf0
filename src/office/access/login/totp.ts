import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** RFC 6238 as every authenticator app has it: SHA-1, 30 seconds, 6 digits. */
export const totpStepSeconds = 30;
const digits = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret of 160 bits in base32 (RFC 4226, section 4, R6). */
export const newTotpSecret = (): string => toBase32(randomBytes(20));

/** The address that an authenticator app reads (otpauth URI). */
export function totpUri(secret: string, loginName: string, issuer = 'Chartwright'): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(loginName)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

/** The code of one step (RFC 4226, 5.3). */
export function totpCode(secret: string, step: number, length = digits): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 10 ** length).padStart(length, '0');
}

/** The step whose code this is: the present one or its neighbours (RFC 6238, 5.2), and later than the last that was used. */
export function totpStepOf(secret: string, code: string, at: Date, lastStep: number): number | undefined {
  const given = Buffer.from(code.replace(/\s/g, ''));
  const now = Math.floor(at.getTime() / 1000 / totpStepSeconds);
  return [now, now - 1, now + 1].find((step) => {
    const right = Buffer.from(totpCode(secret, step));
    return step > lastStep && given.length === right.length && timingSafeEqual(given, right);
  });
}

function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => Math.max(0, alphabet.indexOf(letter)).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
