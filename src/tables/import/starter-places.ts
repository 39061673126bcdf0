import { Fault } from '../../base/index.ts';
import { type NoteKind, type NotesPlace, noteKinds, parseIcd10Cm } from '../../engine/codes/index.ts';
import type { StarterRow } from './starter-rows.ts';

/** Chapters of ICD-10-CM: number, first and last category, title (ICD-10-CM tabular list). */
const chapters: readonly (readonly [name: string, from: string, to: string, title: string])[] = [
  ['1', 'A00', 'B99', 'Certain infectious and parasitic diseases'],
  ['2', 'C00', 'D49', 'Neoplasms'],
  [
    '3',
    'D50',
    'D89',
    'Diseases of the blood and blood-forming organs and certain disorders involving the immune mechanism',
  ],
  ['4', 'E00', 'E89', 'Endocrine, nutritional and metabolic diseases'],
  ['5', 'F01', 'F99', 'Mental, Behavioral and Neurodevelopmental disorders'],
  ['6', 'G00', 'G99', 'Diseases of the nervous system'],
  ['7', 'H00', 'H59', 'Diseases of the eye and adnexa'],
  ['8', 'H60', 'H95', 'Diseases of the ear and mastoid process'],
  ['9', 'I00', 'I99', 'Diseases of the circulatory system'],
  ['10', 'J00', 'J99', 'Diseases of the respiratory system'],
  ['11', 'K00', 'K95', 'Diseases of the digestive system'],
  ['12', 'L00', 'L99', 'Diseases of the skin and subcutaneous tissue'],
  ['13', 'M00', 'M99', 'Diseases of the musculoskeletal system and connective tissue'],
  ['14', 'N00', 'N99', 'Diseases of the genitourinary system'],
  ['15', 'O00', 'O9A', 'Pregnancy, childbirth and the puerperium'],
  ['16', 'P00', 'P96', 'Certain conditions originating in the perinatal period'],
  ['17', 'Q00', 'QA0', 'Congenital malformations, deformations, chromosomal abnormalities, and genetic disorders'],
  ['18', 'R00', 'R99', 'Symptoms, signs and abnormal clinical and laboratory findings, not elsewhere classified'],
  ['19', 'S00', 'T88', 'Injury, poisoning and certain other consequences of external causes'],
  ['20', 'V00', 'Y99', 'External causes of morbidity'],
  ['21', 'Z00', 'Z99', 'Factors influencing health status and contact with health services'],
  ['22', 'U00', 'U85', 'Codes for special purposes'],
];

interface Draft {
  readonly at: string;
  readonly kind: NotesPlace['kind'];
  readonly title: string;
  readonly notes: { kind: NoteKind; text: string; under?: string }[];
  readonly seventh: { character: string; meaning: string }[];
}

/**
 * Places of the starter notes, nested as in the tabular list: codes in the nearest shorter code that has notes, else in their block, else
 * in their chapter. Every category of `codes` is a place even without notes of its own, so that its codes inherit those of block and chapter.
 * Kind `sevenChrDef` writes one seventh character: `A initial encounter`.
 */
export function starterPlaces(rows: readonly StarterRow[], codes: readonly string[] = []): readonly NotesPlace[] {
  const drafts = new Map<string, Draft>();
  for (const at of codes)
    if (at.length === 3) drafts.set(at, { at, kind: 'code', title: titleOf(at), notes: [], seventh: [] });
  for (const row of rows) addRow(drafts, row);
  const rank = { chapter: 0, block: 1, code: 2 } as const;
  const ordered = [...drafts.values()].sort((a, b) => rank[a.kind] - rank[b.kind]);
  const number = new Map(ordered.map((draft, i) => [draft.at, i]));
  return ordered.map((draft) => ({ ...draft, placeholder: false, parent: parentOf(draft, ordered, number) }));
}

function addRow(drafts: Map<string, Draft>, row: StarterRow): void {
  const [place = '', kind = '', text = ''] = row.cells;
  const { at, is } = placeOf(row, place);
  const draft = drafts.get(at) ?? { at, kind: is, title: titleOf(at), notes: [], seventh: [] };
  drafts.set(at, draft);
  if (kind === 'sevenChrDef') draft.seventh.push({ character: text.slice(0, 1), meaning: text.slice(1).trim() });
  else if ((noteKinds as readonly string[]).includes(kind)) {
    const before = draft.notes.filter((note) => note.kind === kind).at(-1);
    const under = before?.text.endsWith(':') ? before.text : before?.under;
    const note = { kind: kind as NoteKind, text };
    draft.notes.push(under === undefined || text.endsWith(':') ? note : { ...note, under });
  } else throw new Fault('bad-file', `${JSON.stringify(kind)} is no kind of note.`, { file: row.file, line: row.line });
}

/** Title of a chapter as the tabular list prints it; a block is named by its range. */
function titleOf(at: string): string {
  const chapter = chapters.find(([name]) => at === `chapter ${name}`);
  return chapter ? `${chapter[3]} (${chapter[1]}-${chapter[2]})` : at.includes('-') ? at : '';
}

function placeOf({ file, line }: StarterRow, place: string): { at: string; is: NotesPlace['kind'] } {
  if (/^chapter \d+$/.test(place)) return { at: place, is: 'chapter' };
  if (/^[A-Z]\w{2}-[A-Z]\w{2}$/.test(place)) return { at: place, is: 'block' };
  const code = parseIcd10Cm(place);
  if (code.ok) return { at: code.value, is: 'code' };
  throw new Fault('bad-file', `${JSON.stringify(place)} is no code, block or chapter.`, { file, line });
}

function parentOf(draft: Draft, all: readonly Draft[], number: ReadonlyMap<string, number>): number {
  if (draft.kind === 'chapter') return -1;
  for (let length = draft.at.length - 1; draft.kind === 'code' && length >= 3; length -= 1) {
    const parent = number.get(draft.at.slice(0, length));
    if (parent !== undefined) return parent;
  }
  const category = draft.at.slice(0, 3);
  const holds = (range: string): boolean => category >= range.slice(0, 3) && category <= range.slice(4);
  const block = draft.kind === 'code' ? all.find((one) => one.kind === 'block' && holds(one.at)) : undefined;
  const chapter = chapters.find(([, from, to]) => category >= from && category <= to);
  return number.get(block?.at ?? `chapter ${chapter?.[0]}`) ?? -1;
}
