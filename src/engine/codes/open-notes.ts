import { type Pack, textAt } from '../../base/index.ts';
import { displayIcd10Cm } from './code.ts';
import {
  type CodeNote,
  type CodeNotes,
  noteKinds,
  type SeventhCharacters,
  type TabularPlace,
  type Vintage,
} from './code-notes.ts';
import { findSlot } from './code-slots.ts';

/** Lays look-ups over compiled tabular notes. */
export function openNotes(pack: Pack, vintage: Vintage): CodeNotes {
  const frame = frameOf(pack);
  const { find, above, notesAt, nameOf } = frame;
  const nearest = (code: string): number => {
    for (let length = code.length; length >= 3; length -= 1) {
      const place = find(code.slice(0, length));
      if (place >= 0) return place;
    }
    return -1;
  };
  const chain = (from: number): number[] => {
    const places: number[] = [];
    for (let place = from; place >= 0; place = above(place)) places.push(place);
    return places;
  };
  const inherited = perPlace((place) => chain(place).flatMap(notesAt));
  const around = perPlace((place) =>
    chain(place)
      .reverse()
      .flatMap((one) => frame.tabularPlace(one)),
  );
  return Object.freeze({
    vintage,
    size: frame.size,
    at: (place: string): readonly CodeNote[] => {
      const index = find(place);
      return index < 0 ? [] : notesAt(index);
    },
    of: (code: string): readonly CodeNote[] => inherited(nearest(code)),
    placesOf: (code: string): readonly TabularPlace[] => around(nearest(code)),
    seventhOf: (code: string): SeventhCharacters | undefined => {
      for (const place of chain(nearest(code))) {
        const values = frame.seventhAt(place);
        if (values.length > 0) return { from: displayPlace(nameOf(place)), values };
      }
      return undefined;
    },
    places: (): readonly string[] =>
      Array.from({ length: frame.size }, (_, place) => place)
        .filter((place) => frame.hasNotes(place))
        .map(nameOf),
    inclusionTerms: () => inclusionTerms(frame),
  });
}

/** What holds for a place, made once; nothing for no place (-1). Codes share the lists of the place they stand at. */
function perPlace<T>(make: (place: number) => readonly T[]): (place: number) => readonly T[] {
  const known = new Map<number, readonly T[]>();
  return (place) => {
    const found = known.get(place);
    if (found) return found;
    const made = Object.freeze(place < 0 ? [] : make(place));
    known.set(place, made);
    return made;
  };
}

const isCode = (at: string): boolean => /^[A-Z0-9]{3,7}$/.test(at);
/** A code with its dot; blocks and chapters as they are. */
const displayPlace = (at: string): string => (isCode(at) ? displayIcd10Cm(at) : at);

function* inclusionTerms(frame: Frame): Iterable<{ readonly code: string; readonly text: string }> {
  for (let place = 0; place < frame.size; place += 1) {
    if (!isCode(frame.nameOf(place))) continue;
    for (const note of frame.notesAt(place))
      if (note.kind === 'inclusionTerm') yield { code: note.at, text: note.text };
  }
}

type Frame = ReturnType<typeof frameOf>;

function frameOf(pack: Pack) {
  const slots = pack.u32('slots');
  const [at, atOffsets] = [pack.bytes('at'), pack.u32('atOffsets')];
  const [texts, textOffsets] = [pack.bytes('texts'), pack.u32('textOffsets')];
  const [parents, titles, placeKind] = [pack.i32('parents'), pack.u32('titles'), pack.bytes('placeKind')];
  const [firstNote, noteText, noteUnder] = [pack.u32('firstNote'), pack.u32('noteText'), pack.u32('noteUnder')];
  const noteKind = pack.bytes('noteKind');
  const [firstSeventh, seventhText] = [pack.u32('firstSeventh'), pack.u32('seventhText')];
  const seventhCharacter = pack.bytes('seventhCharacter');
  // Notes of a block or chapter are asked for with every code below it: each is built once.
  const built: (readonly CodeNote[])[] = [];
  const decoded: string[] = [];
  const text = (number = 0): string => {
    decoded[number] ??= textAt(texts, textOffsets, number);
    return decoded[number] ?? '';
  };
  const nameOf = (place: number): string => textAt(at, atOffsets, place);
  const noteAt = (note: number, place: string): CodeNote => {
    const under = text(noteUnder[note]);
    const kind = noteKinds[noteKind[note] ?? 0] ?? 'notes';
    const found = { kind, text: text(noteText[note]), from: displayPlace(place), at: place };
    return under ? { ...found, under } : found;
  };
  const span = (first: Uint32Array, place: number): number[] => {
    const from = first[place] ?? 0;
    return Array.from({ length: (first[place + 1] ?? from) - from }, (_, i) => from + i);
  };
  return {
    size: parents.length,
    nameOf,
    find: (place: string): number => findSlot(slots, at, atOffsets, place),
    above: (place: number): number => parents[place] ?? -1,
    hasNotes: (place: number): boolean => (firstNote[place + 1] ?? 0) > (firstNote[place] ?? 0),
    notesAt: (place: number): readonly CodeNote[] => {
      const known = built[place];
      if (known) return known;
      const name = nameOf(place);
      const notes = Object.freeze(span(firstNote, place).map((note) => noteAt(note, name)));
      built[place] = notes;
      return notes;
    },
    seventhAt: (place: number) =>
      span(firstSeventh, place).map((i) => ({
        character: String.fromCharCode(seventhCharacter[i] ?? 0),
        meaning: text(seventhText[i]),
      })),
    tabularPlace: (place: number): TabularPlace[] => {
      const kind = (placeKind[place] ?? 0) & 3;
      if (kind > 1) return [];
      return [{ kind: kind === 0 ? 'chapter' : 'block', name: nameOf(place), title: text(titles[place]) }];
    },
  };
}
