import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './index.ts';

const refusal = (text: string): string | undefined => {
  const read = readJson(text);
  return read.ok ? undefined : read.problems[0]?.message;
};

describe('JSON from outside', () => {
  it('is read as the platform reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        const read = readJson(text);
        if (!read.ok) return /"(?:__proto__|constructor|prototype)"\s*:|\\u0000|\\ud/.test(text);
        return JSON.stringify(read.value) === text;
      }),
    );
  });

  it('is refused when it is nested too deep, at the cost of a scan', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const before = performance.now();
    expect(refusal(deep)).toMatch(/64 levels/);
    expect(performance.now() - before).toBeLessThan(50);
    expect(refusal(`${'['.repeat(64)}${']'.repeat(64)}`)).toBeUndefined();
  });

  it('is refused with prototype keys, however they are written', () => {
    for (const text of ['{"__proto__":1}', '{"a":{"constructor" : {}}}', '{"\\u005f_proto__":1}', '{"prototype":1}'])
      expect(refusal(text)).toMatch(/key/);
    expect(refusal('{"a":"__proto__","b":["constructor"]}')).toBeUndefined();
  });

  it('is refused with NUL or half a surrogate pair', () => {
    for (const text of ['["\\u0000"]', '["\u0000"]']) expect(refusal(text)).toMatch(/NUL/);
    for (const text of ['["\\ud83d"]', '["\\udc00"]', '["\\udc00\\ud83d"]']) expect(refusal(text)).toMatch(/surrogate/);
    expect(refusal('["\\ud83d\\ude00", "\\\\ud83d", "\\\\u0000"]')).toBeUndefined();
  });

  it('is refused with its line and without its content', () => {
    const read = readJson('{\n"name": "Doe",\n oops }');
    expect(read).toMatchObject({ ok: false, problems: [{ line: 3 }] });
    expect(JSON.stringify(read)).not.toContain('Doe');
  });
});
