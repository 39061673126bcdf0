import type { Evidence, NoteDocument } from './note.ts';

/**
 * Status codes that charts document by a drug, an operation or a device rather than by the words of the classification. Hand-written after Official
 * Guidelines FY2026, I.C.21.c.3; compiled 2026-11-25. `where`: only in these documents or under these headings.
 */
interface StatusTerm {
  readonly pattern: RegExp;
  readonly code: string;
  readonly because: string;
}

const home = 'long-term drug therapy';
const terms: readonly StatusTerm[] = [
  {
    pattern:
      /\b(?:insulin (?:glargine|detemir|degludec|aspart|lispro)|glargine|detemir|degludec|basal insulin|on insulin|NPH)\b/i,
    code: 'Z794',
    because: home,
  },
  {
    pattern:
      /\b(?:metformin|glipizide|glimepiride|glyburide|sitagliptin|empagliflozin|dapagliflozin|linagliptin|pioglitazone)\b/i,
    code: 'Z7984',
    because: home,
  },
  { pattern: /\b(?:warfarin|apixaban|rivaroxaban|dabigatran|edoxaban|acenocoumarol)\b/i, code: 'Z7901', because: home },
  { pattern: /\b(?:clopidogrel|ticagrelor|prasugrel)\b/i, code: 'Z7902', because: home },
  { pattern: /\baspirin\b|\bASA\b/i, code: 'Z7982', because: home },
  { pattern: /\b(?:fluticasone|budesonide|beclomethasone|mometasone)\b/i, code: 'Z7951', because: home },
  { pattern: /\b(?:naproxen|ibuprofen|diclofenac|meloxicam|celecoxib)\b/i, code: 'Z791', because: home },
];

/** Words under headings of home medications and in the histories of admission documents: what is given in hospital only is no long-term use. */
const homeHeading =
  /home med|medications? (?:on|prior|before|at home)|^medications$|^meds$|past medical|history of present|^history$/i;
const admission = /history|consult|emergency|discharge/;

const anywhere: readonly StatusTerm[] = [
  {
    pattern:
      /\b(?:former smoker|ex-smoker|quit (?:smoking|tobacco|\d{4}|in \d{4})|stopped smoking|pack-years?, quit)\b/i,
    code: 'Z87891',
    because: 'former smoker',
  },
  {
    pattern:
      /\b(?:prior |previous |s\/p )?(?:CABG|coronary (?:artery )?bypass|bypass surgery)(?: surgery)?(?:,? (?:in )?(?:19|20)\d\d)/i,
    code: 'Z951',
    because: 'aortocoronary bypass in the past',
  },
  {
    pattern: /\b(?:slipped|tripped|stumbled)\b[^.]{0,100}\b(?:fell|fall)|\bfell\b[^.]{0,40}\b(?:slipp|tripp)/i,
    code: 'W010XXA',
    because: 'fall on same level from slipping, tripping or stumbling (I.C.20)',
  },
  {
    pattern:
      /\b(?:history of falls|recurrent falls|previous falls?|falls? (?:last|this|in the past) (?:year|month|spring|summer|winter|autumn|fall)|fell (?:twice|three times)|(?:second|third) fall)/i,
    code: 'Z9181',
    because: 'history of falling',
  },
  {
    pattern: /\bleft (?:TKA|total knee|knee (?:replacement|arthroplasty|prosthesis))[^.;]{0,30}\b(?:19|20)\d\d/i,
    code: 'Z96652',
    because: 'artificial knee joint in place',
  },
  {
    pattern: /\bright (?:TKA|total knee|knee (?:replacement|arthroplasty|prosthesis))[^.;]{0,30}\b(?:19|20)\d\d/i,
    code: 'Z96651',
    because: 'artificial knee joint in place',
  },
  {
    pattern:
      /\b(?:apixaban|warfarin|rivaroxaban|dabigatran|DOAC|anticoagulant|anticoagulation)\b[^.;]{0,40}\bcoagulopathy|\bcoagulopathy\b[^.;]{0,30}\b(?:due to|from|by) (?:apixaban|warfarin|rivaroxaban|dabigatran|anticoag)/i,
    code: 'D6832',
    because: 'hemorrhagic disorder due to an anticoagulant',
  },
  {
    pattern:
      /\b(?:apixaban|warfarin|rivaroxaban|dabigatran|anticoagulant)\b[^.;]{0,40}\bcoagulopathy|\bcoagulopathy\b[^.;]{0,30}\b(?:due to|from|by) (?:apixaban|warfarin|rivaroxaban|dabigatran|anticoag)/i,
    code: 'T45515A',
    because: 'adverse effect of an anticoagulant (I.C.19.e.5.a)',
  },
  {
    pattern:
      /\b(?:stopped|skip(?:s|ped)|missed|not taking|underdosing of)\b[^.;]{0,30}\b(?:apixaban|warfarin|rivaroxaban|dabigatran)/i,
    code: 'T45516A',
    because: 'underdosing of an anticoagulant (I.C.19.e.5.c)',
  },
  {
    pattern: /\b(?:stopped|skip(?:s|ped)|missed|ran out of|not taking)\b[^.;]{0,30}\b(?:insulin|glargine|metformin)/i,
    code: 'T383X6A',
    because: 'underdosing of insulin or an oral hypoglycemic (I.C.19.e.5.c)',
  },
  {
    pattern: /\b(?:stopped|skip(?:s|ped)|missed|not taking)\b[^.;]{0,60}\b(?:cost|copay|afford|money|price)/i,
    code: 'Z91120',
    because: 'intentional underdosing for financial hardship',
  },
  { pattern: /\b(?:DNR|do not resuscitate)\b/i, code: 'Z66', because: 'do not resuscitate' },
  {
    pattern: /\b(?:comfort (?:care|measures)|hospice care|palliative care)\b/i,
    code: 'Z515',
    because: 'palliative care',
  },
  {
    pattern:
      /\b(?:penicillin|PCN)(?: allergy|\s*\((?:hives|rash|anaphylaxis)[^)]*\)|: ?(?:hives|rash|anaphylaxis))|allerg(?:y|ies|ic)(?: to|:) ?penicillin/i,
    code: 'Z880',
    because: 'allergy to penicillin',
  },
];

export interface StatusMention {
  readonly code: string;
  readonly evidence: Evidence;
  readonly because: string;
}

const quoteOf = (document: NoteDocument, section: number, match: RegExpExecArray, heading?: string): Evidence => ({
  document: document.id,
  section,
  ...(heading === undefined ? {} : { heading }),
  start: match.index,
  end: match.index + match[0].length,
  quote: match[0],
  assertion: 'affirmed',
});

/** Status codes that documents name by drug, operation or device; the first place of each in every section. */
export function* statusMentions(documents: readonly NoteDocument[]): Iterable<StatusMention> {
  for (const document of documents) {
    if (/results|medications|orders|face-sheet|nursing/.test(document.kind)) continue;
    for (const [section, { heading, text }] of document.sections.entries()) {
      const athome = admission.test(document.kind) && homeHeading.test(heading ?? '');
      for (const { pattern, code, because } of athome ? [...anywhere, ...terms] : anywhere) {
        const match = pattern.exec(text);
        if (match && !/\b(?:no|not|denies|without)\b[^.;]{0,20}$/i.test(text.slice(0, match.index)))
          yield { code, because, evidence: quoteOf(document, section, match, heading) };
      }
    }
  }
}
