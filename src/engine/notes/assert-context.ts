import { type Trigger, triggersByWord } from './context-triggers.ts';
import type { Assertion } from './note.ts';
import type { SectionKind } from './section-headings.ts';
import type { Sentence } from './split-sentences.ts';

/** A trigger where it stands in a sentence, and the words it reaches. */
export interface Scope {
  readonly trigger: Trigger;
  /** Words of the trigger itself. */
  readonly at: number;
  readonly after: number;
  /** Words it reaches, end excluded. */
  readonly from: number;
  readonly to: number;
}

/** Every trigger of a sentence with its reach: to the next terminator, or the end; not further than the words it may plausibly govern. */
export function scopesOf(sentence: Sentence): readonly Scope[] {
  const found: { trigger: Trigger; at: number; after: number }[] = [];
  for (let at = 0; at < sentence.length; ) {
    const here = (triggersByWord.get(sentence[at]?.text ?? '') ?? []).filter((trigger) =>
      stands(sentence, trigger, at),
    );
    const longest = here[0]?.words.length ?? 0;
    for (const trigger of here) if (trigger.words.length === longest) found.push({ trigger, at, after: at + longest });
    at += Math.max(1, longest);
  }
  const ends = found.filter(({ trigger }) => trigger.kind === 'end');
  return found
    .filter(({ trigger }) => trigger.kind !== 'end' && trigger.kind !== 'pseudo')
    .map((one) => ({ ...one, ...reach(one, ends, sentence.length) }));
}

const stands = (sentence: Sentence, { words }: Trigger, at: number): boolean =>
  words.every((word, i) => sentence[at + i]?.text === word);

/** How many words a trigger reaches when nothing ends it; a question of style more than of grammar. */
const farthest = { negated: 18, uncertain: 8, historical: 9, family: 40, hypothetical: 9, pseudo: 0, end: 0 } as const;
const farthestBack = {
  negated: 6,
  uncertain: 6,
  historical: 6,
  family: 12,
  hypothetical: 4,
  pseudo: 0,
  end: 0,
} as const;

function reach(
  { trigger, at, after }: { trigger: Trigger; at: number; after: number },
  ends: readonly { at: number; after: number }[],
  length: number,
): { from: number; to: number } {
  const next = Math.min(length, ...ends.filter((end) => end.at >= after).map((end) => end.at));
  const before = Math.max(0, ...ends.filter((end) => end.after <= at).map((end) => end.after));
  const forward = trigger.direction !== 'backward';
  const backward = trigger.direction !== 'forward';
  return {
    from: backward ? Math.max(before, at - farthestBack[trigger.kind]) : after,
    to: forward ? Math.min(next, after + farthest[trigger.kind]) : at,
  };
}

const order: readonly Assertion[] = ['family', 'negated', 'hypothetical', 'historical', 'uncertain'];

/** What a sentence says about the words `from` to `to` (end excluded), and the trigger that says so. The section speaks where the sentence does not. */
export function assertionOf(
  scopes: readonly Scope[],
  from: number,
  to: number,
  section: SectionKind,
): { readonly assertion: Assertion; readonly by?: string } {
  if (section === 'family-history') return { assertion: 'family', by: 'family history section' };
  for (const assertion of order) {
    const scope = scopes.find(
      ({ trigger, at, after, from: reachFrom, to: reachTo }) =>
        trigger.kind === assertion && from < reachTo && to > reachFrom && !(at < to && after > from),
    );
    if (scope) return { assertion, by: scope.trigger.words.join(' ') };
  }
  return { assertion: 'affirmed' };
}
