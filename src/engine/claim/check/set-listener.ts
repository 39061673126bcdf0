import type { GuideWalker, SegmentNode } from '../guide/index.ts';
import type { SegmentView } from '../x12/index.ts';

/** What gives the segments of accepted structure a meaning. */
export interface SetListener {
  /** A set begins that follows a guide; `walker.segments` are its places. */
  onSet(version: string, walker: GuideWalker): void;
  onSegment(node: SegmentNode, view: SegmentView): void;
  /** The set is at its end. Only now is known whether it was accepted. */
  onSetEnd(accepted: boolean): void;
}
