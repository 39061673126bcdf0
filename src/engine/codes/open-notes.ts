import type { Pack } from '../../base/index.ts';
import type { CodeNotes, SeventhCharacters, Vintage } from './code-notes.ts';
import { displayPlace, isCodePlace, type NotesFrame, notesFrame, perPlace } from './notes-frame.ts';

/** Lays look-ups over compiled tabular notes. */
export function openNotes(pack: Pack, vintage: Vintage): CodeNotes {
  const frame = notesFrame(pack);
  const inherited = perPlace((place) => chain(frame, place).flatMap((one) => [...frame.notesAt(one)]));
  const around = perPlace((place) => [...chain(frame, place)].reverse().flatMap((one) => [...frame.tabularPlace(one)]));
  return Object.freeze({
    vintage,
    size: frame.size,
    at: (place: string) => {
      const index = frame.find(place);
      return index < 0 ? [] : frame.notesAt(index);
    },
    of: (code: string) => inherited(nearest(frame, code)),
    placesOf: (code: string) => around(nearest(frame, code)),
    seventhOf: (code: string) => seventhOf(frame, nearest(frame, code)),
    places: () => {
      const all = Array.from({ length: frame.size }, (_, place) => place);
      return all.filter((place) => frame.hasNotes(place)).map(frame.nameOf);
    },
    inclusionTerms: () => inclusionTerms(frame),
  });
}

/** The place of the longest beginning of a code that has one: seven-character codes have none of their own. */
function nearest(frame: NotesFrame, code: string): number {
  for (let length = code.length; length >= 3; length -= 1) {
    const place = frame.find(code.slice(0, length));
    if (place >= 0) return place;
  }
  return -1;
}

/** A place and all that enclose it, innermost first. */
function chain(frame: NotesFrame, from: number): readonly number[] {
  const places: number[] = [];
  for (let place = from; place >= 0; place = frame.above(place)) places.push(place);
  return places;
}

function seventhOf(frame: NotesFrame, from: number): SeventhCharacters | undefined {
  for (const place of chain(frame, from)) {
    const values = frame.seventhAt(place);
    if (values.length > 0) return { from: displayPlace(frame.nameOf(place)), values };
  }
  return undefined;
}

function* inclusionTerms(frame: NotesFrame): Iterable<{ readonly code: string; readonly text: string }> {
  for (let place = 0; place < frame.size; place += 1) {
    if (!isCodePlace(frame.nameOf(place))) continue;
    for (const note of frame.notesAt(place))
      if (note.kind === 'inclusionTerm') yield { code: note.at, text: note.text };
  }
}
