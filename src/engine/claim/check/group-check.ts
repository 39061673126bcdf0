import { groupWords, type X12Problem } from '../guide/index.ts';
import { elementText, packId, type SegmentView } from '../x12/index.ts';
import { faultOfGroup, groupKinds } from './functional-groups.ts';
import { createSetCheck } from './set-check.ts';
import type { SetListener } from './set-listener.ts';
import type { GroupReport, SetReport } from './x12-report.ts';

export interface GroupCheck {
  isOpen(): boolean;
  /** `controls` are the control numbers of the interchange so far. */
  open(view: SegmentView, controls: Set<string>): void;
  take(view: SegmentView): void;
  /** `trailer` is the GE segment, where there is one. */
  close(segment: number, isCut: boolean, trailer?: SegmentView): GroupReport;
  claims(): number;
}

const st = packId('ST');
const se = packId('SE');

/** Checks the sets of one group after the other, and the group's own counts and control numbers. */
export function createGroupCheck(listener: SetListener | undefined): GroupCheck {
  const sets = createSetCheck(listener);
  let head: Pick<GroupReport, 'functionalId' | 'sender' | 'receiver' | 'control' | 'version'> | undefined;
  let headSegment = 0;
  let codes: string[] = [];
  let reports: SetReport[] = [];
  let setControls = new Set<string>();
  /** Sets of a group that is not read. */
  let unread = 0;

  const isRead = (): boolean => !codes.includes('1') && !codes.includes('2');

  function open(view: SegmentView, controls: Set<string>): void {
    const text = (index: number): string => elementText(view, index);
    head = { functionalId: text(1), sender: text(2), receiver: text(3), control: text(6), version: text(8) };
    headSegment = view.number;
    reports = [];
    unread = 0;
    setControls = new Set();
    const fault = faultOfGroup(head.functionalId, head.version);
    codes = fault === undefined ? [] : [fault];
    if (!/^\d{1,9}$/.test(head.control)) codes.push('6');
    const key = `${head.functionalId} ${head.control}`;
    if (controls.has(key)) codes.push('19');
    controls.add(key);
  }

  function take(view: SegmentView): void {
    if (!head) return;
    if (!isRead()) {
      if (view.id === st) unread += 1;
      return;
    }
    if (view.id === st) {
      closeSet(view);
      sets.open(view, head.version, groupKinds.get(head.functionalId)?.sets ?? new Set(), setControls);
    } else if (view.id === se && sets.isOpen()) reports.push(sets.close(view));
    else sets.take(view);
  }

  function closeSet(view?: SegmentView): void {
    if (sets.isOpen()) reports.push(sets.close(undefined, view?.number));
  }

  function close(segment: number, isCut: boolean, trailer?: SegmentView): GroupReport {
    closeSet();
    const group = head ?? { functionalId: '', sender: '', receiver: '', control: '', version: '' };
    head = undefined;
    if (isCut) codes.push('3');
    const included = trailer ? Number(elementText(trailer, 1)) : reports.length + unread;
    if (trailer && elementText(trailer, 2) !== group.control) codes.push('4');
    if (trailer && isRead() && included !== reports.length) codes.push('5');
    const accepted = codes.length > 0 ? 0 : reports.filter((set) => set.accepted).length;
    const result = accepted === 0 ? 'R' : accepted === reports.length ? 'A' : 'P';
    const problems = codes.map((code) => groupProblem(code, ['3', '4', '5'].includes(code) ? segment : headSegment));
    return {
      ...group,
      result,
      codes: [...new Set(codes)],
      included: Number.isInteger(included) ? included : 0,
      received: reports.length + unread,
      accepted,
      sets: reports,
      problems,
    };
  }

  return { isOpen: () => head !== undefined, open, take, close, claims: sets.claims };
}

function groupProblem(code: string, segment: number): X12Problem {
  const id = ['3', '4', '5'].includes(code) ? 'GE' : 'GS';
  return { in: 'AK905', code, segment, position: 0, id, loop: '', message: groupWords(code) };
}
