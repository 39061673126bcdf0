/** Where a code of an acknowledgement stands: TA105, AK905, IK502, IK304 or IK403 (005010X231A1 and the TA1 segment). */
export type AckElement = 'TA105' | 'AK905' | 'IK502' | 'IK304' | 'IK403';

/** What is wrong at one place of a file, with the code that its sender would be answered. Holds no value of the file. */
export interface X12Problem {
  readonly in: AckElement;
  readonly code: string;
  /** Number of the segment in the file, from 1. For something missing: the segment before which it should have come. */
  readonly segment: number;
  /** Number of the segment in its transaction set, ST being 1; 0 outside of one. */
  readonly position: number;
  readonly id: string;
  /** Loop of the guide, `2010AA`; empty outside of one. */
  readonly loop: string;
  /** Element and component, `5` or `5:3`; only with IK403. */
  readonly element?: string;
  readonly message: string;
}
