import { type NoteKind, type NotesPlace, noteKinds, parseIcd10Cm } from '../../engine/codes/index.ts';
import { refuserOf, walkXml, type XmlElement } from './walk-xml.ts';

/** A tabular list as read: chapters, blocks and codes in order. */
export interface Tabular {
  readonly version: string;
  readonly places: readonly NotesPlace[];
  /** How many `diag` elements. */
  readonly nodes: number;
}

interface OpenPlace {
  readonly number: number;
  readonly kind: NotesPlace['kind'];
  at: string;
  title: string;
  readonly parent: number;
  readonly placeholder: boolean;
  readonly notes: { kind: NoteKind; text: string; under?: string }[];
  readonly seventh: { character: string; meaning: string }[];
  /** Header of the list that the block of notes now open has begun. */
  under: string;
}

const kindOf: Readonly<Record<string, NotesPlace['kind']>> = { chapter: 'chapter', section: 'block', diag: 'code' };
const isNoteKind = (name: string): name is NoteKind => (noteKinds as readonly string[]).includes(name);
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Reads the tabular XML. Notes are kept as written: lead words are dropped there, list items are flat siblings of a header ending in ":". */
export function readTabular(path: string, bytes: Uint8Array): Tabular {
  const refuse = refuserOf(path);
  const places: OpenPlace[] = [];
  const open: OpenPlace[] = [];
  let version = '';
  let nodes = 0;
  walkXml(path, bytes, {
    open: (element) => {
      const kind = kindOf[element.name];
      if (kind) {
        const place = placeOf(element, kind, places.length, open.at(-1)?.number ?? -1);
        places.push(place);
        open.push(place);
      }
      const place = open.at(-1);
      if (place && isNoteKind(element.name)) place.under = '';
    },
    close: (element) => {
      const place = open.at(-1);
      if (element.name === 'version') version = tidy(element.text);
      else if (kindOf[element.name]) {
        if (open.pop()?.at === '') refuse(`A <${element.name}> has no name.`, element.line);
        if (element.name === 'diag') nodes += 1;
      } else if (place) takeText(place, element, refuse);
    },
  });
  if (places.length === 0) refuse('Holds no chapter.', 1);
  return { version, places, nodes };
}

function placeOf(element: XmlElement, kind: NotesPlace['kind'], number: number, parent: number): OpenPlace {
  const placeholder = element.attributes['placeholder'] === 'true';
  const at = kind === 'block' ? blockName(element.attributes['id'] ?? '') : '';
  return { number, kind, at, title: '', parent, placeholder, notes: [], seventh: [], under: '' };
}

/** A block of one category bears its code (`J95`); as a range it is told from the category itself. */
const blockName = (id: string): string => (id === '' || id.includes('-') ? id : `${id}-${id}`);

function takeText(place: OpenPlace, element: XmlElement, refuse: ReturnType<typeof refuserOf>): void {
  const text = tidy(element.text);
  const { name, parent } = element;
  const within = parent?.name ?? '';
  if (name === 'name' && kindOf[within]) nameplace(place, element, text, refuse);
  else if (name === 'desc' && kindOf[within]) place.title = text;
  else if (name === 'note' && within === 'sevenChrDef') addNote(place, 'sevenChrNote', text);
  else if (name === 'note' && isNoteKind(within)) addNote(place, within, text);
  else if (name === 'extension') place.seventh.push({ character: element.attributes['char'] ?? '', meaning: text });
  else if (parent && name in visualWords && text) parent.text += ` ${visualWords[name]?.(text)}`;
  else if (name === 'visCategory' && text) addNote(place, 'notes', `Visual impairment category ${text.slice(0, -1)}`);
}

function nameplace(place: OpenPlace, element: XmlElement, text: string, refuse: ReturnType<typeof refuserOf>): void {
  if (place.kind === 'chapter') place.at = `chapter ${text}`;
  else if (place.kind === 'code') {
    const code = parseIcd10Cm(text);
    if (!code.ok) refuse(`${JSON.stringify(text.slice(0, 12))} is not an ICD-10-CM code.`, element.line);
    else place.at = code.value;
  }
}

function addNote(place: OpenPlace, kind: NoteKind, text: string): void {
  if (text === '') return;
  const header = text.endsWith(':');
  place.notes.push(place.under && !header ? { kind, text, under: place.under } : { kind, text });
  if (header) place.under = text;
}

/** The table of visual impairment at H54, a category per note; its headings are said in words. */
const visualWords: Readonly<Record<string, (text: string) => string>> = {
  value: (text) => text,
  visMax: (text) => `less than ${text}`,
  visMin: (text) => `but ${text} or better`,
  visRange: (text) => `${text};`,
};
