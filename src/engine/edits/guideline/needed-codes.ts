import { type NamedCodes, noteReferences } from '../../codes/index.ts';
import type { TabularNote } from '../abstract-edit.ts';
import { lettersOf } from './letters-of.ts';

/** A note that asks for a second code in words that leave no choice, and the codes of which one is asked for. */
export interface NeededCodes {
  readonly kind: 'codeFirst' | 'useAdditionalCode';
  readonly from: string;
  readonly text: string;
  readonly named: readonly NamedCodes[];
  readonly letters: number;
}

/**
 * An attribute that a condition always has. A note that asks for one of them asks for a code whatever the record says; notes for what may
 * be absent ("any associated", "if applicable", organisms, tobacco, symptoms) leave the choice to the record.
 */
const attribute =
  /^codes?\b.*\bto (?:identify|specify) (?:the )?(?:site|severity|stages?|type|joint|limb|dialysis status|heart failure|deep vein thrombosis|carrier state|(?:non)?magnetic foreign body)\b/;
const cause = /^\(T51-T65\) to identify chemical and intent/;
const optional = /\bif\b|\bany\b|\bsuch as\b|\bassociated\b|\bapplicable\b|\bnecessary\b/;

/** The notes of one code that ask for a second code; a header with its list of items is one note, and a list of examples is none. */
export function neededCodes(notes: readonly TabularNote[]): readonly NeededCodes[] {
  const lists = new Map<string, { readonly head: TabularNote; readonly items: NamedCodes[]; readonly text: string }>();
  for (const note of notes) {
    const { kind, text, from, under } = note;
    if (kind !== 'codeFirst' && kind !== 'useAdditionalCode') continue;
    const words = under ?? text;
    if (optional.test(`${words} ${text}`) || !(kind === 'codeFirst' ? cause : attribute).test(words)) continue;
    const key = `${kind} ${from} ${words}`;
    const list = lists.get(key) ?? { head: note, items: [], text: words };
    list.items.push(...namedPlainly(text));
    lists.set(key, list);
  }
  return [...lists.values()]
    .filter(({ items }) => items.length > 0 && items.every(({ from }) => !/^[V-Y]/.test(from)))
    .map(({ head: { kind, from }, items, text }) => ({
      kind: kind === 'codeFirst' ? 'codeFirst' : 'useAdditionalCode',
      from,
      text,
      named: items,
      letters: lettersOf(items),
    }));
}

/** The codes of a note; none where words narrow one of them further than its characters say. */
function namedPlainly(text: string): readonly NamedCodes[] {
  const references = noteReferences(text);
  return references.some(({ limit }) => limit !== undefined) ? [] : references.map(({ from, to }) => ({ from, to }));
}
