import { Fault } from '../../base/index.ts';
import { type CodePackRow, parseIcd10Cm, writeCodeList, writeCodePack, writeNotes } from '../../engine/codes/index.ts';
import type { CompiledPart } from '../importer.ts';
import { type StarterAbout, starterAbout } from './starter-about.ts';
import { starterIndexParts } from './starter-index.ts';
import { starterPlaces } from './starter-places.ts';
import { type StarterRow, starterRows } from './starter-rows.ts';

/** Compiles the code lists, notes, index and POA-exempt list of the starter edition. Throws Fault `bad-file` with file and line. */
export function compileStarterCodes(files: ReadonlyMap<string, string>): readonly CompiledPart[] {
  const about = starterAbout(files);
  const parts: CompiledPart[] = [];
  const cm = files.get('icd-10-cm.tsv');
  if (cm !== undefined) parts.push(codeList(about, 'icd-10-cm', starterRows('icd-10-cm.tsv', cm, 4).map(cmRow), true));
  const pcs = files.get('icd-10-pcs.tsv');
  if (pcs !== undefined)
    parts.push(codeList(about, 'icd-10-pcs', starterRows('icd-10-pcs.tsv', pcs, 2).map(pcsRow), false));
  const hcpcs = files.get('hcpcs.tsv');
  if (hcpcs !== undefined)
    parts.push(codeList(about, 'hcpcs', starterRows('hcpcs.tsv', hcpcs, 3).map(hcpcsRow), false));
  const notes = files.get('icd-10-cm-notes.tsv');
  if (notes !== undefined) parts.push(notesPart(about, starterRows('icd-10-cm-notes.tsv', notes, 3), codesOf(cm)));
  const exempt = files.get('poa-exempt.tsv');
  if (exempt !== undefined) parts.push(exemptPart(about, starterRows('poa-exempt.tsv', exempt, 1)));
  const index = files.get('icd-10-cm-index.tsv');
  if (index !== undefined) parts.push(...starterIndexParts(about, starterRows('icd-10-cm-index.tsv', index, 2)));
  return parts;
}

function codeList(about: StarterAbout, system: string, rows: readonly CodePackRow[], nested: boolean): CompiledPart {
  const billable = rows.filter((row) => row.billable).length;
  return {
    ...about,
    system,
    part: 'codes',
    rows: rows.length,
    counts: { codes: rows.length, billable },
    bytes: writeCodePack({ system, edition: about.edition }, rows, nested),
  };
}

function starterCode({ file, line }: StarterRow, text: string): string {
  const code = parseIcd10Cm(text);
  if (code.ok) return code.value;
  throw new Fault('bad-file', code.problems[0]?.message ?? 'Not a code.', { file, line });
}

function cmRow(row: StarterRow): CodePackRow {
  const [code = '', billable, shortTitle = '', title = ''] = row.cells;
  return { code: starterCode(row, code), billable: billable === '1', shortTitle, title };
}

function pcsRow({ cells: [code = '', title = ''] }: StarterRow): CodePackRow {
  return { code, title, billable: code.length === 7 };
}

function hcpcsRow({ cells: [code = '', shortTitle = '', title = ''] }: StarterRow): CodePackRow {
  return { code, shortTitle, title, billable: true };
}

const codesOf = (cm: string | undefined): readonly string[] =>
  cm === undefined ? [] : starterRows('icd-10-cm.tsv', cm, 4).map(({ cells }) => cells[0] ?? '');

function notesPart(about: StarterAbout, rows: readonly StarterRow[], codes: readonly string[]): CompiledPart {
  const bytes = writeNotes({ system: 'icd-10-cm', edition: about.edition }, starterPlaces(rows, codes));
  return { ...about, system: 'icd-10-cm', part: 'notes', rows: rows.length, counts: { notes: rows.length }, bytes };
}

function exemptPart(about: StarterAbout, rows: readonly StarterRow[]): CompiledPart {
  const codes = rows.map((row) => starterCode(row, row.cells[0] ?? ''));
  const bytes = writeCodeList({ system: 'icd-10-cm', edition: about.edition }, codes);
  const counts = { exempt: codes.length };
  return { ...about, system: 'icd-10-cm', part: 'poa-exempt', rows: codes.length, counts, bytes };
}
