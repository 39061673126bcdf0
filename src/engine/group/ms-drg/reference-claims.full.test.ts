import { beforeAll, describe, expect, it } from 'vitest';
import { grouperZip, officialGrouper } from '../../../../test/grouper-tables.ts';
import { linesOf, officialFile, skippedWithout } from '../../../../test/official-files.ts';
import { groupClaim } from './group-claim.ts';
import { stateOf } from './group-ms-drg.ts';
import { referenceClaim, referenceVerdict } from './reference-claim.ts';
import type { MsDrgTables } from './tables/open-ms-drg.ts';

const spec = 'docs/ms-drg-mce/spec.md';
const examples = 'docs/ms-drg-mce/msdrg-examples';
const random = 'docs/ms-drg-mce/msdrg-random';
const oracle = 'oracle/ms-drg/claims-40000';
const read = (path: string): readonly string[] => {
  const file = officialFile(path);
  return file ? linesOf(file) : [];
};

let tables: MsDrgTables;
const verdictOf = (line: string): string => {
  const { version, claim } = referenceClaim(line);
  const found = tables.versionNamed(version);
  if (!found) throw new Error(`no version ${version}`);
  return JSON.stringify(referenceVerdict(groupClaim(stateOf(tables.of(found)), claim).verdict));
};
const wanted = (line: string | undefined): string => JSON.stringify((JSON.parse(line ?? '{}') as { drg: unknown }).drg);

/** Sections and what each worked example exercises, as the specification lists them. */
function sections(): readonly {
  readonly title: string;
  readonly rows: readonly (readonly [string, string, number])[];
}[] {
  const lines = read(`${examples}.tsv`);
  const at = new Map(lines.map((line, i) => [line.split('\t')[0] ?? '', i]));
  const found: { title: string; rows: [string, string, number][] }[] = [];
  for (const line of read(spec)) {
    const title = /^\*\*([A-N] — .*)\*\*$/.exec(line)?.[1];
    if (title) found.push({ title, rows: [] });
    const row = /^\| (\w+) \| (4\d\d) \| (.*?) \| /.exec(line);
    const i = at.get(row?.[1] ?? '');
    if (row && i !== undefined) found.at(-1)?.rows.push([row[1] ?? '', `${row[3]} (v${row[2]})`, i]);
  }
  return found;
}

describe.skipIf(!officialFile(grouperZip))(
  `the MS-DRG grouper against the reference${skippedWithout(grouperZip)}`,
  () => {
    beforeAll(async () => {
      tables = await officialGrouper();
    });

    for (const { title, rows } of sections()) {
      describe(`worked examples ${title}`, () => {
        const [claims, expected] = [read(`${examples}.tsv`), read(`${examples}.expected.ndjson`)];
        it.each(rows)('%s: %s', (_id, _text, i) => {
          expect(verdictOf(claims[i] ?? '')).toBe(wanted(expected[i]));
        });
      });
    }

    it('has met every worked example', () => {
      expect(sections().reduce((count, { rows }) => count + rows.length, 0)).toBe(read(`${examples}.tsv`).length);
    });

    describe('random claims beside the specification', () => {
      const [claims, expected] = [read(`${random}.tsv`), read(`${random}.expected.ndjson`)];
      const rows = claims.map((line, i): readonly [string, number] => [line.split('\t')[0] ?? '', i]);
      it.each(rows)('%s is grouped as the reference groups it', (_id, i) => {
        expect(verdictOf(claims[i] ?? '')).toBe(wanted(expected[i]));
      });
    });

    it.skipIf(!officialFile(`${oracle}.tsv.gz`))('agrees in every field of 40,000 oracle claims', () => {
      const expected = read(`${oracle}.expected.ndjson.gz`);
      const claims = read(`${oracle}.tsv.gz`);
      const wrong = claims.filter((line, i) => verdictOf(line) !== wanted(expected[i]));
      expect(wrong.map((line) => line.split('\t')[0])).toEqual([]);
      expect(claims).toHaveLength(40_000);
    });
  },
);
