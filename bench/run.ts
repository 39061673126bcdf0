import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * Runs bench files by name: `npm run bench -- search group` calls `bench()` of bench/search.ts and then of bench/group.ts. Without names it lists them.
 */
async function main(names: readonly string[]): Promise<number> {
  const known = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('run.') && !file.includes('.test.'))
    .map((file) => basename(file, '.ts'))
    .sort();
  if (names.length === 0) {
    console.log(`Benchmarks, run with npm run bench -- NAME…: ${known.join(', ')}`);
    return 0;
  }
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`No benchmark called ${unknown.join(', ')}; there are: ${known.join(', ')}.`);
    return 2;
  }
  for (const name of names) {
    const module = (await import(`./${name}.ts`)) as { bench?: () => Promise<void> };
    if (!module.bench) {
      console.error(`bench/${name}.ts exports no bench().`);
      return 2;
    }
    console.log(`\n# ${name}`);
    await module.bench();
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
