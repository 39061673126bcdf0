// Lets `npx chartwright` run the built program inside a checkout: npm links the bins of dependencies, not the checkout's own.
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const folder = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url));
chmodSync(program, 0o755);
mkdirSync(folder, { recursive: true });
const link = `${folder}chartwright`;
if (process.platform === 'win32') {
  writeFileSync(`${link}.cmd`, `@node "${program}" %*\r\n`);
} else if (!existsSync(link)) {
  rmSync(link, { force: true });
  symlinkSync('../../dist/main.js', link);
}
