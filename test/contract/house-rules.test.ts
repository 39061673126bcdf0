import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cyclesOf, importsOf, mayImport, roomOf, sourceFiles } from '../../scripts/house-rules.ts';

describe('the import matrix', () => {
  it.each([
    ['engine/codes', 'base', true],
    ['engine/abstract', 'engine/codes', true],
    ['engine/codes', 'engine/abstract', false],
    ['engine/group', 'engine/edits', false],
    ['engine', 'engine/group', true],
    ['engine/group', 'engine', false],
    ['engine/codes', 'tables', false],
    ['tables', 'engine/group', true],
    ['tables', 'office/store', false],
    ['office/chart', 'office/access', true],
    ['office/chart', 'office/coding', false],
    ['office/release', 'office/chart', true],
    ['server', 'office/coding', true],
    ['office/coding', 'server', false],
    ['web', 'engine/codes', true],
    ['web', 'server', false],
    ['web', 'server/types', true],
    ['cli', 'server', true],
    ['server', 'cli', false],
  ])('%s → %s: %s', (from, to, allowed) => {
    expect(mayImport(from, to)).toBe(allowed);
  });

  it('knows the room of a file', () => {
    expect(
      ['src/engine/codes/search/index.ts', 'src/engine/index.ts', 'src/main.ts', 'web/main.tsx'].map(roomOf),
    ).toEqual(['engine/codes', 'engine', 'main', 'web']);
  });

  it('finds imports of every form, and cycles', () => {
    const text =
      "import type { A } from './b.ts';\nexport * from './c.ts';\nimport './d.ts';\nconst e = await import('./e.ts');\n";
    const imports = importsOf([{ path: 'src/base/a.ts', text, lines: 4 }]);
    expect(imports.map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ['src/base/b.ts', true],
      ['src/base/c.ts', false],
      ['src/base/d.ts', false],
      ['src/base/e.ts', false],
    ]);
    const back = { from: 'src/base/b.ts', to: 'src/base/a.ts', typeOnly: true };
    expect(cyclesOf([...imports, back])).toEqual([['src/base/a.ts', 'src/base/b.ts', 'src/base/a.ts']]);
  });

  it('holds for base and the engine as they stand', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const files = sourceFiles(root, ['src/base', 'src/engine']).filter((file) => !file.path.endsWith('.test.ts'));
    expect(files.filter((file) => /from ['"]node:/.test(file.text)).map((file) => file.path)).toEqual([]);
    expect(importsOf(files).filter(({ from, to }) => !mayImport(roomOf(from), roomOf(to)))).toEqual([]);
  });
});
