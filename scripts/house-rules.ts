import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Which folder may import which: docs/architecture.md, "Which way imports point". Each row lists what it may see besides itself. */
const engineRooms = [
  'edits',
  'group',
  'claim',
  'notes',
  'physician-query',
  'identity',
  'registry',
  'statistics',
] as const;
const officeLadder = ['store', 'audit', 'access', 'registration', 'chart', 'coding', 'billing', 'jobs'] as const;
const officeSide = ['release', 'registries', 'compliance', 'workforce'] as const;

/** The room a file belongs to: `base`, `engine/codes`, `engine`, `tables`, `office/chart`, `server`, `cli`, `main`, `web`. */
export function roomOf(file: string): string {
  const parts = file.split('/');
  if (parts[0] === 'web') return 'web';
  const [, top = '', second = ''] = parts;
  if (top === 'main.ts') return 'main';
  if ((top === 'engine' || top === 'office') && parts.length > 3) return `${top}/${second}`;
  return top;
}

/** True when a file of room `from` may import a file of room `to`. */
export function mayImport(from: string, to: string): boolean {
  if (from === to || to === 'base') return to !== 'main';
  const [fromTop = '', fromRoom = ''] = from.split('/');
  const [toTop = '', toRoom = ''] = to.split('/');
  if (fromTop === 'web') return toTop === 'engine' || to === 'server/types';
  if (fromTop === 'base') return false;
  if (fromTop === 'engine') return toTop === 'engine' && mayImportInEngine(fromRoom, toRoom);
  if (fromTop === 'tables') return toTop === 'engine';
  if (fromTop === 'office')
    return toTop === 'engine' || toTop === 'tables' || (toTop === 'office' && mayImportInOffice(fromRoom, toRoom));
  if (fromTop === 'server') return ['engine', 'tables', 'office'].includes(toTop);
  if (fromTop === 'cli') return ['engine', 'tables', 'office', 'server'].includes(toTop);
  return fromTop === 'main' && toTop !== 'web';
}

function mayImportInEngine(from: string, to: string): boolean {
  if (from === '') return true;
  if (to === '') return false;
  if (from === 'codes') return false;
  if (from === 'abstract') return to === 'codes';
  return (engineRooms as readonly string[]).includes(from) && (to === 'codes' || to === 'abstract');
}

function mayImportInOffice(from: string, to: string): boolean {
  if (from === '') return true;
  const [a, b] = [officeLadder.indexOf(from as never), officeLadder.indexOf(to as never)];
  if (a >= 0) return b >= 0 && b < a;
  return (officeSide as readonly string[]).includes(from) && b >= 0;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

/** Every TypeScript file below the folders, paths with forward slashes from `root`. */
export function sourceFiles(root: string, folders: readonly string[]): readonly SourceFile[] {
  const found: SourceFile[] = [];
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      if (name === 'node_modules' || name === 'dist') continue;
      if (statSync(path).isDirectory()) walk(path);
      else if (/\.tsx?$/.test(name) && !name.endsWith('.d.ts')) {
        const text = readFileSync(path, 'utf8');
        found.push({ path: relative(root, path).split(sep).join('/'), text, lines: text.split('\n').length - 1 });
      }
    }
  };
  for (const folder of folders) if (existsSync(join(root, folder))) walk(join(root, folder));
  return found;
}

export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** All relative imports of the files, static, dynamic and re-exports, resolved to paths from the root. */
export function importsOf(files: readonly SourceFile[]): readonly Import[] {
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g;
  return files.flatMap((file) =>
    [...file.text.matchAll(statement)].map((match) => ({
      from: file.path,
      to: resolve('/', dirname(file.path), match[2] ?? match[3] ?? '').slice(1),
      typeOnly: match[1] !== undefined,
    })),
  );
}

/** Import cycles between files, type imports included; each as the list of files on it. */
export function cyclesOf(imports: readonly Import[]): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) cycles.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
}
