import { gemWords } from '../engine/codes/crosswalk/index.ts';
import { displayIcd10Cm } from '../engine/codes/index.ts';
import {
  type ConvertedCode,
  type CrosswalkSource,
  crosswalkByGem,
  type GemDirection,
  gemDirections,
  type MappedConcept,
  type Tables,
} from '../tables/index.ts';

/** What a crosswalk prints, and whether it answered. */
export interface CrosswalkAnswer {
  readonly value: unknown;
  readonly text: string;
  readonly found: boolean;
}

const cited = ({ publisher, system, part, edition, effectiveFrom }: CrosswalkSource): string =>
  `${publisher}, ${system} ${part}, edition ${edition} of ${effectiveFrom}`;

/** Every direction of the GEMs that knows the code. */
export function equivalents(tables: Tables, text: string, system: string | undefined): CrosswalkAnswer {
  const code = text.toUpperCase().replace('.', '');
  const answers = directionsOf(text, system)
    .map((direction) => ({ direction, ...crosswalkByGem(tables, direction, code) }))
    .filter(({ answer }) => answer.known);
  const lines = answers.flatMap(({ direction, source, answer }) => {
    const show = (one: string): string => displayed(direction, one);
    return [`${direction} (${cited(source)})`, ...gemWords(answer, show).map((words) => `  ${words}`)];
  });
  if (lines.length === 0) lines.push('No general equivalence mapping knows this code.');
  return { value: answers, text: `${lines.join('\n')}\n`, found: answers.length > 0 };
}

/** A dot after three characters is a diagnosis, after two a procedure of ICD-9-CM (E codes: after four). */
function directionsOf(text: string, system: string | undefined): readonly GemDirection[] {
  const from = gemDirections.filter((one) => system === undefined || one.startsWith(`${system}-to`));
  const dot = text.indexOf('.');
  if (dot === 2) return from.filter((one) => one === 'icd-9-to-icd-10-pcs');
  return dot < 0 ? from : from.filter((one) => !one.includes('pcs'));
}

function displayed(direction: GemDirection, code: string): string {
  if (direction.endsWith('icd-10-pcs')) return code;
  if (direction.endsWith('icd-10-cm')) return displayIcd10Cm(code);
  const at = direction.startsWith('icd-10-pcs') ? 2 : code.startsWith('E') ? 4 : 3;
  return code.length > at ? `${code.slice(0, at)}.${code.slice(at)}` : code;
}

function outcomeOf({ outcome, path }: ConvertedCode['ends'][number], { to, edition }: ConvertedCode): string {
  if (outcome === 'deleted') return `deleted without a successor; not valid on ${to} (${edition})`;
  if (outcome === 'no-line') return `not valid on ${to} (${edition}), and no line of the table leads on`;
  return `valid on ${to} (${edition})${path.length === 0 ? '; unchanged' : ''}`;
}

/** Ends of a conversion with their paths. */
export function converted(answer: ConvertedCode, code: string, system: string): CrosswalkAnswer {
  const show = (one: string): string => (system === 'icd-10-cm' ? displayIcd10Cm(one) : one);
  const lines = answer.ends.flatMap((end) => [
    `${show(end.code)}  ${end.title ?? ''}`.trimEnd(),
    `  ${outcomeOf(end, answer)}`,
    ...end.path.map((step) => `  ${show(step.from)} → ${show(step.to)} at ${step.day}`),
  ]);
  if (answer.tableEnds)
    lines.push(`The conversion table ends at ${answer.tableEnds}: newer replacements are not in it.`);
  const text = `${[`${show(code)} of ${answer.from} on ${answer.to} (${cited(answer.source)})`, ...lines].join('\n')}\n`;
  return { value: answer, text, found: answer.ends.some(({ outcome }) => outcome === 'valid') };
}

/** Groups of the rule map with targets, advice and open questions. */
export function mapped(answer: MappedConcept, concept: string, on: string): CrosswalkAnswer {
  const lines = answer.groups.flatMap(({ group, outcome, targets, questions }) => [
    `Group ${group}: ${outcome === 'open' ? 'depends on what is asked below' : outcome === 'none' ? 'no code' : 'chosen'}`,
    ...targets.flatMap((target) => [
      `  ${displayIcd10Cm(target.code)}  ${target.needsSeventhCharacter ? '(choose the 7th character)' : (answer.titles[target.code] ?? `(not valid on ${on})`)}`,
      ...target.advice.map((advice) => `    ${advice}`),
    ]),
    ...questions.map(({ text }) => `  ? ${text}`),
  ]);
  if (lines.length === 0) lines.push('The map has no row of this concept.');
  const text = `${[`${concept} (${cited(answer.source)})`, ...lines].join('\n')}\n`;
  return { value: answer, text, found: answer.groups.some(({ outcome }) => outcome === 'chosen') };
}
