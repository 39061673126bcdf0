// Runs after `npm install`, and again when npx links the checkout: builds the program only when a source is newer than the last build.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['src', 'web', 'package.json', 'tsconfig.base.json', 'tsconfig.build.json'];
const newest = (path) => {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};
const built = ['dist/main.js', 'dist/web/index.html'].map((file) => join(root, file));
const upToDate =
  built.every((file) => existsSync(file)) &&
  Math.max(...sources.map((path) => newest(join(root, path)))) <=
    Math.min(...built.map((file) => statSync(file).mtimeMs));
if (!upToDate) execSync('npm run build', { cwd: root, stdio: 'inherit' });
