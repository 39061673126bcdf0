import type { TraceStep } from '../../base/index.ts';
import { type Draft, draftAt } from './draft.ts';
import type { Mention } from './find-mentions.ts';
import { mentionFinder } from './find-mentions.ts';
import type { Lexicon } from './lexicon.ts';
import { measuredStatus } from './measured-status.ts';
import type { Evidence, NoteDocument } from './note.ts';
import { reportedRow } from './reported-row.ts';
import { notByProvider } from './reporting-rules.ts';
import { combine, dropVaguer } from './resolve-codes.ts';
import { statusMentions } from './status-terms.ts';
import type { Suggestion, SuggestOptions } from './suggestion.ts';

/** Suggestions from documents. Make one per lexicon; it keeps scratch arrays. Same documents, same suggestions, in the same order. */
export function diagnosisSuggester(
  lexicon: Lexicon,
): (documents: readonly NoteDocument[], options: SuggestOptions) => readonly Suggestion[] {
  const find = mentionFinder(lexicon);
  return (documents, options) => {
    const drafts = new Map<number, Draft>();
    for (const mention of find(documents)) {
      const reported = reportedRow(lexicon.codes, mention, options);
      if (reported) gather(drafts, lexicon, mention, reported.row, reported.why);
    }
    if (options.breadth !== 'every-mention') {
      for (const status of statusMentions(documents)) gatherStatus(drafts, lexicon, status);
      for (const status of measuredStatus(documents, lexicon.codes, drafts)) gatherStatus(drafts, lexicon, status);
      combine(lexicon.codes, drafts);
      dropVaguer(lexicon.codes, drafts);
    }
    return [...drafts.values()].sort(byWeight).map((draft) => finish(lexicon, draft));
  };
}

const strongSections: Readonly<Record<string, number>> = { diagnoses: 6, assessment: 4, 'past-history': 2, course: 2 };
const admissionKinds: ReadonlySet<string> = new Set(['history-and-physical', 'emergency', 'consult']);
const inHospital =
  /hospital[- ]acquired|postoperative day|developed (?:on|during)|not present (?:on|when)|catheter[- ]associated/i;

function gather(drafts: Map<number, Draft>, lexicon: Lexicon, mention: Mention, row: number, why: string): void {
  const own = row === mention.finished.row;
  const draft = draftAt(drafts, row, own ? mention.finished.complete : true, own ? mention.finished.open : 1);
  const evidence = evidenceOf(mention);
  draft.evidence.push(evidence);
  draft.byProvider ||= isByProvider(mention.document) && mention.assertion !== 'uncertain';
  draft.byProvider ||= mention.assertion === 'uncertain' && mention.document.kind === 'discharge-summary';
  draft.onAdmission ||= admissionKinds.has(mention.document.kind);
  draft.hospitalOnset ||= inHospital.test(sentenceAround(mention));
  draft.weight += 1 + (strongSections[mention.sectionKind] ?? 0);
  if (draft.steps.length < 6) draft.steps.push(stepOf(lexicon, mention, row, why));
}

function gatherStatus(
  drafts: Map<number, Draft>,
  { codes }: Lexicon,
  { code, evidence, because }: { code: string; evidence: Evidence; because: string },
): void {
  const row = codes.indexOf(code);
  if (row < 0) return;
  const draft = draftAt(drafts, row);
  draft.evidence.push(evidence);
  draft.byProvider = true;
  draft.weight += 1;
  draft.steps.push({ rule: 'notes/status', result: 'hit', text: `“${evidence.quote}” → ${because}`, rests: { code } });
}

function evidenceOf({ document, section, heading, start, end, assertion }: Mention): Evidence {
  const text = document.sections[section]?.text ?? '';
  const named = heading === '' ? {} : { heading };
  return { document: document.id, section, ...named, start, end, quote: text.slice(start, end), assertion };
}

const otherWriters = /diet|nutrition|nurs|therap|pharmac|social work|wound|case manage/i;
const isByProvider = ({ kind, title }: NoteDocument): boolean =>
  !notByProvider.has(kind) && !otherWriters.test(title ?? '');

const sentenceAround = ({ document, section, start, end }: Mention): string =>
  (document.sections[section]?.text ?? '').slice(Math.max(0, start - 60), end + 60);

function stepOf(lexicon: Lexicon, mention: Mention, row: number, why: string): TraceStep {
  const { codes } = lexicon;
  const quote = evidenceOf(mention).quote;
  const chosen = mention.finished.chosenBy.length > 0 ? `; “${mention.finished.chosenBy.join(' ')}” chose it` : '';
  const asserted = mention.assertedBy
    ? `${mention.assertion} (“${mention.assertedBy}”)`
    : 'affirmed, no trigger in reach';
  return {
    rule: 'notes/term',
    result: 'hit',
    text: `“${quote}” → ${lexicon.because(mention.term)} → ${codes.row(row).display}${chosen}; ${asserted}; ${why}`,
    rests: { document: mention.document.id, section: mention.section, start: mention.start, end: mention.end },
  };
}

/** Heaviest first: what stands in the diagnoses and the assessment and is said often; then tabular order. */
const byWeight = (a: Draft, b: Draft): number => b.weight - a.weight || a.row - b.row;

function finish({ codes }: Lexicon, draft: Draft): Suggestion {
  const { code, title } = codes.row(draft.row);
  const poa = draft.hospitalOnset && !draft.onAdmission ? 'N' : draft.onAdmission ? 'Y' : undefined;
  return {
    system: 'icd-10-cm',
    code,
    title,
    standing: draft.byProvider ? 'documented' : 'caution',
    complete: draft.complete,
    open: draft.open,
    evidence: draft.evidence,
    ...(poa ? { poaHint: poa } : {}),
    trace: draft.steps,
  };
}
