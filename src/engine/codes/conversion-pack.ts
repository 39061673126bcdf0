import { type IsoDate, type Pack, packTexts, parseIsoDate, textAt, writePack } from '../../base/index.ts';
import { type CodeConversion, type CodeConversions, conversionChanges } from './code-history.ts';
import { buildSlots, findSlot } from './code-slots.ts';

/** Compiles conversion lines in the publisher's order: for each code, chains of lines in which it is the new or an old one. */
export function writeConversions(
  header: Readonly<Record<string, unknown>>,
  lines: readonly CodeConversion[],
): Uint8Array {
  const codes = [...new Set(lines.flatMap((line) => [line.code, ...line.previous]))];
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const pairs: number[] = [];
  lines.forEach((line, number) => {
    for (const previous of line.previous) pairs.push(number, numbers.get(previous) ?? 0);
  });
  const { bytes, offsets } = packTexts(codes);
  return writePack(
    { ...header, kind: 'conversions' },
    {
      slots: buildSlots(codes),
      offsets,
      lineCode: Uint32Array.from(lines, (line) => numbers.get(line.code) ?? 0),
      lineFrom: Uint32Array.from(lines, (line) => Number(line.from.replaceAll('-', ''))),
      pairs: Uint32Array.from(pairs),
      lineChange: Uint8Array.from(lines, (line) => (line.change ? conversionChanges.indexOf(line.change) + 1 : 0)),
      codes: bytes,
    },
  );
}

/** Lays look-ups over a compiled conversion table; the two directions are linked on first use. */
export function openConversions(pack: Pack): CodeConversions {
  const [slots, codes, offsets] = [pack.u32('slots'), pack.bytes('codes'), pack.u32('offsets')];
  const [lineCode, lineFrom, pairs] = [pack.u32('lineCode'), pack.u32('lineFrom'), pack.u32('pairs')];
  const lineChange = pack.bytes('lineChange');
  const code = (number: number): string => textAt(codes, offsets, number);
  let links: Links | undefined;
  const line = (number: number, linked: Links): CodeConversion => {
    const change = conversionChanges[(lineChange[number] ?? 0) - 1];
    return {
      code: code(lineCode[number] ?? 0),
      previous: (linked.previous.get(number) ?? []).map(code),
      from: parseIsoDate(String(lineFrom[number])) ?? ('' as IsoDate),
      ...(change ? { change } : {}),
    };
  };
  const answer = (direction: 'into' | 'outOf', wanted: string): readonly CodeConversion[] => {
    const number = findSlot(slots, codes, offsets, wanted);
    if (number < 0) return [];
    links ??= linkLines(lineCode, pairs);
    const linked = links;
    return (linked[direction].get(number) ?? []).map((at) => line(at, linked));
  };
  return Object.freeze({
    size: lineCode.length,
    into: (wanted: string) => answer('into', wanted),
    outOf: (wanted: string) => answer('outOf', wanted),
  });
}

interface Links {
  readonly into: ReadonlyMap<number, readonly number[]>;
  readonly outOf: ReadonlyMap<number, readonly number[]>;
  readonly previous: ReadonlyMap<number, readonly number[]>;
}

function linkLines(lineCode: Uint32Array, pairs: Uint32Array): Links {
  const [into, outOf, previous] = [new Map(), new Map(), new Map()] as Map<number, number[]>[];
  const add = (map: Map<number, number[]> | undefined, key: number, value: number): void => {
    const known = map?.get(key);
    if (known) known.push(value);
    else map?.set(key, [value]);
  };
  lineCode.forEach((code, line) => {
    add(into, code, line);
  });
  for (let i = 0; i < pairs.length; i += 2) {
    add(outOf, pairs[i + 1] ?? 0, pairs[i] ?? 0);
    add(previous, pairs[i] ?? 0, pairs[i + 1] ?? 0);
  }
  return { into: into ?? new Map(), outOf: outOf ?? new Map(), previous: previous ?? new Map() };
}
