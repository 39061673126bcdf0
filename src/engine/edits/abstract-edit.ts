import { type Finding, isWithin } from '../../base/index.ts';
import type { Abstract, CodedDiagnosis } from '../abstract/index.ts';
import type { CodeTable } from '../codes/index.ts';
import { askedEdits } from './asked-edits.ts';
import { type AnyReport, type EditCard, type Report, renderMessage } from './edit.ts';

/** The look-ups that edits on an abstract may use, all for its discharge date. One that is absent leaves the edits that need it silent. */
export interface EditTables {
  readonly diagnosisCodes?: CodeTable;
  readonly procedureCodes?: CodeTable;
  /** Diagnoses exempt from present-on-admission reporting. */
  readonly poaExempt?: { has(code: string): boolean; readonly vintage?: { readonly starter: boolean } };
  /** Tabular notes, in the narrow shape that the guideline edits read. */
  readonly notes?: TabularNotes;
}

/** One instruction of the tabular list. */
export interface TabularNote {
  readonly kind: string;
  readonly text: string;
  /** Where it stands, as people write it, and without dot. */
  readonly from: string;
  readonly at: string;
  /** The header ending in ":" whose list it is an item of. */
  readonly under?: string;
}

/** Instructions of the tabular list that stand at a code or above it. */
export interface TabularNotes {
  of(code: string): readonly TabularNote[];
}

/** What an example of an edit gives; what is left out is an inpatient discharged on 15 January 2026 with heart failure, present on admission. */
export interface AbstractExample {
  readonly principal?: string;
  readonly secondary?: readonly string[];
  readonly procedures?: readonly string[];
  readonly discharge?: string;
  readonly setting?: 'inpatient' | 'outpatient';
  readonly poaReporting?: 'exempt' | 'non-exempt' | 'unknown';
}

/** One firing of an edit on an abstract. */
export interface Firing<Message extends string = string> {
  readonly field: string;
  readonly codes: readonly string[];
  readonly report: Report<Message>;
}

/** An edit on an abstract and its tables. */
export interface AbstractEdit extends EditCard<AbstractExample> {
  /** The edit can fire only where a diagnosis matches; absent where it must always be asked. */
  readonly about?: RegExp;
  check(
    abstract: Abstract,
    tables: EditTables,
  ): readonly { field: string; codes: readonly string[]; report: AnyReport }[];
}

/** What the author of such an edit writes; every report is checked against the message. */
export interface AbstractEditText<Message extends string> extends EditCard<AbstractExample, Message> {
  /** The edit can fire only where a diagnosis matches; absent where it must always be asked. */
  readonly about?: RegExp;
  check(abstract: Abstract, tables: EditTables): readonly Firing<Message>[];
}

/** Takes an edit as written; only the compiler does anything here. */
export const abstractEdit = <const Message extends string>(edit: AbstractEditText<Message>): AbstractEdit =>
  edit as unknown as AbstractEdit;

/** The findings of edits on an abstract, edit by edit; an edit outside its effective period is not asked. */
export function findingsOf(edits: readonly AbstractEdit[], abstract: Abstract, tables: EditTables): readonly Finding[] {
  const findings: Finding[] = [];
  for (const edit of askedEdits(edits, abstract)) {
    if (!isWithin(abstract.dischargeDate, edit.effective.from, edit.effective.to)) continue;
    for (const { field, codes, report } of edit.check(abstract, tables)) {
      const message = renderMessage(edit.message, report);
      const { id: rule, severity, title, source, repair } = edit;
      findings.push({
        rule,
        severity,
        title,
        message,
        field,
        codes,
        source,
        ...(repair === undefined ? {} : { repair }),
      });
    }
  }
  return findings;
}

/** A diagnosis with the path of its entry in the abstract. */
export interface PlacedDiagnosis extends CodedDiagnosis {
  readonly path: string;
}

/** The answer for the abstract asked about last, which never changes: the edits ask for one abstract again and again, then for the next. */
let last: { readonly abstract: Abstract; readonly diagnoses: readonly PlacedDiagnosis[] } | undefined;

/** Principal and secondary diagnoses in order, each with its path. */
export function diagnosesOf(abstract: Abstract): readonly PlacedDiagnosis[] {
  if (last?.abstract === abstract) return last.diagnoses;
  const { principalDiagnosis, secondaryDiagnoses } = abstract;
  const diagnoses: PlacedDiagnosis[] = principalDiagnosis ? [placed(principalDiagnosis, '/principalDiagnosis')] : [];
  for (let i = 0; i < secondaryDiagnoses.length; i += 1) {
    const diagnosis = secondaryDiagnoses[i];
    if (diagnosis) diagnoses.push(placed(diagnosis, secondaryPath(i)));
  }
  last = { abstract, diagnoses };
  return diagnoses;
}

const placed = ({ code, poa }: CodedDiagnosis, path: string): PlacedDiagnosis =>
  poa === undefined ? { code, path } : { code, poa, path };

const secondaryPaths = Array.from({ length: 100 }, (_, i) => `/secondaryDiagnoses/${i}`);
const secondaryPath = (i: number): string => secondaryPaths[i] ?? `/secondaryDiagnoses/${i}`;
