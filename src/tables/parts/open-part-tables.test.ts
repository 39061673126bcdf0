import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '../../../scripts/house-rules.ts';
import { isoDate } from '../../base/index.ts';
import { openTables } from '../index.ts';
import { openPartTables } from './index.ts';

const root = join(import.meta.dirname, '../../..');
/** Loaded only when needed. */
const dynamic: ReadonlySet<string> = new Set([
  'src/tables/parts/open-part-tables.ts src/tables/starter.ts',
  'src/cli/group-line.ts src/cli/group-reference.ts',
]);
const home = mkdtempSync(join(tmpdir(), 'chartwright-parts-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('openPartTables', () => {
  it('answers as openTables does, in a home that is new and in one that is not', async () => {
    for (const state of ['new', 'known']) {
      const [narrow, whole] = [await openPartTables(home), openTables(home)];
      expect(narrow.parts().length, state).toBeGreaterThan(0);
      expect(narrow.parts()).toEqual(whole.parts());
      for (const day of ['2026-05-15', '1999-01-01'].map(isoDate))
        expect(narrow.part('ms-drg', 'grouper', day)?.info).toEqual(whole.part('ms-drg', 'grouper', day)?.info);
    }
  });

  it('keeps the readers of publishers’ files and the search out of the start of chartwright group', () => {
    const imports = importsOf(sourceFiles(root, ['src']));
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const next = imports.filter((one) => one.from === file && !one.typeOnly && !dynamic.has(`${file} ${one.to}`));
      for (const { to } of next) load(to);
    };
    for (const name of ['group', 'group-input', 'group-stream', 'group-line']) load(`src/cli/${name}.ts`);
    expect(loaded).toContain(relative(root, join(import.meta.dirname, 'open-part-tables.ts')));
    const unwanted = /^src\/(?:tables\/(?:import|index)|engine\/(?:edits|codes\/search)|server|office)/;
    expect([...loaded].filter((file) => unwanted.test(file))).toEqual([]);
  });
});
