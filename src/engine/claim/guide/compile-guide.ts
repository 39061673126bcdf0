import { packId } from '../x12/index.ts';
import type { Guide, LoopUse, SegmentUse } from './guide.ts';
import { segmentForms, segmentRules } from './segment-forms.ts';

/** Type of a value: AN text, ID code, N0 whole number, R decimal, M money, DT day, TM time, F as the qualifier before it says. */
export type ValueType = 'AN' | 'ID' | 'N0' | 'R' | 'M' | 'DT' | 'TM' | 'F';

export interface ElementRule {
  readonly use: 'R' | 'S' | 'N';
  readonly type: ValueType;
  readonly least: number;
  readonly most: number;
  /** Packed values allowed; undefined where the guide names none. */
  readonly codes: ReadonlySet<number> | undefined;
  /** The components of a composite. */
  readonly parts: readonly ElementRule[] | undefined;
}

export interface RelationRule {
  readonly kind: 'P' | 'C' | 'L';
  readonly positions: readonly number[];
}

interface Placed {
  readonly key: number;
  readonly id: string;
  readonly required: boolean;
  readonly most: number;
  /** Items that may come in any order among themselves share a position. */
  readonly position: number;
  readonly index: number;
  /** How often it came in the present repetition of its loop. */
  count: number;
}

export interface SegmentNode extends Placed {
  readonly kind: 'segment';
  readonly loop: LoopNode;
  /** `2300/DTP`: for messages and for whoever gives segments a meaning. */
  readonly path: string;
  /** Values of the qualifier that choose this segment among others of its id; undefined where the id alone decides. */
  readonly qualifiers: ReadonlySet<number> | undefined;
  /** Element (from 1) whose first component is the qualifier. */
  readonly qualifierAt: number;
  /** Rules of the elements; index 0 is element 1. */
  readonly elements: readonly ElementRule[];
  /** Number of the last element that must be there. */
  readonly lastRequired: number;
  readonly relations: readonly RelationRule[];
  /** Number of the node in the guide, for tables of handlers. */
  readonly ordinal: number;
}

export interface LoopNode extends Placed {
  readonly kind: 'loop';
  readonly name: string;
  readonly parent: LoopNode | undefined;
  readonly items: (SegmentNode | LoopNode)[];
  /** Items by the packed id that opens them, in order. */
  readonly byKey: Map<number, (SegmentNode | LoopNode)[]>;
  readonly requiredItems: (SegmentNode | LoopNode)[];
  readonly oneOf: readonly string[] | undefined;
  /** The position that reading has come to. */
  at: number;
}

export interface CompiledGuide {
  readonly root: LoopNode;
  readonly segments: readonly SegmentNode[];
  readonly keys: ReadonlySet<number>;
}

/** Segments whose first element (HI: its first component, HL: the third element) says which of several they are. */
const qualified: Readonly<Record<string, number>> = {
  AMT: 1,
  CRC: 1,
  DTM: 1,
  DTP: 1,
  HI: 1,
  HL: 3,
  N1: 1,
  NM1: 1,
  NTE: 1,
  PER: 1,
  PWK: 1,
  QTY: 1,
  REF: 1,
};

/** A guide made ready for one walker; its nodes count what came, so that two walkers need two of them. */
export function compileGuide(guide: Guide): CompiledGuide {
  const segments: SegmentNode[] = [];
  const keys = new Set<number>();
  const root = compileLoop(guide.loop, undefined, { index: 0, position: 0 }, (node) => {
    keys.add(node.key);
    segments.push(node as SegmentNode);
    return segments.length - 1;
  });
  return { root, segments, keys };
}

type Register = (node: object & { key: number }) => number;
interface Place {
  readonly index: number;
  readonly position: number;
}

function compileLoop(use: LoopUse, parent: LoopNode | undefined, place: Place, register: Register): LoopNode {
  const id = openingId(use);
  const node: LoopNode = {
    kind: 'loop',
    key: packId(id),
    id,
    required: use.use === 'R',
    most: use.most,
    ...place,
    count: 0,
    name: use.loop,
    parent,
    items: [],
    byKey: new Map(),
    requiredItems: [],
    oneOf: use.oneOf,
    at: 0,
  };
  let position = 0;
  let before = '';
  use.items.forEach((item, index) => {
    const opening = openingId(item);
    if (opening !== before) position += 1;
    before = opening;
    const made =
      'loop' in item
        ? compileLoop(item, node, { index, position }, register)
        : compileSegment(item, node, { index, position }, register);
    node.items.push(made);
    if (made.required) node.requiredItems.push(made);
    node.byKey.set(made.key, [...(node.byKey.get(made.key) ?? []), made]);
  });
  return node;
}

function openingId(item: SegmentUse | LoopUse): string {
  if (!('loop' in item)) return item.id;
  const [first] = item.items;
  return first === undefined ? '' : openingId(first);
}

function compileSegment(use: SegmentUse, loop: LoopNode, place: Place, register: Register): SegmentNode {
  const qualifierAt = qualified[use.id] ?? 0;
  const qualifierCodes = use.codes[`${qualifierAt}`] ?? use.codes[`${qualifierAt}.1`];
  const elements = elementRules(use);
  const node: { -readonly [K in keyof SegmentNode]: SegmentNode[K] } = {
    kind: 'segment',
    key: packId(use.id),
    id: use.id,
    required: use.use === 'R',
    most: use.most,
    ...place,
    count: 0,
    loop,
    path: `${loop.name}/${use.id}`,
    qualifiers: qualifierAt > 0 && qualifierCodes !== undefined ? packedSet(qualifierCodes) : undefined,
    qualifierAt,
    elements,
    lastRequired: elements.findLastIndex((rule) => rule.use === 'R') + 1,
    relations: relationsOf(use.id),
    ordinal: -1,
  };
  node.ordinal = register(node);
  return node;
}

const packedSet = (codes: string): ReadonlySet<number> => new Set(codes.split(' ').map(packId));

function elementRules({ id, elements, codes }: SegmentUse): readonly ElementRule[] {
  const forms = (segmentForms[id] ?? '').split(' ');
  const uses = [...elements.matchAll(/([RSN])(?:\(([RSN]+)\))?/g)];
  return forms.map((form, i) => {
    const [, use = 'N', partUses = ''] = uses[i] ?? [];
    if (!form.startsWith('(')) return valueRule(form, use as ElementRule['use'], codes[`${i + 1}`]);
    const parts = form.slice(1, -1).split(',');
    return {
      ...valueRule('AN1-9999', use as ElementRule['use'], undefined),
      parts: parts.map((part, p) =>
        valueRule(part, (partUses[p] ?? 'N') as ElementRule['use'], codes[`${i + 1}.${p + 1}`]),
      ),
    };
  });
}

function valueRule(form: string, use: ElementRule['use'], codes: string | undefined): ElementRule {
  const match = /^(AN|ID|N0|R|M|DT|TM|F)(\d+)-(\d+)$/.exec(form);
  if (!match) throw new RangeError(`no form of an element: ${form}`);
  return {
    use,
    type: match[1] as ValueType,
    least: Number(match[2]),
    most: Number(match[3]),
    codes: codes === undefined ? undefined : packedSet(codes),
    parts: undefined,
  };
}

function relationsOf(id: string): readonly RelationRule[] {
  const rules = segmentRules[id];
  if (rules === undefined) return [];
  return rules.split(' ').map((rule) => ({
    kind: rule[0] as RelationRule['kind'],
    positions: (rule.slice(1).match(/../g) ?? []).map(Number),
  }));
}
