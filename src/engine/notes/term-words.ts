import { foldText } from '../codes/search/index.ts';

const word = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;

/** Lower-case words of a title or term, without what stands in brackets. */
export const termWords = (text: string): readonly string[] =>
  foldText(text.replace(/\([^()]*\)|\[[^[\]]*\]|\([^()]*\)/g, ' ')).match(word) ?? [];

const tails: readonly RegExp[] = [
  /,? (?:initial|subsequent) encounter.*$/,
  /, sequela$/,
  / as the cause of diseases classified elsewhere$/,
  /\bnot elsewhere classified\b/g,
  /\bwithout (?:complications?|gangrene|obstruction|hemorrhage|perforation|bleeding)(?: or (?:perforation|gangrene|obstruction|bleeding|hemorrhage))?\b/g,
  /\bunspecified(?: (?:site|part|side|organism|type|whether[^,]*|severity|course|trimester|extremity|location|degree))?(?: of)?\b/g,
  /\bnot specified(?: as[^,]*)?/g,
  /\bwithout mention of[^,]*/g,
];

/**
 * Words a title asks for. What a title says only because nothing better is known (`unspecified`, `without complications`, the initial encounter)
 * is left out; undefined for residual titles (`Other …`), which no one documents in those words.
 */
export function titleWords(title: string): readonly string[] | undefined {
  let text = title.toLowerCase();
  if (
    /with unspecified complications|^other\b|\bother specified\b|, other\b|\bother (?:forms?|types?|and unspecified)\b|due to underlying condition|in diseases classified elsewhere|drug or chemical induced/.test(
      text,
    )
  )
    return undefined;
  for (const tail of tails) text = text.replace(tail, ' ');
  const sided = /\b(?:right|left)\b/.test(text);
  return termWords(text).filter((one) => !(sided && one === 'unilateral'));
}
