import { assertionOf, scopesOf } from './assert-context.ts';
import { codeFinisher, type FinishedCode } from './finish-code.ts';
import type { Lexicon } from './lexicon.ts';
import { type TermMatch, termMatcher } from './match-terms.ts';
import type { Assertion, NoteDocument } from './note.ts';
import { type Content, openContent, readSentence } from './read-sentence.ts';
import type { SectionKind } from './section-headings.ts';
import { splitSections } from './split-sections.ts';
import { type Sentence, splitSentences } from './split-sentences.ts';

/** A term of the classification in a document, with what the text says of it. */
export interface Mention {
  readonly document: NoteDocument;
  readonly section: number;
  readonly heading: string;
  readonly sectionKind: SectionKind;
  readonly start: number;
  readonly end: number;
  readonly assertion: Assertion;
  /** Trigger words that made the assertion, where not plainly affirmed. */
  readonly assertedBy?: string;
  readonly term: number;
  readonly finished: FinishedCode;
  /** Number of the sentence within the run, so that what stands together can be told. */
  readonly sentence: number;
}

/** Reads documents against a lexicon. Keeps scratch arrays, so make one per lexicon and use it for many documents. */
export function mentionFinder(lexicon: Lexicon): (documents: readonly NoteDocument[]) => readonly Mention[] {
  const match = termMatcher(lexicon);
  const finish = codeFinisher(lexicon);
  const content = openContent();
  const sides = ['left', 'right', 'bilateral', 'both'].map((word) => lexicon.vocabulary.numberOf(word));
  const readOne = (
    sentence: Sentence,
    base: Omit<Mention, 'start' | 'end' | 'assertion' | 'assertedBy' | 'term' | 'finished'>,
  ): readonly Mention[] => {
    readSentence(lexicon, sentence, content);
    const matches = match(content);
    if (matches.length === 0) return [];
    const scopes = scopesOf(sentence);
    return matches.map((found) => {
      const { assertion, by } = assertionOf(scopes, found.from, found.to, base.sectionKind);
      return {
        ...base,
        start: sentence[found.from]?.start ?? 0,
        end: sentence[found.to - 1]?.end ?? 0,
        assertion,
        ...(by === undefined ? {} : { assertedBy: by }),
        term: found.term,
        finished: finish(lexicon.rows[found.term] ?? 0, saidNear(content, found, sides)),
      };
    });
  };
  return (documents) => {
    let number = 0;
    return documents.flatMap((document) =>
      document.sections.flatMap(({ heading = '', text }, section) =>
        splitSections(text, heading).flatMap(({ heading: inner, kind, start, end }) =>
          splitSentences(text, start, end).flatMap((sentence) =>
            readOne(sentence, { document, section, heading: inner, sectionKind: kind, sentence: number++ }),
          ),
        ),
      ),
    );
  };
}

const sideReach = 4;
const wordReach = 8;

/** Words near a match: sides only when close, as a sentence often names two. */
function saidNear(content: Content, { at }: TermMatch, sides: readonly number[]): ReadonlySet<number> {
  const [low, high] = [Math.min(...at), Math.max(...at)];
  const said = new Set<number>();
  for (let i = Math.max(0, low - wordReach); i < Math.min(content.count, high + wordReach + 1); i += 1) {
    const word = content.words[i] ?? -1;
    if (word < 0) continue;
    if (sides.includes(word) && (i < low - sideReach || i > high + sideReach)) continue;
    said.add(word);
  }
  return said;
}
