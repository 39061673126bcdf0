import type { Section } from '../../../../base/index.ts';
import { type CodeKeys, findCode } from './code-keys.ts';
import type { ClusterRow, MsDrgSource, VersionSet } from './ms-drg-source.ts';
import { rowTable } from './name-table.ts';

export interface CompiledClusters {
  /** Ids by cluster number; numbers follow the order of ids, so that sorting numbers sorts ids. */
  readonly ids: readonly string[];
  readonly sections: Readonly<Record<string, Section>>;
  /** Number of the cluster list per position of version, for one procedure code. */
  readonly listsOf: (code: string) => ReadonlyMap<number, number>;
}

interface Variant {
  readonly row: ClusterRow;
  readonly pattern: number;
  readonly byVersion: VersionSet;
}

/**
 * Clusters resolved per version: a cluster number stands for one id with one set of choices, suppression and operands. Layout of
 * `cluster.data`, from `cluster.offsets`: pattern, suppression as a bit per MDC, choices that must be seen, count of choices, then for
 * each choice its length and its procedure rows.
 */
export function compileClusters(
  source: MsDrgSource,
  keys: CodeKeys,
  pattern: (number: number) => number,
): CompiledClusters {
  const variants = variantsOf(source, pattern);
  const listedBy = listedClusters(source);
  const data: number[] = [];
  const offsets = [0];
  const numberOf = source.versions.map(() => new Map<string, number>());
  variants.forEach((variant, number) => {
    source.versions.forEach((_, v) => {
      if (variant.byVersion & (1 << v)) numberOf[v]?.set(variant.row.id, number);
    });
    const { row, byVersion } = variant;
    const isListed = (code: string): boolean => ((listedBy.get(code)?.get(row.id) ?? 0) & byVersion) === byVersion;
    // Every code of these choices brings the cluster up as a candidate, so a cluster brought up less often cannot be complete.
    const listed = row.choices.filter((codes) => codes.every(isListed));
    const mdcs = row.suppressionMdcs.reduce((bits, mdc) => (mdc < 32 ? bits | (1 << mdc) : bits), 0);
    data.push(variant.pattern, mdcs, listed.length, row.choices.length);
    for (const codes of row.choices) {
      const rows = codes.map((code) => findCode(keys, code)).filter((at) => at >= 0);
      data.push(rows.length, ...rows);
    }
    offsets.push(data.length);
  });
  return { ids: variants.map(({ row }) => row.id), ...clusterLists(source, numberOf, data, offsets) };
}

function variantsOf(source: MsDrgSource, pattern: (number: number) => number): readonly Variant[] {
  const patterns = new Map<string, { versions: VersionSet; pattern: number }[]>();
  const ids = new Set(source.clusters.map((row) => row.id));
  for (const row of source.procedures) {
    if (!ids.has(row.code)) continue;
    const known = patterns.get(row.code) ?? [];
    known.push({ versions: row.versions, pattern: pattern(row.operands) });
    patterns.set(row.code, known);
  }
  const found = new Map<string, Variant>();
  for (const row of source.clusters) {
    source.versions.forEach((_, v) => {
      const bit = 1 << v;
      if (!(row.versions & bit)) return;
      const own = patterns.get(row.id)?.find((p) => p.versions & bit)?.pattern ?? 0;
      const key = JSON.stringify([row.id, row.suppressionMdcs, row.choices, own]);
      const known = found.get(key);
      found.set(key, { row, pattern: own, byVersion: (known?.byVersion ?? 0) | bit });
    });
  }
  return [...found.values()].sort((a, b) => (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0));
}

/** For each code and cluster id, the versions in which the code's list names the cluster. */
function listedClusters(source: MsDrgSource): ReadonlyMap<string, ReadonlyMap<string, VersionSet>> {
  const listed = new Map<string, Map<string, VersionSet>>();
  for (const row of source.procedureClusters) {
    const known = listed.get(row.code) ?? new Map<string, VersionSet>();
    listed.set(row.code, known);
    for (const id of row.clusters) known.set(id, (known.get(id) ?? 0) | row.versions);
  }
  return listed;
}

function clusterLists(
  source: MsDrgSource,
  numberOf: readonly ReadonlyMap<string, number>[],
  data: readonly number[],
  offsets: readonly number[],
): { readonly sections: Readonly<Record<string, Section>>; readonly listsOf: CompiledClusters['listsOf'] } {
  const lists = rowTable<readonly number[]>([[]]);
  const byCode = new Map<string, Map<number, number>>();
  for (const row of source.procedureClusters) {
    const known = byCode.get(row.code) ?? new Map<number, number>();
    byCode.set(row.code, known);
    source.versions.forEach((_, v) => {
      if (!(row.versions & (1 << v))) return;
      const numbers = row.clusters.map((id) => numberOf[v]?.get(id) ?? -1).filter((number) => number >= 0);
      known.set(v, lists.numberOf([...new Set(numbers)].sort((a, b) => a - b)));
    });
  }
  const listOffsets = [0];
  for (const list of lists.rows) listOffsets.push((listOffsets.at(-1) ?? 0) + list.length);
  return {
    listsOf: (code) => byCode.get(code) ?? new Map(),
    sections: {
      'cluster.data': Int32Array.from(data),
      'cluster.offsets': Uint32Array.from(offsets),
      'cluster.lists': Uint32Array.from(lists.rows.flat()),
      'cluster.listOffsets': Uint32Array.from(listOffsets),
    },
  };
}
