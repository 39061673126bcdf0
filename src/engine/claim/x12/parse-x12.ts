import type { Parsed, Problem } from '../../../base/index.ts';
import type { Delimiters } from './delimiters.ts';
import { createX12Scanner, type ScanFault } from './scan-x12.ts';
import { packId, type SegmentView, textOf } from './segment-view.ts';
import { segmentOf, type X12Segment } from './x12-segment.ts';

/** One ISA … IEA with the separators it names. The ISA itself stands in `header` with its fixed widths kept. */
export interface X12Interchange {
  readonly delimiters: Delimiters;
  /** The sixteen elements of the ISA, padded as they came. */
  readonly header: readonly string[];
  /** What follows the ISA, GS and IEA among them. */
  readonly segments: readonly X12Segment[];
}

/** Why bytes could not be split into segments, in words. */
export const scanFaultWords: Readonly<Record<ScanFault, string>> = {
  'no-isa': 'There is no ISA segment, so the separators are unknown and nothing can be answered.',
  noise: 'Something stands before the ISA segment; it was skipped.',
  'segment-too-long': 'A segment is longer than 64 KiB; the file was not read further.',
  unterminated: 'The last segment has no terminator; the file seems cut off.',
};

const isa = packId('ISA');

/** Bytes as interchanges of segments, whole in memory: for small files and tests. Large ones go through `createX12Scanner`. */
export function parseX12(bytes: Uint8Array): Parsed<readonly X12Interchange[]> {
  const interchanges: { delimiters: Delimiters; header: readonly string[]; segments: X12Segment[] }[] = [];
  const problems: Problem[] = [];
  const scanner = createX12Scanner({
    onSegment(view) {
      if (view.id === isa) interchanges.push({ delimiters: view.delimiters, header: headerOf(view), segments: [] });
      else interchanges.at(-1)?.segments.push(segmentOf(view));
    },
    onFault: (fault, offset) => problems.push({ path: `byte ${offset}`, message: scanFaultWords[fault] }),
  });
  scanner.push(bytes);
  scanner.end();
  return problems.length === 0 ? { ok: true, value: interchanges } : { ok: false, problems };
}

function headerOf(view: SegmentView): readonly string[] {
  const elements: string[] = [];
  for (let i = 1; i < view.count; i += 1)
    elements.push(textOf(view.bytes, view.bounds[i] as number, (view.bounds[i + 1] as number) - 1));
  return elements;
}
