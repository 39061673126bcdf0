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
  const textNumber = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const [firstNote, firstSeventh] = [[0], [0]];
  const [noteKind, noteText, noteUnder]: number[][] = [[], [], []];
  const [seventhCharacter, seventhText]: number[][] = [[], []];
  for (const place of places) {
    for (const note of place.notes) {
      noteKind?.push(noteKinds.indexOf(note.kind));
      noteText?.push(textNumber(note.text));
      noteUnder?.push(textNumber(note.under ?? ''));
    }
    for (const { character, meaning } of place.seventh) {
      seventhCharacter?.push(character.charCodeAt(0));
      seventhText?.push(textNumber(meaning));
    }
    firstNote.push(noteKind?.length ?? 0);
    firstSeventh.push(seventhText?.length ?? 0);
  }
  const titles = places.map((place) => textNumber(place.title));
  const at = packTexts(places.map((place) => place.at));
  const text = packTexts(texts.keys());
  return writePack(
    { ...header, kind: 'notes' },
    {
      slots: buildSlots(namesOf(places)),
      atOffsets: at.offsets,
      textOffsets: text.offsets,
      parents: Int32Array.from(places, (place) => place.parent),
      titles: Uint32Array.from(titles),
      firstNote: Uint32Array.from(firstNote),
      noteText: Uint32Array.from(noteText ?? []),
      noteUnder: Uint32Array.from(noteUnder ?? []),
      firstSeventh: Uint32Array.from(firstSeventh),
      seventhText: Uint32Array.from(seventhText ?? []),
      placeKind: Uint8Array.from(places, (p) => placeKinds.indexOf(p.kind) | (p.placeholder ? placeholderFlag : 0)),
      noteKind: Uint8Array.from(noteKind ?? []),
      seventhCharacter: Uint8Array.from(seventhCharacter ?? []),
      at: at.bytes,
      texts: text.bytes,
    },
  );
}

/** Names to look places up by. A block of one category (`T07`) has the category's name; the category is meant by it. */
function namesOf(places: readonly NotesPlace[]): readonly string[] {
  const codes = new Set(places.flatMap(({ kind, at }) => (kind === 'code' ? [at] : [])));
  return places.map(({ kind, at }) => (kind === 'block' && codes.has(at) ? '' : at));
}
