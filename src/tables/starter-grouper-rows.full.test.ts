import { beforeAll, describe, expect, it } from 'vitest';
import { officialFile, skippedWithout, unzipOne } from '../../test/official-files.ts';
import { listed, starterTable } from '../../test/starter-files.ts';
import type { MsDrgSource, VersionSet } from '../engine/group/index.ts';
import { decodeMsDrg } from './import/ms-drg/decode-ms-drg.ts';

const zip = 'tables/ms-drg/ms-drg-grouper-tables-43.1.zip';
const severities = ['MCC', 'CC', 'NON_CC'];

describe.skipIf(!officialFile(zip))(`each row of the starter grouper${skippedWithout(zip)}`, () => {
  let source: MsDrgSource;
  /** Positions of v43.0 and v43.1 among the versions. */
  let positions: readonly number[] = [];
  let asked: ReadonlySet<string> = new Set();
  beforeAll(async () => {
    const name = 'runtime_buffers/msdrg_combined.bin';
    source = decodeMsDrg(await unzipOne(officialFile(zip) ?? '', name), name);
    positions = source.versions.flatMap(({ fiscalYear }, i) => (fiscalYear === 2026 ? [i] : []));
    const formulas = [
      ...starterTable('ms-drg-formulas.tsv').map((row) => row[7]),
      ...starterTable('ms-drg-hac-formulas.tsv').map((row) => row[1]),
    ];
    asked = new Set(formulas.flatMap((formula) => formula?.match(/[A-Za-z0-9_]+/g) ?? []));
  });

  /** The one record of a key that both versions share. */
  const shared = <T extends { readonly versions: VersionSet }>(
    rows: readonly T[],
    key: string,
    of: (row: T) => string,
  ): T => {
    const found = positions.map((i) => rows.find((row) => of(row) === key && (row.versions & (1 << i)) !== 0));
    expect(found[0], `${key} differs between the versions`).toEqual(found[1]);
    if (!found[0]) throw new Error(`${key} is not in the official table`);
    return found[0];
  };
  const byCode = <T extends { readonly code: string }>(rows: readonly T[]): Map<string, T[]> => {
    const map = new Map<string, T[]>();
    for (const row of rows) map.set(row.code, [...(map.get(row.code) ?? []), row]);
    return map;
  };
  const codeOf = (row: { readonly code: string }): string => row.code;

  it('states MDC, severity and operands of a diagnosis: all operands that a kept formula asks for, and only official ones', () => {
    const official = byCode(source.diagnoses);
    for (const [code = '', mdc, severity, operands, hacOperands, category] of starterTable('ms-drg-diagnoses.tsv')) {
      const row = shared(official.get(code) ?? [], code, codeOf);
      const pattern = (number: number): readonly string[] =>
        (source.diagnosisPatterns.get(number) ?? []).filter((one) => one !== '');
      expect([code, Number(mdc), severity]).toEqual([code, row.mdc, severities[row.severity]]);
      expect(listed(hacOperands)).toEqual(pattern(row.hacOperands));
      const own = [...listed(operands), ...listed(category)];
      const all = [...pattern(row.operands), ...pattern(row.categoryOperands)];
      expect(all).toEqual(expect.arrayContaining(own));
      expect(own).toEqual(expect.arrayContaining(all.filter((operand) => asked.has(operand))));
    }
  });

  it('states the operands of a procedure likewise, and no cluster that starter codes could complete', () => {
    const official = byCode(source.procedures);
    const own = new Set(starterTable('ms-drg-procedures.tsv').map(([code]) => code));
    for (const [code = '', operands] of starterTable('ms-drg-procedures.tsv')) {
      const row = shared(official.get(code) ?? [], code, codeOf);
      const all = source.procedurePatterns.get(row.operands) ?? [];
      expect(all).toEqual(expect.arrayContaining([...listed(operands)]));
      expect(listed(operands)).toEqual(expect.arrayContaining(all.filter((operand) => asked.has(operand))));
    }
    const inForce = source.clusters.filter(({ versions }) => positions.some((i) => (versions & (1 << i)) !== 0));
    const complete = inForce.filter(({ choices }) => choices.every((codes) => codes.some((code) => own.has(code))));
    expect(complete.map(({ id }) => id).sort()).toEqual(
      [...new Set(starterTable('ms-drg-clusters.tsv').map(([id]) => id))].sort(),
    );
  });

  it('repeats a formula with its rank, DRG, type, reroute and suppression in both versions', () => {
    const official = new Set(
      source.formulas.flatMap((row) =>
        positions.map((i) =>
          [
            i,
            row.mdc,
            row.ranks[i],
            row.drg,
            row.baseDrg,
            row.type,
            row.rerouteMdc || '',
            row.suppression.join(','),
            row.formula,
          ].join('\t'),
        ),
      ),
    );
    for (const [mdc, rank, drg, base, type, reroute, suppression, formula] of starterTable('ms-drg-formulas.tsv'))
      for (const i of positions) {
        const written = [i, mdc, rank, drg, base, type === 'NA' ? 'NONE' : type, reroute, suppression, formula].join(
          '\t',
        );
        expect(official.has(written), written).toBe(true);
      }
  });

  it('lists with each principal diagnosis exactly the starter codes that the official group excludes', () => {
    const own = starterTable('ms-drg-diagnoses.tsv').map(([code = '']) => code);
    const starter = new Map(
      starterTable('ms-drg-exclusions.tsv').flatMap(([, principals, excluded]) =>
        listed(principals).map((code) => [code, listed(excluded)] as const),
      ),
    );
    const official = byCode(source.principalExclusions);
    for (const code of own)
      for (const i of positions) {
        const group = official.get(code)?.find(({ versions }) => (versions & (1 << i)) !== 0)?.group;
        const excluded = new Set(group === undefined ? [] : source.exclusionGroups.get(group));
        expect([code, starter.get(code) ?? []]).toEqual([code, own.filter((one) => excluded.has(one))]);
      }
  });

  it('repeats sex-dependent MDCs, hospital-acquired conditions and titles', () => {
    for (const [code = '', male, female] of starterTable('ms-drg-sex-mdc.tsv'))
      expect(shared(source.sexMdcs, code, codeOf)).toMatchObject({ male: Number(male), female: Number(female) });
    for (const [code = '', operands, hacs] of starterTable('ms-drg-hac.tsv'))
      expect(shared(source.hacCandidates, code, codeOf)).toMatchObject({
        operands: listed(operands),
        hacs: listed(hacs).map(Number),
      });
    for (const [hac = '', formula] of starterTable('ms-drg-hac-formulas.tsv'))
      expect(shared(source.hacFormulas, hac, (row) => String(row.hac)).formula).toBe(formula);
    for (const [kind, number, title] of starterTable('ms-drg-titles.tsv'))
      expect(shared(source.titles, `${kind} ${number}`, (row) => `${row.kind} ${row.number}`).title).toBe(title);
    const candidates = new Set(source.hacCandidates.map(codeOf));
    const own = new Set(starterTable('ms-drg-hac.tsv').map(([code]) => code));
    for (const [code = ''] of starterTable('ms-drg-diagnoses.tsv'))
      expect([code, own.has(code)]).toEqual([code, candidates.has(code)]);
  });
});
