/** Why an input was not accepted, and where: the outcome of a parser, never thrown. Holds no patient data. */
export interface Problem {
  /** Where in the value, as a JSON-pointer-like path (`/secondaryDiagnoses/3/code`) or a field name. */
  readonly path: string;
  /** What is wrong and what to do, in one sentence. */
  readonly message: string;
  /** Line of the input, counted from 1, where the input has lines. */
  readonly line?: number;
}

/** A value, or the problems that kept it from being one. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refused = (...problems: readonly Problem[]): Parsed<never> => ({ ok: false, problems });
