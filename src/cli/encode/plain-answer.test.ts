import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../index.ts';
import { answerAsText } from './answer-as-text.ts';

async function encode(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const context = {
    home: '/nonexistent/chartwright',
    stdin: new PassThrough(),
    stdout,
    stderr,
    exitWith: () => undefined,
  };
  const code = await run(['encode', ...args], context);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('chartwright encode with the starter edition', () => {
  it('answers a code that is open with the next question', async () => {
    const { code, out } = await encode('S72.00', '--json', '--on', '2026-03-01');
    expect(code).toBe(0);
    const answer = JSON.parse(out) as { code: { code: string; codesOpen: number; question: { answers: unknown[] } } };
    expect([answer.code.code, answer.code.codesOpen, answer.code.question.answers.length]).toEqual(['S7200', 3, 3]);
  });

  it('takes from the text what answers a question', async () => {
    const { out } = await encode('diabetes type 2 neuropathy', '--json', '--on', '2026-03-01');
    const { entries } = JSON.parse(out) as { entries: { path: string[]; code?: { code: string } }[] };
    expect(entries.some(({ code }) => code?.code.startsWith('E114'))).toBe(true);
  });

  it('says which code must stand before which, and answers 1 when the order given is another', async () => {
    const args = ['--sequence', '--json', '--on', '2026-03-01'];
    const wrong = await encode('N18.4', 'E11.22', ...args);
    const { broken } = JSON.parse(wrong.out) as { broken: { before: string; after: string }[] };
    expect([wrong.code, broken[0]?.before, broken[0]?.after]).toEqual([1, 'E11.22', 'N18.4']);
    expect((await encode('E11.22, N18.4', ...args)).code).toBe(0);
    expect(await encode('E11.22', 'nonsense!', ...args)).toMatchObject({ code: 2 });
  });

  it('says in one sentence what is wrong', async () => {
    expect(await encode('zzqx', '--on', '2026-03-01')).toMatchObject({
      code: 1,
      err: 'chartwright: no entry of the installed index begins with these stems.\n',
    });
    expect(await encode('x', '--system', 'morse')).toMatchObject({ code: 2 });
    expect(await encode('x', '--limit', '0')).toMatchObject({ code: 2 });
    expect(await encode('--on', '2026-03-01')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Without a terminal'),
    });
  });
});

describe('an answer in words', () => {
  it('has a line for each fact, and an answer of a question to a line', () => {
    const answers = [
      { label: 'right', codes: 1 },
      { label: 'left', codes: 1, code: undefined },
    ];
    expect(
      answerAsText({
        path: ['Break', 'blade'],
        none: undefined,
        code: { codesOpen: 2, answers },
        list: [{ a: ['x', 'y'], b: 1 }],
      }),
    ).toBe(
      'path: Break, blade\ncode:\n  codes open: 2\n  answers:\n    - right · 1\n    - left · 1\nlist:\n  - a: x; y\n    b: 1\n',
    );
  });
});
