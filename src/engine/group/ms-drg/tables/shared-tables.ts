import { type Pack, textAt } from '../../../../base/index.ts';
import { type CodeKeys, readCodeKeys } from './code-keys.ts';

/** What all versions of a pack have in common. */
export interface SharedTables {
  readonly pack: Pack;
  readonly dxKeys: CodeKeys;
  readonly pxKeys: CodeKeys;
  readonly dxProfiles: Int32Array;
  readonly pxProfiles: Int32Array;
  readonly exclusionOffsets: Uint32Array;
  readonly exclusionMembers: Uint32Array;
  /** Numbers of the exclusion lists in the table file, by our own number - 1. */
  readonly exclusionNumbers: Uint32Array | undefined;
  readonly clusterData: Int32Array;
  readonly clusterOffsets: Uint32Array;
  readonly clusterLists: Uint32Array;
  readonly clusterListOffsets: Uint32Array;
  readonly clusterId: (cluster: number) => string;
}

/** Lays the views over the pack. */
export function sharedTables(pack: Pack): SharedTables {
  const [ids, idOffsets] = [pack.bytes('cluster.ids'), pack.u32('cluster.idOffsets')];
  return {
    pack,
    dxKeys: readCodeKeys(pack, 'dx'),
    pxKeys: readCodeKeys(pack, 'px'),
    dxProfiles: pack.i32('dx.profiles'),
    pxProfiles: pack.i32('px.profiles'),
    exclusionOffsets: pack.u32('exclusion.offsets'),
    exclusionMembers: pack.u32('exclusion.members'),
    exclusionNumbers: pack.names.includes('exclusion.numbers') ? pack.u32('exclusion.numbers') : undefined,
    clusterData: pack.i32('cluster.data'),
    clusterOffsets: pack.u32('cluster.offsets'),
    clusterLists: pack.u32('cluster.lists'),
    clusterListOffsets: pack.u32('cluster.listOffsets'),
    clusterId: (cluster) => textAt(ids, idOffsets, cluster),
  };
}
