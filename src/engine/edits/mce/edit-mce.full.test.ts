import { beforeAll, describe, expect, it } from 'vitest';
import { linesOf, officialFile, skippedWithout, unzipOne } from '../../../../test/official-files.ts';
import { compileMce, decodeMce } from '../../../tables/import/mce.ts';
import { editMce } from './edit-mce.ts';
import { exampleMceSource } from './example-tables.ts';
import type { MceEdit } from './mce-edit.ts';
import { mceEdits } from './mce-family.ts';
import { type MceSource, type MceTableName, mceFlags } from './mce-source.ts';
import type { MceTables } from './mce-tables.ts';
import { openMce } from './open-mce.ts';
import { mceTableNames } from './pack-mce.ts';
import { mceClaimOfReferenceLine } from './reference-claim.ts';

const zip = 'tables/ms-drg/mce-tables-43.1.zip';
const examples = 'docs/ms-drg-mce/msdrg-examples';
const random = 'docs/ms-drg-mce/msdrg-random';
const oracle = 'oracle/ms-drg/claims-40000';

describe.skipIf(!officialFile(zip))(`the Medicare Code Editor on the official tables${skippedWithout(zip)}`, () => {
  let source: MceSource;
  let tables: MceTables;
  beforeAll(async () => {
    const bytes = await unzipOne(officialFile(zip) ?? '', 'mce.bin');
    source = decodeMce({ bytes, path: 'mce.bin' });
    tables = openMce(compileMce(source, 'CMS').bytes);
  });

  const verdictOf = (line: string): string => JSON.stringify(editMce(tables, mceClaimOfReferenceLine(line)));
  const wanted = (line: string): string => JSON.stringify((JSON.parse(line) as { mce: unknown }).mce);

  const claims = officialFile(`${examples}.tsv`) ? linesOf(officialFile(`${examples}.tsv`) ?? '') : [];
  const expected = claims.length > 0 ? linesOf(officialFile(`${examples}.expected.ndjson`) ?? '') : [];
  claims.forEach((line, i) => {
    it(`agrees with the reference on worked example ${line.slice(0, line.indexOf('\t'))}`, () => {
      expect(verdictOf(line)).toBe(wanted(expected[i] ?? ''));
    });
  });

  for (const [name, claimsFile, expectedFile] of [
    ['the random claims', `${random}.tsv`, `${random}.expected.ndjson`],
    ['40,000 reference claims', `${oracle}.tsv.gz`, `${oracle}.expected.ndjson.gz`],
  ] as const) {
    const [a, b] = [officialFile(claimsFile), officialFile(expectedFile)];
    it.skipIf(!a || !b)(`agrees with the reference on ${name}${skippedWithout(claimsFile)}`, () => {
      const want = linesOf(b ?? '');
      const wrong = linesOf(a ?? '').filter((line, i) => verdictOf(line) !== wanted(want[i] ?? ''));
      expect(wrong.slice(0, 3)).toEqual([]);
    });
  }

  it('knows every flag that the tables carry, but one that no edit asks about', () => {
    const unused = new Set(mceTableNames.flatMap((name) => source[name].flatMap(({ flags }) => flags)));
    for (const flag of mceFlags) unused.delete(flag);
    expect([...unused]).toEqual(['cc']);
  });

  it('has rows for every edit in the period the edit names, and none outside it', () => {
    const wrong = mceEdits.filter(({ asks }) => typeof asks !== 'string').flatMap((edit) => outside(edit, source));
    expect(wrong).toEqual([]);
  });

  it('holds every row of the example tables as it stands there', () => {
    const wrong = mceTableNames.flatMap((name) => strangers(name, source).map((code) => `${name} ${code}`));
    expect(wrong).toEqual([]);
  });

  it('opens in well under 60 ms', () => {
    const { bytes } = compileMce(source, 'CMS');
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      openMce(bytes);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(60);
  });
});

/** Rows that make the edit fire on dates outside its own period. */
function outside({ id, asks, effective }: MceEdit, source: MceSource): readonly string[] {
  if (typeof asks === 'string') return [];
  const from = Number(effective.from.replaceAll('-', ''));
  const to = Number((effective.to ?? '9999-12-31').replaceAll('-', ''));
  const flags: ReadonlySet<string> = new Set(asks);
  const rows = mceTableNames.flatMap((name) => source[name].filter((row) => row.flags.some((flag) => flags.has(flag))));
  const ends = rows.filter((row) => row.from < from || row.to > to).map(({ code }) => `${id}: ${code}`);
  return rows.length === 0 ? [`${id}: no row`] : ends.slice(0, 3);
}

function strangers(name: MceTableName, source: MceSource): readonly string[] {
  const known = new Set(source[name].map((row) => JSON.stringify([row.code, row.from, row.to, [...row.flags].sort()])));
  return exampleMceSource[name]
    .filter((row) => !known.has(JSON.stringify([row.code, row.from, row.to, [...row.flags].sort()])))
    .map(({ code, from }) => `${code} ${from}`);
}
