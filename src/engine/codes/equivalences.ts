import { type Pack, packTexts, textAt, writePack } from '../../base/index.ts';
import { buildSlots, findSlot } from './code-slots.ts';

/** One line of a general equivalence mapping. Codes canonical, without dot. */
export interface Equivalence {
  readonly source: string;
  /** Empty where there is no map. */
  readonly target: string;
  readonly approximate: boolean;
  readonly noMap: boolean;
  /** The target is one of several codes to be reported together, told apart by scenario and choice list. */
  readonly combination: boolean;
  readonly scenario: number;
  readonly choiceList: number;
}

/** Frozen look-ups over one direction of a mapping. */
export interface Equivalences {
  readonly size: number;
  /** Lines of a source code in the publisher's order. */
  of(source: string): readonly Equivalence[];
}

/** Compiles one direction; lines of one source stand together in the published files and are kept in order. */
export function writeEquivalences(
  header: Readonly<Record<string, unknown>>,
  lines: readonly Equivalence[],
): Uint8Array {
  const bySource = new Map<string, Equivalence[]>();
  for (const line of lines) {
    const known = bySource.get(line.source);
    if (known) known.push(line);
    else bySource.set(line.source, [line]);
  }
  const sources = [...bySource.keys()];
  const ordered = [...bySource.values()].flat();
  const targets = [...new Set(ordered.map((line) => line.target))];
  const number = new Map(targets.map((target, i) => [target, i]));
  const firsts = new Uint32Array(sources.length + 1);
  sources.forEach((source, i) => {
    firsts[i + 1] = (firsts[i] ?? 0) + (bySource.get(source)?.length ?? 0);
  });
  const [source, target] = [packTexts(sources), packTexts(targets)];
  return writePack(
    { ...header, kind: 'equivalences' },
    {
      slots: buildSlots(sources),
      sourceOffsets: source.offsets,
      targetOffsets: target.offsets,
      firsts,
      target: Uint32Array.from(ordered, (line) => number.get(line.target) ?? 0),
      flags: Uint16Array.from(ordered, flagsOf),
      sources: source.bytes,
      targets: target.bytes,
    },
  );
}

const flagsOf = (line: Equivalence): number =>
  Number(line.approximate) |
  (Number(line.noMap) << 1) |
  (Number(line.combination) << 2) |
  (line.scenario << 4) |
  (line.choiceList << 8);

/** Lays look-ups over a compiled direction. */
export function openEquivalences(pack: Pack): Equivalences {
  const [slots, sources, sourceOffsets] = [pack.u32('slots'), pack.bytes('sources'), pack.u32('sourceOffsets')];
  const [targets, targetOffsets] = [pack.bytes('targets'), pack.u32('targetOffsets')];
  const [firsts, target, flags] = [pack.u32('firsts'), pack.u32('target'), pack.u16('flags')];
  const line = (source: string, at: number): Equivalence => {
    const bits = flags[at] ?? 0;
    return {
      source,
      target: textAt(targets, targetOffsets, target[at] ?? 0),
      approximate: (bits & 1) !== 0,
      noMap: (bits & 2) !== 0,
      combination: (bits & 4) !== 0,
      scenario: (bits >> 4) & 15,
      choiceList: (bits >> 8) & 15,
    };
  };
  return Object.freeze({
    size: target.length,
    of: (source: string): readonly Equivalence[] => {
      const row = findSlot(slots, sources, sourceOffsets, source);
      if (row < 0) return [];
      const from = firsts[row] ?? 0;
      return Array.from({ length: (firsts[row + 1] ?? from) - from }, (_, i) => line(source, from + i));
    },
  });
}
