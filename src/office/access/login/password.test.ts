import { describe, expect, it } from 'vitest';
import { passwordHasher, productionCost } from './password-hash.ts';
import { passwordProblem } from './password-problem.ts';

const cheap = { n: 2 ** 10, r: 8, p: 1 };
const alone = { withTotp: false, context: ['casey', 'Casey Coder', 'General Hospital'] };

describe('a new password', () => {
  it.each([
    ['fourteen chars', false, 14],
    ['fifteen chars x', true, 15],
    ['wide open prairie skies', true, 23],
    ['ünïcödé ist schön', true, 17],
    ['a b c d e f g h i j', true, 19],
  ])('%s: %s', (text, taken, length) => {
    expect([...text].length).toBe(length);
    expect(passwordProblem(text, alone) === undefined).toBe(taken);
  });

  it('needs eight characters beside a second factor', () => {
    const withTotp = { ...alone, withTotp: true };
    expect(passwordProblem('qzmvkxw', withTotp)).toMatch(/at least 8/);
    expect(passwordProblem('qzmvkxwt', withTotp)).toBeUndefined();
  });

  it('may be long, and counts code points after composing', () => {
    expect(passwordProblem('correct horse battery staple '.repeat(8), alone)).toBeUndefined();
    expect(passwordProblem(`${'e\u0301'.repeat(8)}abcd`, alone)).toMatch(/at least 15/);
    expect(passwordProblem('\u{1F600}'.repeat(4).concat('abcdefghij'), alone)).toMatch(/at least 15/);
    expect(passwordProblem(`${'ab cdef'.repeat(400)}`, alone)).toMatch(/at most/);
  });

  it.each([
    'passwordpassword1',
    'Password123456789',
    'chartwright2026!!!!',
    'qwertyuiopasdfghjkl',
    '123456789012345678',
    'aaaaaaaaaaaaaaaaaaaa',
    'abababababababababab',
    'CaseyCoder!2026!Casey',
    'welcome-to-hospital'.replace('-to-', '1234'),
    'GeneralHospitalGeneral',
  ])('%s is refused', (text) => {
    expect(passwordProblem(text, alone)).toBeDefined();
  });

  it('knows no rule of composition', () => {
    expect(passwordProblem('lowercaselettersonlyhere', alone)).toBeUndefined();
  });
});

describe('a password hash', () => {
  it('costs what NIST and OWASP ask of scrypt, and carries that', async () => {
    expect(productionCost).toEqual({ n: 131_072, r: 8, p: 1 });
    expect(await passwordHasher().hash('one of the costly kind')).toMatch(/^scrypt\$131072\$8\$1\$/);
  });

  it('is of the composed text, is salted, and says yes to that password only', async () => {
    const hasher = passwordHasher(cheap);
    const hash = await hasher.hash('caf\u00e9');
    expect(await hasher.hash('caf\u00e9')).not.toBe(hash);
    expect(await hasher.verify('cafe\u0301', hash)).toBe(true);
    expect(await hasher.verify('cafe', hash)).toBe(false);
    expect(await hasher.verify('caf\u00e9', null)).toBe(false);
  });

  it('of a lower cost is still read, and told to be weak', async () => {
    const hash = await passwordHasher(cheap).hash('a');
    const stronger = passwordHasher({ ...cheap, n: 2 ** 11 });
    expect(await stronger.verify('a', hash)).toBe(true);
    expect(stronger.isWeak(hash)).toBe(true);
    expect(passwordHasher(cheap).isWeak(hash)).toBe(false);
  });

  it('is made two at a time; the rest wait, and beyond 64 are told to come back', async () => {
    const hasher = passwordHasher(cheap);
    const done = await Promise.allSettled(Array.from({ length: 70 }, () => hasher.verify('a', null)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(66);
    const refused = done.find((one) => one.status === 'rejected');
    expect(refused?.status === 'rejected' && refused.reason).toMatchObject({ code: 'unavailable' });
    expect(await hasher.verify('a', null)).toBe(false);
  });
});
