import { packedFirstComponent, packId, type SegmentView, textOf } from '../x12/index.ts';
import { checkElements, type SayElement } from './check-elements.ts';
import { compileGuide, type LoopNode, type SegmentNode } from './compile-guide.ts';
import type { Guide } from './guide.ts';
import { otherSegments, segmentForms } from './segment-forms.ts';
import type { X12Problem } from './x12-problem.ts';
import { elementWords, segmentWords } from './x12-words.ts';

/** Beyond this many problems in one transaction set the rest is not told: the set is refused anyway (AK9 and IK3 counts). */
const problemLimit = 99;

export interface GuideWalker {
  /** The places of the guide, by `ordinal`. */
  readonly segments: readonly SegmentNode[];
  /** Begins a new transaction set. */
  begin(): void;
  /** Places the next segment (between ST and SE). Its node, or undefined when it fits nowhere. */
  take(view: SegmentView, position: number): SegmentNode | undefined;
  /** Ends the set at SE: tells what is still missing. */
  end(segment: number, position: number): void;
}

const known: ReadonlySet<number> = new Set([...Object.keys(segmentForms), ...otherSegments.split(' ')].map(packId));

/**
 * Follows a guide segment by segment: finds the loop each belongs to by its id and qualifier (first in the current loop from where
 * reading stands, then outwards), and tells what is unknown, missing, too often, out of order or wrong in its elements.
 */
export function createGuideWalker(guide: Guide, tell: (problem: X12Problem) => void): GuideWalker {
  const compiled = compileGuide(guide);
  let loop = compiled.root;
  let problems = 0;

  const say = (problem: X12Problem): void => {
    problems += 1;
    if (problems <= problemLimit) tell(problem);
  };
  const sayPlace = (view: SegmentView, position: number, code: string): void =>
    say({
      in: 'IK304',
      code,
      segment: view.number,
      position,
      id: textOf(view.bytes, view.start, Math.min((view.bounds[1] as number) - 1, view.start + 3)),
      loop: loop.name,
      message: segmentWords(code),
    });
  const sayMissing = (segment: number, position: number, id: string, loopName: string): void =>
    say({ in: 'IK304', code: '3', segment, position, id, loop: loopName, message: segmentWords('3') });

  function leave(upTo: LoopNode, segment: number, position: number): void {
    while (loop !== upTo) {
      tellMissing(loop, segment, position);
      if (loop.parent === undefined) return;
      loop = loop.parent;
    }
  }

  function tellMissing(left: LoopNode, segment: number, position: number): void {
    const { requiredItems } = left;
    for (let i = 0; i < requiredItems.length; i += 1) {
      const item = requiredItems[i] as SegmentNode | LoopNode;
      if (item.count === 0) sayMissing(segment, position, item.id, item.kind === 'loop' ? item.name : left.name);
    }
    const { oneOf } = left;
    if (oneOf && !left.items.some((item) => item.kind === 'loop' && item.count > 0 && oneOf.includes(item.name)))
      sayMissing(segment, position, 'CLM', oneOf[0] ?? '');
  }

  /** Enters the item where it stands and answers its (first) segment. */
  function enter(item: SegmentNode | LoopNode, at: LoopNode): SegmentNode | undefined {
    item.count += 1;
    if (item.position > at.at) at.at = item.position;
    if (item.kind === 'segment') return item;
    loop = item;
    item.at = 0;
    const { items } = item;
    for (let i = 0; i < items.length; i += 1) (items[i] as SegmentNode | LoopNode).count = 0;
    const [first] = item.items;
    return first === undefined ? undefined : enter(first, item);
  }

  function place(view: SegmentView, position: number): SegmentNode | undefined {
    const found = findPlace(loop, view, false) ?? findPlace(loop, view, true);
    if (found) {
      leave(found.loop, view.number, position);
      if (found.item.count >= found.item.most) sayPlace(view, position, found.item.kind === 'loop' ? '4' : '5');
      return enter(found.item, found.loop);
    }
    return placeWrong(view, position);
  }

  /** A segment that fits nowhere from here on: out of order, with a wrong qualifier, of another loop, another set, or of no release. */
  function placeWrong(view: SegmentView, position: number): SegmentNode | undefined {
    const here = loop.byKey.get(view.id) ?? [];
    const earlier = here.find((item) => isMatch(item, view));
    if (earlier) {
      sayPlace(view, position, '7');
      return enter(earlier, loop);
    }
    const [misnamed] = here;
    if (misnamed?.kind === 'segment') {
      sayPlace(view, position, '8');
      sayElement(view, position, misnamed.qualifierAt, misnamed.id === 'HI' ? 1 : 0, '7');
      return undefined;
    }
    sayPlace(view, position, compiled.keys.has(view.id) ? '2' : known.has(view.id) ? '6' : '1');
    return undefined;
  }

  const sayElement = (view: SegmentView, position: number, element: number, component: number, code: string): void =>
    say({
      in: 'IK403',
      code,
      segment: view.number,
      position,
      id: textOf(view.bytes, view.start, (view.bounds[1] as number) - 1),
      loop: loop.name,
      element: component === 0 ? `${element}` : `${element}:${component}`,
      message: elementWords(code),
    });

  // Set before each segment is checked, so that no closure is made for each.
  let current: SegmentView | undefined;
  let currentPosition = 0;
  const sayElementHere: SayElement = (element, component, code) => {
    if (current) sayElement(current, currentPosition, element, component, code);
  };

  function begin(): void {
    problems = 0;
    loop = compiled.root;
    loop.at = 0;
    for (const item of loop.items) item.count = 0;
  }

  return {
    segments: compiled.segments,
    begin,
    take(view, position) {
      const node = place(view, position);
      current = view;
      currentPosition = position;
      if (node) checkElements(view, node, sayElementHere);
      return node;
    },
    end(segment, position) {
      leave(compiled.root, segment, position);
      tellMissing(compiled.root, segment, position);
    },
  };
}

interface Found {
  readonly loop: LoopNode;
  readonly item: SegmentNode | LoopNode;
}

/** The nearest place for a segment, from the current loop outwards; with `full` also places that had their number already. */
function findPlace(from: LoopNode, view: SegmentView, full: boolean): Found | undefined {
  for (let at: LoopNode | undefined = from; at !== undefined; at = at.parent) {
    const items = at.byKey.get(view.id);
    if (items === undefined) continue;
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i] as SegmentNode | LoopNode;
      if (item.position >= at.at && (full || item.count < item.most) && isMatch(item, view)) return { loop: at, item };
    }
  }
  return undefined;
}

function isMatch(item: SegmentNode | LoopNode, view: SegmentView): boolean {
  if (item.kind === 'loop') {
    const [first] = item.items;
    return first !== undefined && isMatch(first, view);
  }
  return item.qualifiers === undefined || item.qualifiers.has(packedFirstComponent(view, item.qualifierAt));
}
