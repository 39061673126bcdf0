import type { Place } from './books.ts';

/** Where a coder is in the books and how they came there. A value: every step makes a new one. */
export interface Navigation {
  readonly past: readonly Place[];
  readonly here: Place | undefined;
  readonly future: readonly Place[];
}

export const startNavigation: Navigation = { past: [], here: undefined, future: [] };

const mostKept = 200;

/** Goes to a place; what was ahead is forgotten, as in a browser. Going to where one is changes nothing. */
export function visit(navigation: Navigation, place: Place): Navigation {
  const { past, here } = navigation;
  if (here && samePlace(here, place)) return navigation;
  return { past: here ? [...past, here].slice(-mostKept) : past, here: place, future: [] };
}

/** One place back; the same value when there is none. */
export function back(navigation: Navigation): Navigation {
  const { past, here, future } = navigation;
  const last = past.at(-1);
  if (!last) return navigation;
  return { past: past.slice(0, -1), here: last, future: here ? [here, ...future] : future };
}

/** One place forward again; the same value when there is none. */
export function forward(navigation: Navigation): Navigation {
  const { past, here, future } = navigation;
  const next = future[0];
  if (!next) return navigation;
  return { past: here ? [...past, here] : past, here: next, future: future.slice(1) };
}

export function samePlace(a: Place, b: Place): boolean {
  return a.book === b.book && a.entry === b.entry && a.column === b.column;
}
