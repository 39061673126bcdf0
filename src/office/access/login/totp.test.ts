import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpCode, totpStepOf, totpUri } from './totp.ts';

/** "12345678901234567890", the secret of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('a code of the authenticator', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at %d seconds is %s, as RFC 6238 appendix B has it for SHA-1', (seconds, code) => {
    expect(totpCode(secret, Math.floor(seconds / 30), 8)).toBe(code);
  });

  it('is taken in its step and its neighbours, once', () => {
    const step = Math.floor(1111111111 / 30);
    const code = totpCode(secret, step);
    for (const shift of [-30, 0, 30]) expect(totpStepOf(secret, code, at(1111111111 + shift), 0)).toBe(step);
    for (const shift of [-90, 90]) expect(totpStepOf(secret, code, at(1111111111 + shift), 0)).toBeUndefined();
    expect(totpStepOf(secret, code, at(1111111111), step)).toBeUndefined();
    expect(totpStepOf(secret, `${code.slice(0, 3)} ${code.slice(3)}`, at(1111111111), 0)).toBe(step);
    for (const wrong of ['', '12345', '1234567', 'abcdef'])
      expect(totpStepOf(secret, wrong, at(59), 0)).toBeUndefined();
  });

  it('comes of a secret of 160 bits that an app reads', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(new URL(totpUri(secret, 'casey@x')).searchParams.get('secret')).toBe(secret);
  });
});
