import { elementEnd, elementStart, isElementEmpty, packBytes, type SegmentView } from '../x12/index.ts';
import { faultOfValue } from './check-value.ts';
import type { ElementRule, RelationRule, SegmentNode } from './compile-guide.ts';

/** Told of each element in error: its place (`5` or `5:3`) and the IK403 code. */
export type SayElement = (element: number, component: number, code: string) => void;

/** Compares the elements of a segment with the rules of its place in the guide. */
export function checkElements(view: SegmentView, node: SegmentNode, say: SayElement): void {
  const rules = node.elements;
  const last = Math.min(rules.length, Math.max(view.count - 1, node.lastRequired));
  for (let i = 0; i < last; i += 1) {
    const rule = rules[i] as ElementRule;
    if (isElementEmpty(view, i + 1)) {
      if (rule.use === 'R') say(i + 1, 0, '1');
    } else if (rule.use === 'N') say(i + 1, 0, 'I10');
    else if (rule.parts === undefined) checkSimple(view, i + 1, rule, say);
    else checkComposite(view, i + 1, rule.parts, say);
  }
  for (let i = rules.length + 1; i < view.count; i += 1) {
    if (isElementEmpty(view, i)) continue;
    say(rules.length + 1, 0, '3');
    break;
  }
  const { relations } = node;
  for (let i = 0; i < relations.length; i += 1) checkRelation(view, relations[i] as RelationRule, rules, say);
}

function checkSimple(view: SegmentView, element: number, rule: ElementRule, say: SayElement): void {
  const start = elementStart(view, element);
  const end = elementEnd(view, element);
  const { bytes, delimiters } = view;
  for (let i = start; i < end; i += 1) {
    const b = bytes[i] as number;
    if (b !== delimiters.component && (b !== delimiters.repetition || b === 0)) continue;
    say(element, 0, b === delimiters.component ? '13' : '12');
    return;
  }
  const fault = faultOfValue(bytes, start, end, rule, formatBefore(view, element, rule));
  if (fault !== undefined) say(element, 0, fault);
}

/** The qualifier that says how to read a value of type F: the element before it. */
function formatBefore(view: SegmentView, element: number, rule: ElementRule): number {
  return rule.type === 'F' ? packBytes(view.bytes, elementStart(view, element - 1), elementEnd(view, element - 1)) : 0;
}

function checkComposite(view: SegmentView, element: number, parts: readonly ElementRule[], say: SayElement): void {
  const { bytes, delimiters } = view;
  const end = elementEnd(view, element);
  let start = elementStart(view, element);
  let format = 0;
  let part = 0;
  for (; start <= end; part += 1) {
    let stop = start;
    while (stop < end && bytes[stop] !== delimiters.component) stop += 1;
    const rule = parts[part];
    if (rule === undefined) {
      if (stop > start) {
        say(element, 0, '13');
        return;
      }
    } else if (stop === start) {
      if (rule.use === 'R') say(element, part + 1, '1');
    } else if (rule.use === 'N') say(element, part + 1, 'I10');
    else {
      const fault = faultOfValue(bytes, start, stop, rule, format);
      if (fault !== undefined) say(element, part + 1, fault);
    }
    format = packBytes(bytes, start, stop);
    start = stop + 1;
  }
  for (; part < parts.length; part += 1) if (parts[part]?.use === 'R') say(element, part + 1, '1');
}

/** An element that is missing although its use alone would allow it. What is required or not used anyway was told already. */
function checkRelation(
  view: SegmentView,
  relation: RelationRule,
  rules: readonly ElementRule[],
  say: SayElement,
): void {
  const { kind, positions } = relation;
  const [first = 0, ...others] = positions;
  if (kind === 'P') {
    if (!positions.some((position) => !isElementEmpty(view, position))) return;
  } else if (isElementEmpty(view, first)) return;
  if (kind === 'L') {
    const free = others.every((position) => isElementEmpty(view, position));
    if (free && others[0] !== undefined) say(others[0], 0, '2');
    return;
  }
  for (const position of kind === 'P' ? positions : others)
    if (isElementEmpty(view, position) && rules[position - 1]?.use === 'S') say(position, 0, '2');
}
