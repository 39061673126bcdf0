export type * from './contract-coding-review.ts';
export type * from './contract-completeness.ts';
export type * from './contract-physician-query.ts';
export type * from './contract-session.ts';
export type * from './contract-worklist.ts';

import type { Finding, TraceStep } from '../base/index.ts';

/**
 * Shapes of the HTTP interface under /api. The web application imports these types and nothing else of the server.
 * Errors are RFC 9457 problem documents: { type, title, status, detail, errors?: [{ path, message }] }.
 */

/** GET /api/status */
export interface StatusAnswer {
  readonly product: 'chartwright';
  readonly version: string;
  /** True while only the starter edition answers for some system. */
  readonly starterOnly: boolean;
  readonly editions: readonly EditionAnswer[];
  readonly demonstration: boolean;
  /** Everything but this, /api/session and the monitors' addresses needs a session. */
  readonly login: 'required';
}
export interface EditionAnswer {
  readonly system: string;
  readonly edition: string;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly codes: number;
  readonly billable: number;
  readonly starter: boolean;
}

/** GET /api/charts → ChartLine[], newest discharge first */
export interface ChartLine {
  readonly id: string;
  readonly mrn: string;
  readonly patientName: string;
  readonly sex: 'M' | 'F' | 'U';
  readonly age?: number;
  readonly setting: 'inpatient' | 'outpatient';
  readonly service?: string;
  readonly admissionDate?: string;
  readonly dischargeDate?: string;
  readonly lengthOfStay?: number;
  readonly payer?: string;
  readonly documents: number;
  /** `uncoded`, `in-progress` (saved abstract) or `final-coded`. */
  readonly stage: 'uncoded' | 'in-progress' | 'final-coded';
  readonly drg?: string;
  readonly origin: 'demonstration' | 'uploaded';
  /** The demonstration's simple case for a newcomer; it stands first until it is coded. */
  readonly guided?: boolean;
}

