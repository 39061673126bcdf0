import { type Pack, textAt } from '../../base/index.ts';
import { displayIcd10Cm } from './code.ts';
import { type CodeNote, noteKinds, type SeventhCharacters, type TabularPlace } from './code-notes.ts';
import { findSlot } from './code-slots.ts';

/** Compiled tabular notes by the number of their place (chapter, block or code); see write-notes.ts for the layout. */
export interface NotesFrame {
  readonly size: number;
  /** Number of a place by its name, or -1. */
  find(name: string): number;
  nameOf(place: number): string;
  /** The enclosing place, or -1. */
  above(place: number): number;
  hasNotes(place: number): boolean;
  notesAt(place: number): readonly CodeNote[];
  seventhAt(place: number): SeventhCharacters['values'];
  /** The place as chapter or block; nothing for a code. */
  tabularPlace(place: number): readonly TabularPlace[];
}

export const isCodePlace = (name: string): boolean => /^[A-Z0-9]{3,7}$/.test(name);
/** A code with its dot; blocks and chapters as they are. */
export const displayPlace = (name: string): string => (isCodePlace(name) ? displayIcd10Cm(name) : name);

/** What holds for a place, made once; nothing for no place (-1). Codes share the lists of the place they stand at. */
export function perPlace<T>(make: (place: number) => readonly T[]): (place: number) => readonly T[] {
  const known = new Map<number, readonly T[]>();
  return (place) => {
    const found = known.get(place);
    if (found) return found;
    const made = Object.freeze(place < 0 ? [] : make(place));
    known.set(place, made);
    return made;
  };
}

/** Lays a frame over a pack of notes. */
export function notesFrame(pack: Pack): NotesFrame {
  const [slots, at, atOffsets] = [pack.u32('slots'), pack.bytes('at'), pack.u32('atOffsets')];
  const [parents, firstNote] = [pack.i32('parents'), pack.u32('firstNote')];
  const [titles, placeKind] = [pack.u32('titles'), pack.bytes('placeKind')];
  const text = textReader(pack);
  const nameOf = (place: number): string => textAt(at, atOffsets, place);
  return {
    size: parents.length,
    find: (name) => findSlot(slots, at, atOffsets, name),
    nameOf,
    above: (place) => parents[place] ?? -1,
    hasNotes: (place) => (firstNote[place + 1] ?? 0) > (firstNote[place] ?? 0),
    notesAt: noteReader(pack, text, nameOf),
    seventhAt: seventhReader(pack, text),
    tabularPlace: (place) => {
      const kind = (placeKind[place] ?? 0) & 3;
      if (kind > 1) return [];
      return [{ kind: kind === 0 ? 'chapter' : 'block', name: nameOf(place), title: text(titles[place]) }];
    },
  };
}

type ReadText = (number: number | undefined) => string;

/** Texts are shared between notes and asked for often: each is decoded once. */
function textReader(pack: Pack): ReadText {
  const [texts, offsets] = [pack.bytes('texts'), pack.u32('textOffsets')];
  const decoded: string[] = [];
  return (number = 0) => {
    decoded[number] ??= textAt(texts, offsets, number);
    return decoded[number] ?? '';
  };
}

function noteReader(pack: Pack, text: ReadText, nameOf: (place: number) => string): NotesFrame['notesAt'] {
  const [first, kinds] = [pack.u32('firstNote'), pack.bytes('noteKind')];
  const [noteText, noteUnder] = [pack.u32('noteText'), pack.u32('noteUnder')];
  return perPlace((place) => {
    const at = nameOf(place);
    const from = displayPlace(at);
    return span(first, place).map((note) => {
      const found = { kind: noteKinds[kinds[note] ?? 0] ?? 'notes', text: text(noteText[note]), from, at };
      const under = text(noteUnder[note]);
      return under ? { ...found, under } : found;
    });
  });
}

function seventhReader(pack: Pack, text: ReadText): NotesFrame['seventhAt'] {
  const [first, meanings, characters] = [
    pack.u32('firstSeventh'),
    pack.u32('seventhText'),
    pack.bytes('seventhCharacter'),
  ];
  return (place) =>
    span(first, place).map((i) => ({
      character: String.fromCharCode(characters[i] ?? 0),
      meaning: text(meanings[i]),
    }));
}

/** The numbers from `first[place]` to before `first[place + 1]`. */
function span(first: Uint32Array, place: number): readonly number[] {
  const from = first[place] ?? 0;
  return Array.from({ length: (first[place + 1] ?? from) - from }, (_, i) => from + i);
}
