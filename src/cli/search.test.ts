import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './index.ts';

interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

describe('chartwright search, on the starter edition', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'chartwright-search-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  async function search(words: readonly string[], input = ''): Promise<Said> {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const stdin = Readable.from([input]);
    const code = await run(['search', ...words], { home, stdin, stdout, stderr, exitWith: () => undefined });
    return { code, out: String(stdout.read() ?? ''), error: String(stderr.read() ?? '') };
  }
  const day = ['--on', '2026-01-15'];

  it('answers JSON with system, code, title, whether billable, score and reason', async () => {
    const { code, out } = await search(['pneumonia', '--json', '--limit', '3', ...day]);
    const found = JSON.parse(out) as Record<string, unknown>[];
    expect(code).toBe(0);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(Object.keys(found[0] ?? {})).toEqual(['system', 'code', 'display', 'title', 'billable', 'score', 'because']);
    expect(found[0]).toMatchObject({ system: 'icd-10-cm', code: 'J189', display: 'J18.9', billable: true });
  });

  it('shows people the code, its title and the reason', async () => {
    const { out } = await search(['pneumonia', '--limit', '1', ...day]);
    expect(out).toMatch(/^J18\.9 +Pneumonia, unspecified organism\n +\w+/);
  });

  it('searches one system or all, best first', async () => {
    const all = JSON.parse((await search(['femur', '--json', ...day])).out) as { system: string; score: number }[];
    const one = JSON.parse((await search(['femur', '--json', '--system', 'icd-10-pcs', ...day])).out) as typeof all;
    expect(new Set(one.map(({ system }) => system))).toEqual(new Set(['icd-10-pcs']));
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('has a negative verdict when nothing is found, and when no table covers the day', async () => {
    const nothing = await search(['zzzzqqqq', ...day]);
    expect([nothing.code, nothing.out]).toEqual([1, '']);
    expect(nothing.error).toMatch(/nothing found/);
    const early = await search(['pneumonia', '--on', '1990-01-01']);
    expect([early.code, early.out]).toEqual([1, '']);
    expect(early.error).toMatch(/No table for 1990-01-01; installed: .*icd-10-cm starter/);
  });

  it('refuses unusable arguments', async () => {
    for (const words of [[], ['x', '--limit', '0'], ['x', '--limit', 'many'], ['x', '--on', '2026-02-30']])
      expect((await search(words)).code).toBe(2);
  });

  it('answers a batch line by line, in order, going on after a line that cannot be searched', async () => {
    const lines = [
      { id: 'a', text: 'pneumonia', on: '2026-01-15', limit: 2 },
      { id: 7, text: 'J18.9', system: 'icd-10-cm', on: '2026-01-15' },
      { id: 'c', on: '2026-01-15' },
      { id: 'd', text: 'x', on: '1990-01-01' },
    ].map((line) => JSON.stringify(line));
    const { code, out } = await search(['--batch', '--ndjson'], [...lines, 'nonsense', ''].join('\n'));
    const answers = out
      .trim()
      .split('\n')
      .map(
        (line) => JSON.parse(line) as { id: unknown; results?: { code: string }[]; micros?: number; error?: string },
      );
    expect(code).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(['a', 7, 'c', 'd', 5]);
    expect(answers[0]?.results?.[0]?.code).toBe('J189');
    expect(answers[0]?.micros).toBeGreaterThan(0);
    expect(answers[1]?.results?.[0]?.code).toBe('J189');
    expect(answers.slice(2).map(({ error }) => error)).toEqual([
      'text is missing.',
      expect.stringContaining('No table for 1990-01-01'),
      'The line is not a JSON object.',
    ]);
  });
});
