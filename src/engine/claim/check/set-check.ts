import { createGuideWalker, type GuideWalker, setWords, type X12Problem } from '../guide/index.ts';
import { elementText, packId, type SegmentView } from '../x12/index.ts';
import { guideOf, knownSets } from './functional-groups.ts';
import type { SetListener } from './set-listener.ts';
import type { SetReport } from './x12-report.ts';

export interface SetCheck {
  isOpen(): boolean;
  open(view: SegmentView, version: string, allowed: ReadonlySet<string>, controls: Set<string>): void;
  take(view: SegmentView): void;
  /** `trailer` is the SE segment; without it the set is cut off before segment `before`. */
  close(trailer: SegmentView | undefined, before?: number): SetReport;
  /** Claims seen so far. */
  claims(): number;
}

const clm = packId('CLM');

/** Checks transaction sets one after the other; walkers are kept, one for each guide. */
export function createSetCheck(listener: SetListener | undefined): SetCheck {
  const walkers = new Map<string, GuideWalker>();
  let problems: X12Problem[] = [];
  let head: { set: string; control: string; version: string } | undefined;
  let codes: string[] = [];
  let walker: GuideWalker | undefined;
  let position = 0;
  let last = 0;
  let claims = 0;
  let allClaims = 0;

  function walkerOf(version: string): GuideWalker | undefined {
    const guide = guideOf(version);
    const name = guide?.versions[0];
    if (guide === undefined || name === undefined) return undefined;
    const known = walkers.get(name);
    if (known) return known;
    const made = createGuideWalker(guide, (problem) => problems.push(problem));
    walkers.set(name, made);
    return made;
  }

  const say = (code: string, segment: number): void => {
    codes.push(code);
    problems.push({
      in: 'IK502',
      code,
      segment,
      position: ['2', '3', '4'].includes(code) ? position : 1,
      id: ['2', '3', '4'].includes(code) ? 'SE' : 'ST',
      loop: '',
      message: setWords(code),
    });
  };

  function open(view: SegmentView, version: string, allowed: ReadonlySet<string>, controls: Set<string>): void {
    head = { set: elementText(view, 1), control: elementText(view, 2), version: elementText(view, 3) };
    codes = [];
    problems = [];
    position = 1;
    last = view.number;
    claims = 0;
    const { set, control } = head;
    if (!/^\d{3}$/.test(set) || !knownSets.has(set)) say(/^\d{3}$/.test(set) ? '1' : '6', view.number);
    else if (!allowed.has(set)) say('18', view.number);
    if (control.length < 4 || control.length > 9) say('7', view.number);
    if (controls.has(control)) say('23', view.number);
    // Remittances mostly leave ST03 out; their guide is that of the group.
    const isGuideMissing = head.version === '' && set === '835';
    if (head.version !== version && !isGuideMissing) say('19', view.number);
    controls.add(control);
    walker = codes.length === 0 ? walkerOf(version) : undefined;
    walker?.begin();
    if (walker) listener?.onSet(version, walker);
  }

  function take(view: SegmentView): void {
    if (!head) return;
    position += 1;
    last = view.number;
    if (view.id === clm) {
      claims += 1;
      allClaims += 1;
    }
    const node = walker?.take(view, position);
    if (node) listener?.onSegment(node, view);
  }

  function close(trailer: SegmentView | undefined, before?: number): SetReport {
    const set = head ?? { set: '', control: '', version: '' };
    const segment = trailer?.number ?? before ?? last + 1;
    position += 1;
    walker?.end(segment, position);
    const inError = problems.some((problem) => problem.in !== 'IK502');
    if (trailer === undefined) say('2', segment);
    else {
      if (elementText(trailer, 2) !== set.control) say('3', segment);
      if (Number(elementText(trailer, 1)) !== position) say('4', segment);
    }
    if (inError) codes.push('5');
    const accepted = codes.length === 0;
    if (walker) listener?.onSetEnd(accepted);
    const report = { ...set, accepted, codes, structureChecked: walker !== undefined, claims, problems };
    head = undefined;
    walker = undefined;
    return report;
  }

  return { isOpen: () => head !== undefined, open, take, close, claims: () => allClaims };
}
