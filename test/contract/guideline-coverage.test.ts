import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editFamilies } from '../../src/engine/edits/index.ts';

const text = readFileSync(new URL('../../docs/guides/guideline-coverage.md', import.meta.url), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => /^\| (?!section|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const named = new Set([...text.matchAll(/`([a-z]+\/[a-z0-9-]+)`/g)].map(([, id = '']) => id));
const edits = editFamilies.flatMap((family) => family.edits.map(({ id }) => id));

describe('the coverage of the Official Guidelines', () => {
  it('names only edits that exist', () => {
    const known = new Set(edits);
    expect([...named].filter((id) => !known.has(id))).toEqual([]);
  });

  it('names every guideline and POA edit', () => {
    expect(edits.filter((id) => /^(?:guideline|poa)\//.test(id) && !named.has(id))).toEqual([]);
  });

  it('gives an edit or a reason for every row', () => {
    const silent = rows.filter(([, , , ids = '', why = '']) => !ids.includes('`') && why === '');
    expect(silent.map(([, section]) => section)).toEqual([]);
  });

  it('has the chapters 1 to 22 and the sections I to IV', () => {
    const sections = rows.map(([, section = '']) => section);
    for (let chapter = 1; chapter <= 22; chapter += 1)
      expect(sections.some((one) => new RegExp(`^I\\.C\\.${chapter}(?:\\.|$)`).test(one))).toBe(true);
    for (const start of ['I.A.', 'I.B.', 'II', 'III', 'IV', 'App. I'])
      expect(sections.some((one) => one.startsWith(start))).toBe(true);
  });
});
