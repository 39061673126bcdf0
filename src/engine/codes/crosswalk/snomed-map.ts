import { type Pack, packTexts, textAt, writePack } from '../../../base/index.ts';
import { buildSlots, findSlot } from '../code-slots.ts';

/** One member of the rule map from SNOMED CT to ICD-10-CM. */
export interface SnomedMapRow {
  readonly concept: string;
  /** Every group gives one code; all groups together say the concept. */
  readonly group: number;
  /** Rules of a group are tried in this order. */
  readonly priority: number;
  readonly rule: string;
  readonly advice: string;
  /** Without dot; `?` stands for a 7th character to be chosen; empty where nothing can be given. */
  readonly target: string;
  readonly category: string;
}

/** Frozen look-ups over a map. */
export interface SnomedMap {
  readonly size: number;
  /** Rows of a concept by group and priority. */
  of(concept: string): readonly SnomedMapRow[];
}

const texts = ['rule', 'advice', 'target', 'category'] as const;

/** Compiles active rows of a map. */
export function writeSnomedMap(header: Readonly<Record<string, unknown>>, rows: readonly SnomedMapRow[]): Uint8Array {
  const ordered = [...rows].sort(
    (a, b) =>
      (a.concept === b.concept ? 0 : a.concept < b.concept ? -1 : 1) || a.group - b.group || a.priority - b.priority,
  );
  const concepts = [...new Set(ordered.map((row) => row.concept))];
  const firsts = new Uint32Array(concepts.length + 1);
  let at = 0;
  ordered.forEach((row, i) => {
    if (row.concept === concepts[at]) return;
    at += 1;
    firsts[at] = i;
  });
  firsts[concepts.length] = ordered.length;
  const packed = packTexts(concepts);
  const columns: Record<string, Uint8Array | Uint16Array | Uint32Array> = {
    slots: buildSlots(concepts),
    conceptOffsets: packed.offsets,
    firsts,
    groups: Uint16Array.from(ordered, (row) => row.group),
    priorities: Uint16Array.from(ordered, (row) => row.priority),
    concepts: packed.bytes,
  };
  for (const name of texts) {
    const values = [...new Set(ordered.map((row) => row[name]))];
    const numbers = new Map(values.map((value, i) => [value, i]));
    const { bytes, offsets } = packTexts(values);
    columns[`${name}Of`] = Uint32Array.from(ordered, (row) => numbers.get(row[name]) ?? 0);
    columns[`${name}Offsets`] = offsets;
    columns[`${name}Texts`] = bytes;
  }
  return writePack({ ...header, kind: 'snomed-map' }, columns);
}

/** Lays look-ups over a compiled map. */
export function openSnomedMap(pack: Pack): SnomedMap {
  const [slots, concepts, offsets] = [pack.u32('slots'), pack.bytes('concepts'), pack.u32('conceptOffsets')];
  const [firsts, groups, priorities] = [pack.u32('firsts'), pack.u16('groups'), pack.u16('priorities')];
  const column = (name: (typeof texts)[number]) => {
    const [of, starts, bytes] = [pack.u32(`${name}Of`), pack.u32(`${name}Offsets`), pack.bytes(`${name}Texts`)];
    return (row: number): string => textAt(bytes, starts, of[row] ?? 0);
  };
  const [rule, advice, target, category] = [column('rule'), column('advice'), column('target'), column('category')];
  return Object.freeze({
    size: groups.length,
    of: (concept: string): readonly SnomedMapRow[] => {
      const at = findSlot(slots, concepts, offsets, concept);
      if (at < 0) return [];
      const from = firsts[at] ?? 0;
      return Array.from({ length: (firsts[at + 1] ?? from) - from }, (_, i) => ({
        concept,
        group: groups[from + i] ?? 0,
        priority: priorities[from + i] ?? 0,
        rule: rule(from + i),
        advice: advice(from + i),
        target: target(from + i),
        category: category(from + i),
      }));
    },
  });
}
