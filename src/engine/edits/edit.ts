import type { IsoDate, Severity, Source } from '../../base/index.ts';

/** Names between braces in a message template: `'{code} at age {age}'` asks for `code` and `age`. */
export type Placeholders<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What an edit reports when it fires: exactly the placeholders of its message. */
export type Report<Message extends string> = Readonly<Record<Placeholders<Message>, string | number>>;

/** A report whose message is no longer known to the compiler. */
export type AnyReport = Readonly<Record<string, string | number>>;

/** One case that shows an edit firing or passing; run by a test and printed in docs/edits. */
export interface EditExample<Given> {
  /** The case in a coder's words. */
  readonly says: string;
  readonly given: Given;
  /** Field paths at which the edit fires, in order; empty where it passes. */
  readonly fires: readonly string[];
}

/** The period of discharge dates in which an edit can fire; both ends belong to it, an absent end is open. */
export interface EffectivePeriod {
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/**
 * What every edit of every family carries. An edit is a plain object in a file of its own: it never calls another edit and never
 * sees overrides; what it says on firing is its message with the report filled in.
 */
export interface EditCard<Given, Message extends string = string> {
  /** `family/name`; never reused. */
  readonly id: string;
  /** The name the source gives the edit. */
  readonly title: string;
  readonly message: Message;
  /** How an edit's finding can be resolved, without advising a code. */
  readonly repair?: string;
  readonly severity: Severity;
  readonly effective: EffectivePeriod;
  readonly source: Source;
  readonly examples: readonly EditExample<Given>[];
}

/** Fills a message template; a placeholder without a value stays visible. */
export function renderMessage(template: string, report: AnyReport): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(report[name] ?? whole));
}
