import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const guide = readFileSync(join(root, 'docs', 'guides', 'library.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text = '']) => ({
  language,
  text,
}));
const programs = blocks.filter(({ language }) => language === 'js').map(({ text }) => text);
const printed = blocks.filter(({ language }) => language === '').map(({ text }) => text.trim());
const isBuilt = existsSync(join(root, 'dist', 'engine', 'group', 'index.js'));

describe.skipIf(!isBuilt)(`the library guide${isBuilt ? '' : ' (skipped: not built; run npm run build)'}`, () => {
  const home = mkdtempSync(join(tmpdir(), 'chartwright-guide-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  // Beside the built program, where the package finds itself by name as an installed copy would be found.
  function run(program: string, name: string): string {
    const file = join(root, 'dist', name);
    writeFileSync(file, program);
    try {
      return execFileSync(process.execPath, [file], {
        encoding: 'utf8',
        env: { ...process.env, CHARTWRIGHT_HOME: home },
      });
    } finally {
      rmSync(file);
    }
  }

  it('groups with the proof it shows', () => {
    const out = run(programs[0] ?? '', 'guide-group.mjs');
    for (const line of printed.slice(0, 2)) expect(out).toContain(line);
  });

  it('finds what it says the editor finds', () => {
    expect(run(programs[1] ?? '', 'guide-edits.mjs').trim()).toBe(printed[2]);
  });

  it('has a program for each thing it prints', () => {
    expect([programs.length, printed.length]).toEqual([2, 3]);
  });
});
