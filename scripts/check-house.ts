import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cyclesOf, importsOf, mayImport, roomOf, type SourceFile, sourceFiles } from './house-rules.ts';

// Prints sizes and fails on what docs/architecture.md ("Size and form", "Which way imports point") does not allow.
const root = fileURLToPath(new URL('..', import.meta.url));
const files = sourceFiles(root, ['src', 'web', 'scripts', 'bench', 'test']);
const faults: string[] = [...sizeFaults(files), ...layerFaults(files), ...folderFaults()];
for (const fault of faults) console.error(`house: ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

function sizeFaults(all: readonly SourceFile[]): readonly string[] {
  const sorted = all.map((file) => file.lines).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  console.log(`house: ${all.length} files, median ${at(0.5)} lines, 95th percentile ${at(0.95)}, longest ${at(1)}`);
  const faults = all
    .filter((file) => file.lines > 600)
    .map((file) => `${file.path} has ${file.lines} lines; 600 at most`);
  if (at(0.5) > 80) faults.push(`the median file has ${at(0.5)} lines; 80 at most`);
  if (at(0.95) > 400) faults.push(`the 95th percentile is ${at(0.95)} lines; 400 at most`);
  for (const file of all) {
    if (basename(file.path) === 'index.ts' && file.path.startsWith('src/') && file.lines > 40 && isDoor(file))
      faults.push(`${file.path} has ${file.lines} lines; an index 40 at most`);
  }
  return faults;
}

/** An index that only re-exports is a door; cli/index.ts and engine/index.ts also compose. */
function isDoor(file: SourceFile): boolean {
  return !['src/cli/index.ts', 'src/engine/index.ts'].includes(file.path);
}

function layerFaults(all: readonly SourceFile[]): readonly string[] {
  const imports = importsOf(all).filter(({ from }) => from.startsWith('src/') || from.startsWith('web/'));
  const faults: string[] = [];
  for (const { from, to, typeOnly } of imports) {
    if (/\.test\.tsx?$/.test(from)) continue;
    if (!/\.(ts|tsx)$/.test(to)) continue;
    if (!existsSync(join(root, to))) faults.push(`${from} imports ${to}, which is not there`);
    const [a, b] = [roomOf(from), roomOf(to)];
    const target = a === 'web' && b === 'server' && typeOnly ? 'server/types' : b;
    if (!mayImport(a, target)) faults.push(`${from} may not import ${to} (${a} → ${b})`);
    else if (a !== b && b !== 'web' && !isEntry(to))
      faults.push(`${from} imports ${to}; go through the folder's index.ts`);
  }
  for (const cycle of cyclesOf(imports)) faults.push(`import cycle: ${cycle.join(' → ')}`);
  return faults;
}

/** What other rooms may import: a folder's index, and the two type-only contracts. */
function isEntry(path: string): boolean {
  return basename(path) === 'index.ts' || path === 'src/server/contract.ts';
}

function folderFaults(): readonly string[] {
  const banned = new Set(['helpers', 'utils', 'common', 'lib', 'core', 'misc', 'shared']);
  const faults: string[] = [];
  const walk = (folder: string): void => {
    const names = readdirSync(join(root, folder));
    if (banned.has(basename(folder))) faults.push(`${folder}: name the folder by what it holds`);
    if (
      names.some((name) => name.endsWith('.ts')) &&
      !names.includes('README.md') &&
      folder.split('/').length > 1 &&
      folder.split('/').length <= 3
    )
      faults.push(`${folder} has no README.md (purpose, entry, may not)`);
    const readme = join(root, folder, 'README.md');
    if (existsSync(readme) && readFileSync(readme, 'utf8').split('\n').length > 41)
      faults.push(`${folder}/README.md is longer than 40 lines`);
    for (const name of names) if (statSync(join(root, folder, name)).isDirectory()) walk(`${folder}/${name}`);
  };
  walk('src');
  return faults;
}
