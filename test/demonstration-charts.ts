import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AbstractJson, ChartAnswer } from '../src/server/contract.ts';

const folder = fileURLToPath(new URL('synthetic/', import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(`${folder}${path}`, 'utf8'));

/** A line of `test/synthetic/index.json`. */
export interface ChartEntry {
  readonly id: string;
  readonly title: string;
  readonly chart: string;
  readonly answer: string;
  /** Absent: inpatient. */
  readonly setting?: 'outpatient';
  /** Of a stay; an outpatient encounter has no DRG. */
  readonly mdc?: string;
  readonly drg?: string;
  readonly guided?: boolean;
}

/** What an answer key says, as far as tests read it. */
export interface AnswerKey {
  readonly id: string;
  readonly abstract: AbstractJson;
  /** Of a stay; an outpatient encounter has none. */
  readonly drg?: {
    readonly version: string;
    readonly drg: string;
    readonly title: string;
    readonly mdc: string;
    readonly type: string;
    readonly severity: string;
    readonly initialDrg: string;
    readonly weight: number;
    readonly gmlos: number;
    readonly amlos: number;
    readonly postAcuteTransfer: boolean;
  };
  readonly why: string;
  readonly guidelines: readonly string[];
  readonly codes: readonly { readonly code: string; readonly why: string; readonly documents: readonly string[] }[];
  readonly expectedFindings: readonly { readonly edit: string; readonly code: string }[];
  readonly hac: readonly { readonly hac: number; readonly code: string }[];
  readonly gaps: readonly { readonly document: string; readonly kind: string; readonly text: string }[];
  /** What was done at an outpatient encounter, in words: its procedure code set is licensed. */
  readonly proceduresInWords?: readonly string[];
  /** Why no physician query is right, where the key has none. */
  readonly noQuery?: string;
  readonly physicianQuery?: {
    readonly question: string;
    readonly options: readonly string[];
    readonly indicators: readonly { readonly document: string; readonly text: string }[];
    /** What the provider's answer would change: the new codes, the diagnoses of the abstract then, and its DRG. */
    readonly ifAnswered: Pick<AbstractJson, 'principalDiagnosis' | 'secondaryDiagnoses'> & {
      readonly codes: readonly string[];
      /** Of a stay, as all that follows. */
      readonly drg?: string;
      readonly title?: string;
      readonly weight?: number;
    };
  };
}

export interface DemonstrationChart {
  readonly entry: ChartEntry;
  readonly chart: ChartAnswer & { readonly encounter: Readonly<Record<string, string>> };
  readonly key: AnswerKey;
}

/** The demonstration charts with their answer keys, in the order of the worklist. */
export const demonstrationCharts: readonly DemonstrationChart[] = (
  read('index.json') as { readonly charts: readonly ChartEntry[] }
).charts.map((entry) => ({
  entry,
  chart: read(entry.chart) as DemonstrationChart['chart'],
  key: read(entry.answer) as AnswerKey,
}));
