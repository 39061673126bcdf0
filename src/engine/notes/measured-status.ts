import type { CodeTable } from '../codes/index.ts';
import type { Draft } from './draft.ts';
import { bodyMassCode, type Measurement, measurements } from './measurements.ts';
import type { NoteDocument } from './note.ts';
import type { StatusMention } from './status-terms.ts';

/** A figure that becomes a code beside a provider's diagnosis, and only then. */
interface MeasuredRule {
  readonly name: string;
  readonly beside: RegExp;
  readonly because: string;
  readonly codeOf: (value: number) => string | undefined;
}

const rules: readonly MeasuredRule[] = [
  {
    name: 'bmi',
    beside: /^E(?:66|4[0-6])/,
    because: 'body mass index beside a weight diagnosis (I.B.14)',
    codeOf: bodyMassCode,
  },
  {
    name: 'nihss',
    beside: /^I63/,
    because: 'stroke scale beside a cerebral infarction (I.C.18.i)',
    codeOf: (value) => (value > 42 ? undefined : `R297${String(value).padStart(2, '0')}`),
  },
  {
    name: 'birth-weight',
    beside: /^P07/,
    because: 'birth weight of a newborn documented as of low weight or preterm (I.C.16.d)',
    codeOf: birthWeightCode,
  },
  {
    name: 'gestation',
    beside: /^P07/,
    because: 'completed weeks of a newborn documented as preterm (I.C.16.d)',
    codeOf: (value) => (value < 28 || value > 36 ? undefined : `P073${value - 27}`),
  },
];

const weights: readonly (readonly [below: number, code: string])[] = [
  [1250, 'P0714'],
  [1500, 'P0715'],
  [1750, 'P0716'],
  [2000, 'P0717'],
  [2500, 'P0718'],
];

/** Birth weight from 1,000 g as a code of P07; below that categories differ too much for a figure in passing. */
function birthWeightCode(grams: number): string | undefined {
  return grams < 1000 ? undefined : weights.find(([below]) => grams < below)?.[1];
}

/** Status codes from measurements: the first figure of each kind, where the diagnosis it belongs to stands. */
export function* measuredStatus(
  documents: readonly NoteDocument[],
  codes: CodeTable,
  drafts: ReadonlyMap<number, Draft>,
): Iterable<StatusMention> {
  const standing = [...drafts.values()].filter(({ byProvider }) => byProvider).map(({ row }) => codes.row(row).code);
  const active = rules.filter(({ beside }) => standing.some((code) => beside.test(code)));
  if (active.length === 0) return;
  const found: readonly Measurement[] = documents.flatMap(measurements);
  for (const { name, because, codeOf } of active) {
    const first = found.find((one) => one.name === name);
    const code = first && codeOf(first.value);
    if (first && code) yield { code, evidence: first.evidence, because };
  }
}
