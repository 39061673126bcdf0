/** Whether a guide wants a segment, loop or element: required · situational · not used. */
export type Use = 'R' | 'S' | 'N';

/**
 * A segment at one place of a guide. `elements` tells the use of each element by a letter, components in brackets behind it:
 * `RRNNR(RRR)S`. Elements behind the last letter are not used. `codes` names the values allowed, by element (`1`) or component (`5.2`).
 */
export interface SegmentUse {
  readonly id: string;
  readonly use: Use;
  readonly most: number;
  readonly elements: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** A loop: it opens with its first segment and holds segments and loops in their order. */
export interface LoopUse {
  readonly loop: string;
  readonly use: Use;
  readonly most: number;
  readonly items: readonly (SegmentUse | LoopUse)[];
  /** Of these loops one must be there (2300 of the subscriber or 2000C). */
  readonly oneOf?: readonly string[];
}

/** The structure of one transaction set as an implementation guide has it. */
export interface Guide {
  /** The guide's name, as GS08 and ST03 carry it; a later errata name may stand for the same structure. */
  readonly versions: readonly string[];
  readonly set: string;
  readonly loop: LoopUse;
}

/** No limit of its own. */
export const many = 100_000;

export const seg = (
  id: string,
  use: Use,
  most: number,
  elements: string,
  codes: Readonly<Record<string, string>> = {},
): SegmentUse => ({ id, use, most, elements, codes });

export const loop = (name: string, use: Use, most: number, ...items: readonly (SegmentUse | LoopUse)[]): LoopUse => ({
  loop: name,
  use,
  most,
  items,
});
