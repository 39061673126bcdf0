import { findCode } from '../tables/code-keys.ts';
import { pxProfileWidth } from '../tables/pack-layout.ts';
import type { ClaimState, CompletedCluster } from './claim-state.ts';

const none: readonly CompletedCluster[] = [];

/**
 * Clusters that the claim's procedures complete, in the order of their ids (specification 3.2). Marks membership and suppression on the
 * procedures. Most claims have no procedure that belongs to any cluster and pay nothing here.
 */
export function completeClusters(state: ClaimState): readonly CompletedCluster[] {
  const { px, tables } = state;
  const { pxProfiles, clusterLists, clusterListOffsets } = tables.shared;
  let seen: Map<number, number> | undefined;
  for (let i = 0; i < px.count; i += 1) {
    const list = pxProfiles[(px.profiles[i] ?? 0) * pxProfileWidth + 1] ?? 0;
    if (list === 0) continue;
    seen ??= new Map();
    for (let at = clusterListOffsets[list] ?? 0; at < (clusterListOffsets[list + 1] ?? 0); at += 1) {
      const cluster = clusterLists[at] ?? 0;
      seen.set(cluster, (seen.get(cluster) ?? 0) + 1);
    }
  }
  if (!seen) return none;
  const completed: CompletedCluster[] = [];
  const rows = px.codes
    .slice(0, px.count)
    .map((code) => (code === code.toUpperCase() ? findCode(tables.shared.pxKeys, code) : -1));
  for (const [cluster, times] of seen) {
    const found = complete(state, cluster, times, rows);
    if (found) completed.push(found);
  }
  return completed.sort((a, b) => a.cluster - b.cluster);
}

function complete(
  state: ClaimState,
  cluster: number,
  times: number,
  rows: readonly number[],
): CompletedCluster | undefined {
  const { px, tables } = state;
  const { clusterData, clusterOffsets } = tables.shared;
  const at = clusterOffsets[cluster] ?? 0;
  const choices = clusterData[at + 3] ?? 0;
  if (times < (clusterData[at + 2] ?? 0)) return undefined;
  const used = new Set<number>();
  let fulfilled = 0;
  for (let i = 0; i < px.count && fulfilled !== (1 << choices) - 1; i += 1) {
    const row = rows[px.order[i] ?? 0] ?? -1;
    const choice = choiceOf(clusterData, at, choices, row);
    if (choice < 0) continue;
    fulfilled |= 1 << choice;
    used.add(row);
  }
  if (fulfilled !== (1 << choices) - 1) return undefined;
  const members: number[] = [];
  for (let i = 0; i < px.count; i += 1) {
    const position = px.order[i] ?? 0;
    if (!used.has(rows[position] ?? -1)) continue;
    members.push(position);
    px.suppression[position] = (px.suppression[position] ?? 0) | (clusterData[at + 1] ?? 0);
  }
  return { cluster, operands: tables.procedurePatterns[clusterData[at] ?? 0] ?? [], members };
}

function choiceOf(data: Int32Array, cluster: number, choices: number, row: number): number {
  if (row < 0) return -1;
  let at = cluster + 4;
  for (let choice = 0; choice < choices; choice += 1) {
    const length = data[at] ?? 0;
    for (let i = 1; i <= length; i += 1) if (data[at + i] === row) return choice;
    at += length + 1;
  }
  return -1;
}
