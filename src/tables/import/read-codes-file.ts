import type { CodePackRow } from '../../engine/codes/index.ts';
import type { Artifact } from '../importer.ts';
import { hint } from './read-order-file.ts';
import { latin1Lines, refuse } from './text-lines.ts';

/** Codes file: the code padded to a fixed width (8 columns), then the long title; codes valid for claims only. */
const layout = /^([0-9A-Z]{3,7}) {1,5}(\S.*?) *$/;

/** Rows of a codes file. Throws Fault `bad-file` with the line where the layout or a code is wrong or a code stands twice. */
export function readCodesFile(artifact: Artifact, codeShape: RegExp): readonly CodePackRow[] {
  const rows: CodePackRow[] = [];
  const seen = new Set<string>();
  for (const { text, number } of latin1Lines(artifact.bytes)) {
    if (text.trim() === '' || text === '\u001a') continue;
    const match = text[7] === ' ' ? layout.exec(text) : undefined;
    const [, code = '', title = ''] = match ?? [];
    if (!match || text.slice(0, 8).trimEnd() !== code || !codeShape.test(code))
      refuse(
        artifact.path,
        `Not a line of a codes file (code in 7 columns, then the title)${hint(text)}; the file is cut short or altered.`,
        number,
      );
    if (seen.has(code)) refuse(artifact.path, `Code ${code} stands a second time.`, number);
    seen.add(code);
    rows.push({ code, title, billable: true });
  }
  return rows;
}
