import { packTexts, writePack } from '../../base/index.ts';
import { type NoteKind, noteKinds } from './code-notes.ts';
import { buildSlots } from './code-slots.ts';

/** One place of the tabular list as an importer gives it: chapters and blocks before what they hold. */
export interface NotesPlace {
  /** Canonical code (`E112`), block (`E08-E13`) or `chapter 4`. */
  readonly at: string;
  readonly kind: 'chapter' | 'block' | 'code';
  readonly title: string;
  /** Number of the enclosing place, or -1. */
  readonly parent: number;
  readonly placeholder: boolean;
  readonly notes: readonly { readonly kind: NoteKind; readonly text: string; readonly under?: string }[];
  readonly seventh: readonly { readonly character: string; readonly meaning: string }[];
}

export const placeKinds = ['chapter', 'block', 'code'] as const;
export const placeholderFlag = 4;

/** Compiles the notes of a tabular list. Notes of place i are `firstNote[i]` to `firstNote[i + 1]`, likewise seventh characters. */
export function writeNotes(header: Readonly<Record<string, unknown>>, places: readonly NotesPlace[]): Uint8Array {
  const texts = new Map<string, number>([['', 0]]);
  const number = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const names = places.map((place) => place.at);
  const notes = places.flatMap((place) => place.notes);
  const seventh = places.flatMap((place) => place.seventh);
  const columns = {
    titles: Uint32Array.from(places, (place) => number(place.title)),
    noteText: Uint32Array.from(notes, (note) => number(note.text)),
    noteUnder: Uint32Array.from(notes, (note) => number(note.under ?? '')),
    seventhText: Uint32Array.from(seventh, (one) => number(one.meaning)),
  };
  const at = packTexts(names);
  const text = packTexts(texts.keys());
  return writePack(
    { ...header, kind: 'notes' },
    {
      slots: buildSlots(names),
      atOffsets: at.offsets,
      textOffsets: text.offsets,
      parents: Int32Array.from(places, (place) => place.parent),
      ...columns,
      firstNote: firsts(places.map((place) => place.notes.length)),
      firstSeventh: firsts(places.map((place) => place.seventh.length)),
      placeKind: Uint8Array.from(places, (p) => placeKinds.indexOf(p.kind) | (p.placeholder ? placeholderFlag : 0)),
      noteKind: Uint8Array.from(notes, (note) => noteKinds.indexOf(note.kind)),
      seventhCharacter: Uint8Array.from(seventh, (one) => one.character.charCodeAt(0)),
      at: at.bytes,
      texts: text.bytes,
    },
  );
}

/** Where each place's rows begin, and the end of the last. */
function firsts(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length;
  });
  return starts;
}
