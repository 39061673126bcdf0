import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cardFaults, editFamilies, exampleFaults } from '../src/engine/edits/index.ts';
import { editPages } from './edit-pages.ts';

// Fails when an edit lacks what every edit must have, when its examples do not do what they say, when an id is used twice, or when
// docs/edits is not what the edits say. With --write it writes docs/edits.
const folder = fileURLToPath(new URL('../docs/edits/', import.meta.url));
const edits = editFamilies.flatMap((family) => family.edits.map((edit) => ({ family, edit })));
const faults = edits.flatMap(({ family, edit }) =>
  [...cardFaults(family, edit), ...exampleFaults(family, edit)].map((fault) => `${edit.id}: ${fault}`),
);
const ids = edits.map(({ edit }) => edit.id);
for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i))) faults.push(`${id}: the id is used twice`);

const pages = editPages(editFamilies);
if (process.argv.includes('--write')) writePages();
else faults.push(...pageFaults());

for (const fault of faults) console.error(`rules: ${fault}`);
const examples = edits.reduce((sum, { edit }) => sum + edit.examples.length, 0);
console.log(
  `rules: ${edits.length} edits in ${editFamilies.length} families, ${examples} examples, ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function writePages(): void {
  mkdirSync(folder, { recursive: true });
  for (const name of strayPages()) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}

function pageFaults(): readonly string[] {
  const stale = [...pages].filter(([name, text]) => {
    const path = join(folder, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  return [...stale.map(([name]) => name), ...strayPages()].map(
    (name) => `docs/edits/${name} is not what the edits say; run npm run check:rules -- --write`,
  );
}

function strayPages(): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md') && !pages.has(name)) : [];
}
