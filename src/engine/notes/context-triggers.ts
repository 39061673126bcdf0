/**
 * Words that change what a mention asserts, in the manner of NegEx (Chapman, Bridewell, Hanbury, Cooper, Buchanan, J Biomed Inform 2001;34:301-310)
 * and ConText (Harkema, Dowling, Thornblade, Chapman, J Biomed Inform 2009;42:839-851). The method is theirs; the list was written for this
 * program and is not a copy of theirs.
 */
export const contextSource = {
  document: 'Hand-written trigger list after the published NegEx (2001) and ConText (2009) methods',
  compiled: '2026-11-25',
} as const;

/** What a trigger does to words before or after it, up to a terminator or the end of the sentence. */
export type TriggerKind = 'negated' | 'uncertain' | 'historical' | 'family' | 'hypothetical' | 'pseudo' | 'end';
export type Direction = 'forward' | 'backward' | 'both';
export interface Trigger {
  readonly words: readonly string[];
  readonly kind: TriggerKind;
  readonly direction: Direction;
}

const lists: readonly (readonly [TriggerKind, Direction, string])[] = [
  [
    'pseudo',
    'forward',
    `year old; years old; month old; months old; week old; weeks old; day old; days old; no increase; no change; no significant change; no interval change; not only; no longer than; without difficulty; no further; gram negative; rh negative;
negative pressure; not certain if; not necessarily; no relevant past medical history; no relevant medical history; no relevant history; no past medical history; no significant past medical history;
no medical history; no personal history of interest; no history of interest; history of present illness; no improvement; without improvement; no response; without response; not responding; not improve; did not improve;
not controlled; not well controlled; no compliance; family practice; family doctor; family physician; mother board; possible to; rule out sepsis protocol`,
  ],
  [
    'negated',
    'forward',
    `no; not; denies; denied; denying; without; absence of; negative for; free of; rules out; ruled out for; rule out for; never had; never; no evidence of; no sign of; no signs of;
no history of; non; neither; nor; fails to reveal; failed to show; did not show; did not reveal; does not have; no known; lack of; lacks; excluded; excluding; discarded; discarding; resolved; instead of; rather than; unlikely to be; not due to; not in; declines; ruling out; n't`,
  ],
  [
    'negated',
    'backward',
    `was ruled out; were ruled out; is ruled out; been ruled out; ruled out; was excluded; were excluded; been excluded; was negative; were negative; is negative; negative; absent; not detected; not seen; not found;
not present; was discarded; were discarded; not observed; no; unlikely; denied; not identified; was not demonstrated; not confirmed; were normal; was normal; not evident; not visualized; not noted; excluded; deferred`,
  ],
  [
    'uncertain',
    'forward',
    `possible; possibly; probable; probably; suspected; suspect; suspicion of; suspicious for; likely; questionable; presumed; presumptive; concern for; concerning for; consistent with; compatible with; suggestive of; suggesting; suggests; suggested;
indicative of; may be; might be; could be; versus; vs; differential diagnosis; differential includes; working diagnosis; cannot exclude; appears to be; still to be ruled out; question of; impression of; r/o; rule out; to rule out; in order to rule out; evaluate for`,
  ],
  [
    'uncertain',
    'backward',
    `is suspected; was suspected; suspected; is possible; is likely; was considered; not excluded; cannot be excluded; could not be excluded; cannot be ruled out; questionable; likely; probable`,
  ],
  [
    'historical',
    'forward',
    `history of; history; h/o; hx of; past history of; prior; previous; previously; status post; s/p; old; remote; former; formerly; in the past; personal history of; resolved; years ago had; had had; childhood; known history of; antecedent of; antecedents of; remission of; operated on for; intervened for; post`,
  ],
  [
    'historical',
    'backward',
    `in the past; years ago; year ago; in childhood; as a child; in remission; months before; years before; years earlier; years previously; resolved`,
  ],
  [
    'family',
    'both',
    `family history; family history of; fh; fhx; mother; father; brother; sister; brothers; sisters; aunt; uncle; grandmother; grandfather; grandparents; cousin; siblings; sibling; maternal aunt; paternal aunt; parents; relatives; familial history`,
  ],
  [
    'hypothetical',
    'forward',
    `if; return for; return if; should; in case of; risk of; risk for; at risk for; risks; risks including; risks of; prevent; prevention of; prophylaxis; prophylaxis for; prophylaxis against; to avoid; watch for; monitor for; call for; screening for; screen for; vaccine; vaccination against; immunization against; precautions; education on; scheduled for; workup for; work-up for; precaution; call if; instructed to; educated about; warned about; warning signs of; come back for; until; whether; not indicated`,
  ],
  [
    'hypothetical',
    'backward',
    `prophylaxis; precautions; screening; precaution; risk; vaccine; vaccination; immunization; booster; toxoid; toxoids; risk low; protocol; panel`,
  ],
  [
    'end',
    'forward',
    `but; however; although; though; except; apart from; besides; still; yet; nevertheless; presented; presents; presenting; admitted; consulted; consults; referred; who; which; because; since; with persistent; secondary to; due to; developed; developing; revealed; revealing; showed; shows; showing; found; finding; attended; complained; complains; complaining; underwent; came; comes; now; currently; diagnosed; diagnosis of; treated; is on; associated with; aside from; other than; then; therefore; was started; reported; reports; cause of; as the cause; for which`,
  ],
];

/** Triggers by their first word; longer ones first, so that `no increase` is tried before `no`. */
export const triggersByWord: ReadonlyMap<string, readonly Trigger[]> = collect();

function collect(): ReadonlyMap<string, readonly Trigger[]> {
  const found = new Map<string, Trigger[]>();
  for (const [kind, direction, text] of lists)
    for (const phrase of text.split(/;\s*/)) {
      const words = phrase
        .trim()
        .split(/\s+/)
        .flatMap((word) => word.split('/').filter((part) => part !== ''));
      const first = words[0] ?? '';
      found.set(first, [...(found.get(first) ?? []), { words, kind, direction }]);
    }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}