/** GET /api/charts/:id; POST /api/charts (multipart `file`, or raw body with `?name=`) → ChartAnswer with 201 */
export interface ChartAnswer extends ChartLine {
  readonly documentList: readonly ChartDocument[];
  /** What the reader could not use, in words, without content. */
  readonly remarks: readonly string[];
}
export interface ChartDocument {
  readonly id: string;
  /** `face-sheet`, `history-and-physical`, `progress-note`, `operative-report`, `pathology`, `results`, `discharge-summary`, `consult`, `nursing`, `orders`, `medications`, `other`. */
  readonly kind: string;
  readonly title: string;
  readonly date?: string;
  readonly author?: string;
  readonly signed?: boolean;
  readonly sections: readonly DocumentSection[];
}
export interface DocumentSection {
  readonly heading?: string;
  /** Plain text, paragraphs separated by a blank line; shown as text, never as markup. */
  readonly text: string;
  /** Present when the section is tabular (results, medications). */
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** GET /api/charts/:id/suggestions → SuggestionsAnswer: what the documents speak for; nothing is accepted by asking. */
export interface SuggestionsAnswer {
  readonly on?: string;
  readonly edition?: string;
  readonly starter: boolean;
  readonly suggestions: readonly SuggestionAnswer[];
  /** Why there are none, where no table covers the day. */
  readonly reason?: string;
}
export interface SuggestionAnswer {
  readonly system: 'icd-10-cm';
  readonly code: string;
  readonly title: string;
  /** `caution`: found only where no provider made the diagnosis, or only as uncertain. */
  readonly standing: 'documented' | 'caution';
  readonly complete: boolean;
  readonly open: number;
  readonly evidence: readonly EvidenceAnswer[];
  readonly poaHint?: 'Y' | 'N';
  readonly trace: readonly TraceStep[];
}
/** Words of a document: characters `start` to `end` of the text of its section. */
export interface EvidenceAnswer {
  readonly document: string;
  readonly section: number;
  readonly heading?: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly assertion: 'affirmed' | 'uncertain' | 'historical' | 'family' | 'negated' | 'hypothetical';
}

/** The abstract as JSON: engine/abstract's published shape. Codes without dot. */
export interface AbstractJson {
  readonly id: string;
  readonly mrn?: string;
  readonly setting: 'inpatient' | 'outpatient';
  readonly sex: 'M' | 'F' | 'U';
  readonly birthDate?: string;
  readonly age?: number;
  readonly admissionDate?: string;
  readonly dischargeDate: string;
  readonly lengthOfStay?: number;
  readonly dischargeStatus: string;
  readonly poaReporting: 'exempt' | 'non-exempt' | 'unknown';
  readonly payer?: string;
  readonly admittingDiagnosis?: string;
  readonly principalDiagnosis?: DiagnosisJson;
  readonly secondaryDiagnoses: readonly DiagnosisJson[];
  readonly procedures: readonly ProcedureJson[];
}
export interface DiagnosisJson {
  readonly code: string;
  readonly poa?: 'Y' | 'N' | 'U' | 'W' | 'exempt';
}
export interface ProcedureJson {
  readonly code: string;
  readonly date?: string;
}

/** GET /api/charts/:id/abstract → SavedAbstract (an empty one, version 0, before the first save); PUT the same with If-Match: "<version>" → SavedAbstract; 409 when somebody saved in between */
export interface SavedAbstract {
  readonly version: number;
  readonly savedAt?: string;
  readonly abstract: AbstractJson;
  readonly stage: 'uncoded' | 'in-progress' | 'final-coded';
  /** Findings of the severity `error` in spite of which the abstract was made final, and why. */
  readonly override?: {
    readonly findings: readonly string[];
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  };
}
/**
 * POST /api/charts/:id/abstract/final with If-Match, body FinalRequest → SavedAbstract (`final-coded`); 409 while a finding of the
 * severity `error` stands, unless `overrideReason` (at least 10 characters) is given. POST /api/charts/:id/abstract/reopen with If-Match,
 * body ReopenRequest → SavedAbstract (`in-progress`). A final abstract cannot be saved (409) until it is reopened.
 */
export interface FinalRequest {
  readonly overrideReason?: string;
}
export interface ReopenRequest {
  readonly reason: string;
}
/** GET /api/charts/:id/abstract/print → text/html, a page made for paper; GET /api/charts/:id/abstract/export → application/json attachment (AbstractExport) */
export interface AbstractExport {
  readonly exportedAt: string;
  readonly abstract: AbstractJson;
  readonly verdict: VerdictAnswer;
}

/** POST /api/verdict, body AbstractJson → VerdictAnswer: grouped and edited, with proof. Never stores anything. */
export interface VerdictAnswer {
  /** Absent when there is no principal diagnosis or no table for the date; `reason` then says why. */
  readonly drg?: DrgAnswer;
  readonly reason?: string;
  readonly findings: readonly Finding[];
  readonly codes: readonly CodeMark[];
  /** The proof, outermost steps first. */
  readonly trace: readonly TraceStep[];
  /** The proof in at most 20 plain lines. */
  readonly why: readonly string[];
  /** Editions the answer rests on, one line each, starter named as such. */
  readonly editions: readonly string[];
  readonly micros: number;
}
export interface DrgAnswer {
  readonly version: string;
  readonly drg: string;
  readonly title: string;
  readonly mdc: string;
  readonly mdcTitle: string;
  readonly type: 'SURGICAL' | 'MEDICAL' | 'NONE';
  readonly severity: string;
  readonly returnCode: string;
  readonly initialDrg: string;
  /** Ten-thousandths. */
  readonly weight?: number;
  readonly gmlos?: number;
  readonly amlos?: number;
  readonly postAcuteTransfer?: boolean;
}
/** What is true of each code of the abstract, in the order principal, secondaries, procedures. */
export interface CodeMark {
  readonly field: string;
  readonly code: string;
  readonly display: string;
  readonly title: string;
  readonly valid: boolean;
  /** `MCC`, `CC`, `MCC_EXCLUDED`, `CC_EXCLUDED`, `NEITHER` … as the grouper flags it. */
  readonly severity?: string;
  /** True when the DRG rests on this code. */
  readonly drivesDrg?: boolean;
  readonly operatingRoom?: boolean;
  readonly hac?: readonly string[];
  readonly poaExempt?: boolean;
}

/** GET /api/search?q=&system=icd-10-cm|icd-10-pcs&on=YYYY-MM-DD&limit= → SearchAnswer */
export interface SearchAnswer {
  readonly results: readonly SearchHit[];
  readonly edition?: string;
  readonly starter: boolean;
  readonly micros: number;
  /** Set when no edition covers the date. */
  readonly reason?: string;
}
export interface SearchHit {
  readonly system: string;
  readonly code: string;
  readonly display: string;
  readonly title: string;
  readonly billable: boolean;
  readonly score: number;
  readonly because: string;
}

/** GET /api/codes/:system/:code?on= → CodePageAnswer, or 404 problem saying when the code was valid */
export interface CodePageAnswer {
  readonly system: string;
  readonly code: string;
  readonly display: string;
  readonly title: string;
  readonly billable: boolean;
  readonly valid: boolean;
  readonly edition: string;
  readonly poaExempt?: boolean;
  readonly parents: readonly { readonly code: string; readonly display: string; readonly title: string }[];
  readonly children: readonly {
    readonly code: string;
    readonly display: string;
    readonly title: string;
    readonly billable: boolean;
  }[];
  readonly notes: readonly CodeNoteAnswer[];
  /** The same on the other side, on both, or with the side left unspecified. */
  readonly siblings: readonly (CodeLinkAnswer & {
    readonly side: 'right' | 'left' | 'bilateral' | 'unspecified';
    readonly billable: boolean;
  })[];
  /** The seventh characters that govern a code of seven characters, and the one it has. */
  readonly seventh?: {
    readonly from: string;
    readonly chosen: string;
    readonly values: readonly { readonly character: string; readonly meaning: string }[];
  };
  readonly marks: CodeMarksAnswer;
}
export interface CodeLinkAnswer {
  readonly code: string;
  readonly display: string;
  readonly title: string;
}
/** An instruction of the tabular list, the level it is written at, and the codes it names in the edition of the page. */
export interface CodeNoteAnswer {
  readonly kind: string;
  readonly text: string;
  readonly from: string;
  readonly targets: readonly NoteTargetAnswer[];
}
export interface NoteTargetAnswer {
  /** As the note writes it. */
  readonly written: string;
  /** Absent when the edition has no such code; equal to `last` for a single code or header. */
  readonly first?: CodeLinkAnswer;
  readonly last?: CodeLinkAnswer;
  /** Codes valid for claims that it stands for; those within the limit when `limitRead`. */
  readonly billable: number;
  readonly limit?: string;
  readonly limitRead?: boolean;
}
/** What grouper and Medicare Code Editor of the day say of the code by itself; empty where no table covers the day. */
export interface CodeMarksAnswer {
  readonly grouper?: string;
  readonly editor?: string;
  readonly starter?: boolean;
  readonly severity?: 'MCC' | 'CC' | 'NEITHER';
  readonly onlyWhenAlive?: boolean;
  /** With how many principal diagnoses it counts as neither CC nor MCC. */
  readonly excludedBy?: number;
  readonly mdc?: number;
  readonly mdcTitle?: string;
  readonly hacs?: readonly { readonly hac: number; readonly title: string }[];
  readonly operatingRoom?: boolean;
  readonly ages?: readonly { readonly group: string; readonly from?: number; readonly to?: number }[];
  readonly sex?: 'F' | 'M';
  readonly asPrincipal?: readonly (
    | 'unacceptable'
    | 'unacceptable-alone'
    | 'manifestation'
    | 'external-cause'
    | 'questionable-admission'
    | 'nonspecific'
  )[];
  /** The unspecified code edit asks for a more specific code. */
  readonly unspecified?: boolean;
  readonly coverage?: readonly ('noncovered' | 'limited')[];
}
