import type { TraceStep } from '../../../../base/index.ts';
import { displayIcd10Cm } from '../../../codes/well-formed/index.ts';
import type { ProofPart } from './formula-steps.ts';

/** No more lines than fit an appeal letter. */
const mostLines = 20;

/**
 * The proof in at most 20 plain lines that can be pasted into an appeal: the DRG, what it rests on, which CC and MCC count and which do
 * not, hospital-acquired conditions, the nearest DRG not reached, and where it is written.
 */
export function why(trace: readonly TraceStep[]): readonly string[] {
  const find = (rule: string): TraceStep | undefined => trace.find((step) => step.rule === rule);
  const show = dotted(trace);
  const grouping = find('ms-drg/final-grouping') ?? find('ms-drg/initial-grouping');
  const fixed = [
    ...lineOf(find('ms-drg/result')),
    ...lineOf(find('ms-drg/version')),
    ...lineOf(find('ms-drg/principal-diagnosis'), show),
    ...(find('ms-drg/clusters')?.steps ?? []).slice(0, 2).map((step) => `${step.text}.`),
    ...decisionLines(grouping, show),
  ];
  const hacs = (find('ms-drg/hospital-acquired-conditions')?.steps ?? []).map((step) => show(`${step.text}.`));
  const tail = [...lineOf(find('ms-drg/nearest')), sourceLine(trace, grouping)];
  const severity = find('ms-drg/final-severity') ?? find('ms-drg/severity');
  const room = mostLines - fixed.length - tail.length;
  const conditions = shortened(hacs, Math.min(4, room));
  return [
    ...fixed,
    ...shortened(severityLines(severity, show), room - conditions.length),
    ...conditions,
    ...tail,
  ].slice(0, mostLines);
}

const same = (text: string): string => text;
const lineOf = (step: TraceStep | undefined, show: (text: string) => string = same): readonly string[] =>
  step ? [show(`${step.text}.`)] : [];

/** Diagnosis codes of the proof are shown with their dot. */
function dotted(trace: readonly TraceStep[]): (text: string) => string {
  const codes = new Set<string>();
  for (const step of trace) {
    for (const one of [step, ...(step.steps ?? [])]) {
      const isDiagnosis = ['ms-drg/principal-diagnosis', 'ms-drg/cc-mcc', 'ms-drg/hac'].includes(one.rule);
      const code = one.rests?.['code'];
      if (isDiagnosis && typeof code === 'string' && code.length > 3) codes.add(code);
    }
  }
  return (text) => text.replace(/\b[A-Z0-9]{4,7}\b/g, (word) => (codes.has(word) ? displayIcd10Cm(word) : word));
}

/** The formulas that were true, list by list, with what each part rests on. */
function decisionLines(grouping: TraceStep | undefined, show: (text: string) => string): readonly string[] {
  const lines: string[] = [];
  for (const list of grouping?.steps ?? []) {
    const hit = list.steps?.find((step) => step.result === 'hit');
    if (!hit) {
      lines.push(`${list.text}: no formula is met.`);
      continue;
    }
    const rank = hit.rests?.['rank'];
    const parts = ((hit.rests?.['parts'] ?? []) as readonly ProofPart[]).map((part) => {
      return part.codes ? `${part.text} (${part.codes.map(show).join(', ')})` : part.text;
    });
    lines.push(`${list.text}, rank ${String(rank)}: ${hit.text.split(':')[0]}, because of ${parts.join(' and ')}.`);
  }
  return lines;
}

function severityLines(severity: TraceStep | undefined, show: (text: string) => string): readonly string[] {
  const steps = severity?.steps ?? [];
  const telling = steps.filter((step) => step.result !== 'not-applicable');
  const silent = steps.length - telling.length;
  return [
    ...telling.map((step) => show(`${step.text}.`)),
    ...(silent > 0
      ? [`${silent} secondary ${silent === 1 ? 'diagnosis is' : 'diagnoses are'} neither CC nor MCC.`]
      : []),
  ];
}

function shortened(lines: readonly string[], room: number): readonly string[] {
  if (lines.length <= room) return lines;
  if (room <= 0) return [];
  return [...lines.slice(0, room - 1), `… and ${lines.length - room + 1} more of this kind.`];
}

/** Table, version and section. */
function sourceLine(trace: readonly TraceStep[], grouping: TraceStep | undefined): string {
  const deciding = grouping?.steps?.findLast((list) => list.result === 'hit');
  const section = deciding?.rests?.['source'] ?? trace[0]?.rests?.['source'] ?? 'MS-DRG Definitions Manual';
  const formula = deciding?.steps?.find((step) => step.result === 'hit')?.rests?.['formula'];
  return `Source: ${String(section)}${formula === undefined ? '' : `; grouper formula: ${String(formula)}`}.`;
}
