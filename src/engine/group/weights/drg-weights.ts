import {
  Fault,
  type IsoDate,
  isWithin,
  type Pack,
  packTexts,
  readPack,
  textAt,
  type Weight,
  writePack,
} from '../../../base/index.ts';

/** One row of IPPS Table 5. */
export interface DrgWeight {
  readonly drg: number;
  readonly title: string;
  readonly weight: Weight;
  /** Geometric mean length of stay in days, one decimal: `4.4`. */
  readonly gmlos: number;
  /** Arithmetic mean length of stay in days, one decimal. */
  readonly amlos: number;
  /** The post-acute care transfer policy applies (42 CFR 412.4(d)). */
  readonly postAcuteTransfer: boolean;
  /** The special payment methodology for such transfers applies (42 CFR 412.4(f)(5)). */
  readonly specialPayTransfer: boolean;
}

export interface DrgWeightsInfo {
  /** `FY2026`. */
  readonly edition: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo: IsoDate;
}

/** The relative weights of one fiscal year. They answer for its discharges only: for any other date there is no table. */
export interface DrgWeights extends DrgWeightsInfo {
  readonly size: number;
  find(drg: number): DrgWeight | undefined;
  /** True when a discharge on `date` is paid by these weights. */
  covers(date: IsoDate): boolean;
}

/** Compiles weights to a pack; rows in any order, each DRG once. Throws Fault `bad-file` naming a DRG that is given twice. */
export function packDrgWeights(info: DrgWeightsInfo, rows: readonly DrgWeight[]): Uint8Array {
  const sorted = [...rows].sort((a, b) => a.drg - b.drg);
  sorted.forEach((row, i) => {
    if (sorted[i + 1]?.drg === row.drg)
      throw new Fault('bad-file', `MS-DRG ${row.drg} is given twice; one row each is wanted.`, { field: 'drg' });
  });
  const titles = packTexts(sorted.map(({ title }) => title));
  const { edition, effectiveFrom, effectiveTo } = info;
  return writePack(
    { kind: 'drg-weights', edition, effectiveFrom, effectiveTo },
    {
      drg: Uint16Array.from(sorted, ({ drg }) => drg),
      weight: Uint32Array.from(sorted, ({ weight }) => weight),
      gmlos: Uint16Array.from(sorted, ({ gmlos }) => Math.round(gmlos * 10)),
      amlos: Uint16Array.from(sorted, ({ amlos }) => Math.round(amlos * 10)),
      flags: Uint8Array.from(sorted, (row) => (row.postAcuteTransfer ? 1 : 0) | (row.specialPayTransfer ? 2 : 0)),
      titles: titles.bytes,
      titleOffsets: titles.offsets,
    },
  );
}

/** Opens compiled weights, a pack or its bytes. Throws Fault `bad-file` when they are no such pack. */
export function openDrgWeights(compiled: Pack | Uint8Array): DrgWeights {
  const pack = compiled instanceof Uint8Array ? readPack(compiled) : compiled;
  if (pack.header['kind'] !== 'drg-weights')
    throw new Fault('bad-file', 'This compiled table holds no DRG weights; compile it again.');
  const info = pack.header as unknown as DrgWeightsInfo;
  const [drgs, weights, gmlos, amlos] = [pack.u16('drg'), pack.u32('weight'), pack.u16('gmlos'), pack.u16('amlos')];
  const [flags, titles, offsets] = [pack.bytes('flags'), pack.bytes('titles'), pack.u32('titleOffsets')];
  const rows = new Map<number, number>();
  drgs.forEach((drg, i) => {
    rows.set(drg, i);
  });
  return {
    edition: info.edition,
    effectiveFrom: info.effectiveFrom,
    effectiveTo: info.effectiveTo,
    size: drgs.length,
    covers: (date) => isWithin(date, info.effectiveFrom, info.effectiveTo),
    find: (drg) => {
      const i = rows.get(drg);
      if (i === undefined) return undefined;
      return {
        drg,
        title: textAt(titles, offsets, i),
        weight: (weights[i] ?? 0) as Weight,
        gmlos: (gmlos[i] ?? 0) / 10,
        amlos: (amlos[i] ?? 0) / 10,
        postAcuteTransfer: ((flags[i] ?? 0) & 1) !== 0,
        specialPayTransfer: ((flags[i] ?? 0) & 2) !== 0,
      };
    },
  };
}
