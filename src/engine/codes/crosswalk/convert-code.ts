import type { IsoDate } from '../../../base/index.ts';
import type { CodeConversion, CodeConversions, ConversionChange } from '../code-history.ts';

/** What a conversion needs to know; both answers are about billable codes in canonical form. */
export interface ConversionSources {
  readonly conversions: CodeConversions;
  /** Whether the code may be reported on the day; undefined where no edition covers the day. */
  validOn(code: string, on: IsoDate): boolean | undefined;
}

/** One replacement on the way. */
export interface ConversionStep {
  readonly from: string;
  readonly to: string;
  /** The day the newer of the two came into force. */
  readonly day: IsoDate;
  readonly change?: ConversionChange;
}

/** Where a chain of replacements ends. */
export interface ConversionEnd {
  readonly code: string;
  /** `valid` on the wanted day; `deleted` without a successor; `no-line` where the table says nothing further. */
  readonly outcome: 'valid' | 'deleted' | 'no-line';
  /** Empty where the code stays as it is. */
  readonly path: readonly ConversionStep[];
}

/**
 * Converts a code that was reported on `from` to what is reported on `to`, forward or backward, through the replacements between the two days. A
 * code that is valid on `to` stays; a replacement counts only when the old code ended with it (both may be valid side by side); several
 * targets are all reported, in code order. A conversion table says which codes belong together, not which of them the chart supports.
 */
export function convertCode(
  sources: ConversionSources,
  code: string,
  from: IsoDate,
  to: IsoDate,
): readonly ConversionEnd[] {
  const follow = from <= to ? forward : backward;
  const ends = new Map<string, ConversionEnd>();
  const walk = (at: string, since: IsoDate, path: readonly ConversionStep[]): void => {
    const lines = sources.validOn(at, to) === true ? [] : follow(sources, at, since, to, path.length === 0);
    const deleted = lines.some((step) => step.to === '');
    const next = lines.filter(
      (step) => step.to !== '' && step.to !== code && !path.some((one) => one.from === step.to),
    );
    if (next.length === 0) {
      const outcome = sources.validOn(at, to) === true ? 'valid' : deleted ? 'deleted' : 'no-line';
      if (!ends.has(at)) ends.set(at, { code: at, outcome, path });
      return;
    }
    for (const step of next) walk(step.to, step.day, [...path, step]);
  };
  walk(code, from, []);
  return [...ends.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

type Follow = (
  sources: ConversionSources,
  code: string,
  since: IsoDate,
  to: IsoDate,
  first: boolean,
) => readonly ConversionStep[];

/** Replacements with which the code ended; where the editions installed show none (an update in April is not among them), all there are. */
const forward: Follow = ({ conversions, validOn }, code, since, to) => {
  const lines = conversions.outOf(code).filter((line) => line.from > since && line.from <= to && line.code !== code);
  const ended = lines.filter((line) => line.change === 'deleted' || validOn(code, line.from) !== true);
  return (ended.length > 0 ? ended : lines).map((line) => stepOf(line, code, line.code));
};

const backward: Follow = ({ conversions }, code, since, to, first) =>
  conversions
    .into(code)
    .filter((line) => line.from > to && (first ? line.from <= since : line.from < since))
    .flatMap((line) => line.previous.filter((one) => one !== code).map((one) => stepOf(line, code, one)));

const stepOf = (line: CodeConversion, from: string, to: string): ConversionStep =>
  line.change ? { from, to, day: line.from, change: line.change } : { from, to, day: line.from };
