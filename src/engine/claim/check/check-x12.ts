import { interchangeWords, type X12Problem } from '../guide/index.ts';
import {
  createX12Scanner,
  elementText,
  packId,
  type ScanFault,
  type SegmentView,
  type X12Scanner,
} from '../x12/index.ts';
import { createGroupCheck, type GroupCheck } from './group-check.ts';
import {
  checkInterchangeHead,
  type InterchangeFacts,
  type InterchangeHead,
  readInterchangeHead,
} from './interchange-check.ts';
import type { SetListener } from './set-listener.ts';
import type { GroupReport, InterchangeReport, X12Report } from './x12-report.ts';

export interface X12CheckOptions extends InterchangeFacts {
  /** Told of each segment that was placed in its guide; what it gathers counts only once the interchange is reported accepted. */
  readonly listener?: SetListener;
}

/** A checker of a file that arrives in pieces. */
export interface X12Check extends Pick<X12Scanner, 'push'> {
  end(): X12Report;
}

const isa = packId('ISA');
const iea = packId('IEA');
const gs = packId('GS');
const ge = packId('GE');
const ta1 = packId('TA1');

interface OpenInterchange {
  readonly head: InterchangeHead;
  readonly segment: number;
  code: string;
  readonly groups: GroupReport[];
  readonly controls: Set<string>;
  stray: boolean;
  /** Number of the segment at which it ended. */
  ended: number;
}

/**
 * Checks X12 bytes of any size in constant memory: envelopes, counts and control numbers, and for 837 sets the structure and elements
 * of their guide. Each problem carries the code that its sender would be answered in TA1 or 999.
 */
export function createX12Check(options: X12CheckOptions = {}): X12Check {
  const interchanges: InterchangeReport[] = [];
  const faults: { fault: ScanFault; offset: number }[] = [];
  const groups: GroupCheck = createGroupCheck(options.listener);
  let open: OpenInterchange | undefined;
  let segments = 0;

  function close(code: string, segment: number): void {
    if (!open) return;
    open.ended = segment;
    if (groups.isOpen()) open.groups.push(groups.close(segment, true));
    if (open.code === '000' && code !== '000') open.code = code;
    if (open.code === '000' && open.stray) open.code = '022';
    if (open.code === '000' && open.groups.length === 0) open.code = '024';
    interchanges.push(reportOf(open));
    open = undefined;
  }

  function begin(view: SegmentView): void {
    close('023', view.number);
    open = {
      head: readInterchangeHead(view),
      segment: view.number,
      code: checkInterchangeHead(view, options),
      groups: [],
      controls: new Set(),
      stray: false,
      ended: 0,
    };
  }

  function finish(view: SegmentView, interchange: OpenInterchange): void {
    if (groups.isOpen()) interchange.groups.push(groups.close(view.number, true));
    const sameControl = elementText(view, 2).trim() === interchange.head.control;
    const sameCount = Number(elementText(view, 1)) === interchange.groups.length;
    close(sameControl ? (sameCount ? '000' : '021') : '001', view.number);
  }

  function onSegment(view: SegmentView): void {
    segments += 1;
    if (view.id === isa) begin(view);
    else if (!open) return;
    else if (view.id === iea) finish(view, open);
    else if (open.code !== '000') return;
    else if (view.id === gs) {
      if (groups.isOpen()) open.groups.push(groups.close(view.number, true));
      groups.open(view, open.controls);
    } else if (view.id === ge && groups.isOpen()) open.groups.push(groups.close(view.number, false, view));
    else if (groups.isOpen()) groups.take(view);
    else if (view.id !== ta1) open.stray = true;
  }

  const scanner = createX12Scanner({ onSegment, onFault: (fault, offset) => faults.push({ fault, offset }) });
  return {
    push: scanner.push,
    end() {
      scanner.end();
      close('023', segments + 1);
      return { accepted: isAccepted(interchanges, faults), segments, claims: groups.claims(), interchanges, faults };
    },
  };
}

/** TA105 codes that concern the IEA. */
const atEnd: ReadonlySet<string> = new Set(['001', '021', '023']);

function reportOf({ head, code, groups, segment, ended }: OpenInterchange): InterchangeReport {
  if (code === '000') return { head, code, groups, problems: [] };
  const problem: X12Problem = {
    in: 'TA105',
    code,
    segment: atEnd.has(code) ? ended : segment,
    position: 0,
    id: atEnd.has(code) ? 'IEA' : 'ISA',
    loop: '',
    message: interchangeWords(code),
  };
  return { head, code, groups: [], problems: [problem] };
}

function isAccepted(interchanges: readonly InterchangeReport[], faults: readonly unknown[]): boolean {
  return (
    faults.length === 0 &&
    interchanges.length > 0 &&
    interchanges.every(({ code, groups }) => code === '000' && groups.every(({ result }) => result === 'A'))
  );
}

/** Checks bytes that are whole in memory. */
export function checkX12(bytes: Uint8Array, options: X12CheckOptions = {}): X12Report {
  const check = createX12Check(options);
  check.push(bytes);
  return check.end();
}

/** All problems of a report in the order of the file. */
export function problemsOf({ interchanges }: X12Report): readonly X12Problem[] {
  return interchanges.flatMap(({ problems, groups }) => [
    ...problems,
    ...groups.flatMap((group) => [...group.problems, ...group.sets.flatMap((set) => set.problems)]),
  ]);
}
