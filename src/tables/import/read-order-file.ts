import type { CodePackRow } from '../../engine/codes/index.ts';
import type { Artifact } from '../importer.ts';
import { latin1Lines, refuse, type TextLine } from './text-lines.ts';

/** Order file, both systems: columns 1-5 number, 7-13 code, 15 flag, 17-76 short title, 78- long title (CMS, order file layout). */
const layout = /^(\d{5}) ([0-9A-Z ]{7}) ([01]) (.{60}) (.*\S) *$/;

/** True when the first line has the layout of an order file. */
export const looksLikeOrderFile = (head: string): boolean => layout.test(head.split(/\r?\n/, 1)[0] ?? '');

/** Rows of an order file. Throws Fault `bad-file` with the line where the layout, the running number or a code is wrong. */
export function readOrderFile(artifact: Artifact, codeShape: RegExp): readonly CodePackRow[] {
  const rows: CodePackRow[] = [];
  const seen = new Set<string>();
  for (const line of latin1Lines(artifact.bytes)) {
    if (line.text.trim() === '' || line.text === '\u001a') continue;
    const row = readOrderLine(artifact, line, rows.length + 1, codeShape);
    if (seen.has(row.code)) refuse(artifact.path, `Code ${row.code} stands a second time.`, line.number);
    seen.add(row.code);
    rows.push(row);
  }
  return rows;
}

function readOrderLine(artifact: Artifact, line: TextLine, wanted: number, codeShape: RegExp): CodePackRow {
  const match = layout.exec(line.text);
  if (!match)
    return refuse(
      artifact.path,
      `Not a line of an order file (number, code, flag, short title, long title in fixed columns)${hint(line.text)}; the file is cut short or altered.`,
      line.number,
    );
  const [, number = '', padded = '', flag, shortTitle = '', title = ''] = match;
  if (Number(number) !== wanted)
    refuse(
      artifact.path,
      `Order number ${number} where ${String(wanted).padStart(5, '0')} is due; lines are missing, added or moved.`,
      line.number,
    );
  const code = padded.trimEnd();
  if (!codeShape.test(code)) refuse(artifact.path, `${JSON.stringify(code)} is not a code.`, line.number);
  return { code, title, shortTitle: shortTitle.trimEnd(), billable: flag === '1' };
}

/** Names what only looks like a letter: the usual trace of a hand edit. */
export function hint(text: string): string {
  for (const character of Buffer.from(text, 'latin1').toString('utf8'))
    if (character > '~' || character < ' ')
      return `, it holds U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return '';
}
