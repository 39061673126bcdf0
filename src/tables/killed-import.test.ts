import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addTables, openTables, verifyTables } from './index.ts';

const rounds = 4;

/** A list whose every title names its version, so that a mixture would be seen. */
const listOf = (version: number): string =>
  JSON.stringify({
    resourceType: 'ValueSet',
    id: 'some-list',
    version: 'only',
    date: '2025-01-01',
    compose: {
      include: [{ concept: Array.from({ length: 400 }, (_, i) => ({ code: `C${i}`, display: `version ${version}` })) }],
    },
  });

/** Adds one version after the other in a process of its own, for ever, until it is killed. */
function importer(home: string, files: readonly string[]): ChildProcess {
  const door = pathToFileURL(join(import.meta.dirname, 'index.ts')).href;
  const program = `
    const { addTables } = await import(${JSON.stringify(door)});
    process.stdout.write('ready');
    for (;;) for (const file of ${JSON.stringify(files)}) await addTables(${JSON.stringify(home)}, [file], { replace: true });`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((done, fail) => {
    child.stdout?.once('data', () => done());
    child.once('exit', (code) => fail(new Error(`the importer ended with ${code}`)));
  });

describe('an import that is killed', () => {
  it('leaves the old edition or the new one, whole, at any moment', async () => {
    const home = mkdtempSync(join(tmpdir(), 'chartwright-killed-'));
    try {
      const files = [0, 1, 2].map((version) => {
        const path = join(home, `v${version}.json`);
        writeFileSync(path, listOf(version));
        return path;
      });
      await addTables(home, files.slice(0, 1));
      for (let round = 0; round < rounds; round += 1) {
        const child = importer(home, files);
        await ready(child);
        await new Promise((done) => setTimeout(done, 5 + round * 23));
        child.kill('SIGKILL');
        await new Promise((done) => child.once('exit', done));
        const table = openTables(home).codesOfEdition('some-list', 'only');
        const titles = new Set(Array.from({ length: table?.size ?? 0 }, (_, row) => table?.row(row).title));
        expect(table?.size).toBe(400);
        expect(titles.size).toBe(1);
        expect(verifyTables(home).filter((part) => part.problem !== undefined)).toEqual([]);
      }
      expect((await addTables(home, files.slice(0, 1), { replace: true }))[0]?.outcome).toMatch(/added|unchanged/);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
