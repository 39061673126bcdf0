// Makes one file of `chartwright group` and one of its worker thread, in the place of what tsc wrote (ADR 0013). What is loaded on demand
// becomes files beside them: everything in dist/cli, since modules find tables and workers relative to where they are.
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('../dist/cli/', import.meta.url));
for (const file of readdirSync(dist)) if (file.startsWith('group-part-')) rmSync(dist + file);
await build({
  entryPoints: [`${dist}group-alone.js`, `${dist}group-worker.js`],
  outdir: dist,
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  chunkNames: 'group-part-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
