import type { Guide } from '../guide/index.ts';
import { guide835, guide837i, guide837p } from '../guide/index.ts';

/**
 * The functional groups of 005010 health care: the group id with its transaction sets and guides. Sets without a structure here are
 * read as segments, and their envelopes are checked.
 */
const groups: readonly (readonly [id: string, sets: string, versions: string])[] = [
  ['BE', '834', '005010X220A1'],
  ['FA', '999', '005010X231 005010X231A1'],
  ['HB', '271', '005010X279A1'],
  ['HC', '837', '005010X222A1 005010X222A2 005010X223A2 005010X223A3'],
  ['HI', '278', '005010X217'],
  ['HN', '277', '005010X212 005010X214'],
  ['HP', '835', '005010X221A1'],
  ['HR', '276', '005010X212'],
  ['HS', '270', '005010X279A1'],
  ['RA', '820', '005010X218'],
];

export interface GroupKind {
  readonly sets: ReadonlySet<string>;
  readonly versions: ReadonlySet<string>;
}

export const groupKinds: ReadonlyMap<string, GroupKind> = new Map(
  groups.map(([id, sets, versions]) => [
    id,
    { sets: new Set(sets.split(' ')), versions: new Set(versions.split(' ')) },
  ]),
);
const allVersions: ReadonlySet<string> = new Set(groups.flatMap(([, , versions]) => versions.split(' ')));
export const knownSets: ReadonlySet<string> = new Set(groups.flatMap(([, sets]) => sets.split(' ')));

/** AK905 code of a GS segment: 1 no such group, or a guide of another group · 2 unknown guide · undefined: fine. */
export function faultOfGroup(id: string, version: string): '1' | '2' | undefined {
  const kind = groupKinds.get(id);
  if (kind === undefined) return '1';
  if (kind.versions.has(version)) return undefined;
  return allVersions.has(version) ? '1' : '2';
}

const guides: readonly Guide[] = [guide837i, guide837p, guide835];

/** The structure to follow for a version, where there is one. */
export const guideOf = (version: string): Guide | undefined =>
  guides.find(({ versions }) => versions.includes(version));
