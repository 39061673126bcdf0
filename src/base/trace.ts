/** What became of a step: it held · it did not hold · it did not concern this input · an earlier step decided first. */
export type TraceResult = 'hit' | 'miss' | 'not-applicable' | 'not-reached';

/** One step of a proof. `rests` names what it stands on: codes, operands, table rows. Steps nest. */
export interface TraceStep {
  /** Rule id, for example `ms-drg/formula` or `ms-drg/exclusion`. */
  readonly rule: string;
  readonly result: TraceResult;
  /** The step in words a coder reads. */
  readonly text: string;
  readonly rests?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly TraceStep[];
}

/** Receives the steps of a proof in the order in which they are taken. Passing none costs nothing. */
export type Recorder = (step: TraceStep) => void;
