import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ClinicalIndicator,
  PhysicianQueryDraft,
  QueryFormat,
  QueryOption,
  YesNoPurpose,
} from '../../../src/engine/physician-query/index.ts';

/** What can be wrong with a physician query: the closed list of the labels. */
export const violationKinds = [
  'payment',
  'quality',
  'leading-title',
  'leading-wording',
  'introduced-diagnosis',
  'new-diagnosis-by-yes-no',
  'yes-no-not-allowed',
  'no-indicators',
  'indicator-without-source-or-date',
  'unsupported-option',
  'single-option',
  'other-missing',
  'undetermined-missing',
  'pressure',
  'prior-encounter-only',
  'no-question',
  'unfilled-template',
] as const;

export type ViolationKind = (typeof violationKinds)[number];
export type QueryHalf = 'tune' | 'held-out';

export interface LabelledQuery {
  readonly id: string;
  /** The file it stands in, for example `heart.json`. */
  readonly file: string;
  readonly subject: string;
  readonly half: QueryHalf;
  readonly draft: PhysicianQueryDraft;
  /** Empty for a compliant query. */
  readonly violations: readonly ViolationKind[];
}

interface QueryTexts {
  readonly title: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly indicators: readonly string[];
  readonly documented: readonly string[];
}

interface QueryLine extends Partial<QueryTexts> {
  readonly id: string;
  readonly format?: QueryFormat;
  readonly purpose?: YesNoPurpose;
  readonly compliant?: true;
  readonly violations?: readonly ViolationKind[];
}

interface Scenario {
  readonly subject: string;
  /** Set where a whole scenario was written later, for one half alone. */
  readonly half?: QueryHalf;
  readonly documented: readonly string[];
  readonly indicators: readonly string[];
  readonly queries: readonly QueryLine[];
}

/** The labelled physician queries beside this file, in the order of the files; the README says how they are written. */
export function readLabelledQueries(): readonly LabelledQuery[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const scenarios = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as readonly Scenario[];
      return scenarios.flatMap((scenario) => labelledQueriesOf(file, scenario));
    });
}

function labelledQueriesOf(file: string, { subject, half, queries, ...scenario }: Scenario): readonly LabelledQuery[] {
  // The first query carries the wording that the others change.
  const { title = '', question = '', options = [] } = queries[0] ?? {};
  return queries.map((line) => {
    if ((line.compliant === true) === (line.violations !== undefined)) throw new Error(`${line.id}: one label, please`);
    const draft = draftOf({ title, question, options, ...scenario, ...line }, line);
    return { id: line.id, file, subject, half: half ?? halfOf(line.id), draft, violations: line.violations ?? [] };
  });
}

const draftOf = (texts: QueryTexts, { format = 'options', purpose }: QueryLine): PhysicianQueryDraft => ({
  title: texts.title,
  question: texts.question,
  documented: texts.documented,
  format,
  ...(purpose === undefined ? {} : { purpose }),
  indicators: texts.indicators.map(indicatorOf),
  options: format === 'open' ? [] : texts.options.map(optionOf),
});

function indicatorOf(line: string): ClinicalIndicator {
  const [text = '', source, date, prior] = line.split('|').map((part) => part.trim());
  return {
    text,
    ...(source ? { source } : {}),
    ...(date ? { date } : {}),
    ...(prior === 'prior' ? { priorEncounter: true } : {}),
  };
}

function optionOf(line: string): QueryOption {
  if (line.startsWith('+ ')) return { text: line.slice(2), kind: 'other' };
  return line.startsWith('? ') ? { text: line.slice(2), kind: 'undetermined' } : { text: line, kind: 'answer' };
}

/** FNV-1a over the id's code units: a fixed rule that knows nothing of the texts. */
function halfOf(id: string): QueryHalf {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 16) % 2 === 0 ? 'tune' : 'held-out';
}
