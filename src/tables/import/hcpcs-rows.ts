import { parseIsoDate } from '../../base/index.ts';
import type { CodePackRow } from '../../engine/codes/index.ts';
import type { Artifact } from '../importer.ts';

import { readRows } from './read-rows.ts';
import { latin1Lines, refuse } from './text-lines.ts';

/** Codes and modifiers of HCPCS Level II as read. */
export interface HcpcsRows {
  readonly codes: readonly CodePackRow[];
  readonly modifiers: readonly CodePackRow[];
}

interface Open {
  readonly code: string;
  readonly modifier: boolean;
  readonly shortTitle: string;
  title: string;
  readonly added: string;
  readonly ended: string;
}

/**
 * The contractor record: code 1-5 (modifiers 4-5), sequence 6-10, kind 11 (3 and 7 begin a procedure or modifier, 4 and 8 continue its
 * description), long text 12-91, short text 92-119, added 269-276, terminated 285-292. Lines before the first record are disclaimers.
 */
export function readHcpcsRecords(artifact: Artifact): HcpcsRows {
  const rows: Open[] = [];
  for (const { text, number } of latin1Lines(artifact.bytes)) {
    const kind = text[10] ?? '';
    const isRecord = text.length >= 300 && /^(?: {3}[0-9A-Z]{2}|[A-Z]\d{4})\d{5}[3478]/.test(text);
    if (!isRecord) {
      if (rows.length > 0 && text.trim() !== '') refuse(artifact.path, 'Not a HCPCS record of 320 columns.', number);
      continue;
    }
    const code = text.slice(0, 5).trim();
    const words = text.slice(11, 91);
    const last = rows.at(-1);
    if (kind === '4' || kind === '8') {
      if (last?.code !== code) return refuse(artifact.path, `A description of ${code} continues another code.`, number);
      last.title += words;
    } else
      rows.push({
        code,
        modifier: kind === '7',
        shortTitle: text.slice(91, 119).trim(),
        title: words,
        added: text.slice(268, 276),
        ended: text.slice(284, 292),
      });
  }
  return divide(rows);
}

/** The CSV form: code, type, short_description, long_description, …, added. */
export function readHcpcsCsv(artifact: Artifact): HcpcsRows {
  const [head, ...rows] = readRows(artifact.path, artifact.bytes);
  const column = (name: string): number => head?.cells.indexOf(name) ?? -1;
  const [code, type, short, long, added] = ['code', 'type', 'short_description', 'long_description', 'added'].map(
    column,
  );
  const opened = rows.map(({ cells, line }): Open => {
    const cell = (at: number | undefined): string => cells[at ?? -1]?.trim() ?? '';
    if (!/^(?:[A-Z]\d{4}|[0-9A-Z]{2})$/.test(cell(code)))
      refuse(artifact.path, `${JSON.stringify(cell(code).slice(0, 12))} is no HCPCS code or modifier.`, line);
    const modifier = cell(type) === 'modifier';
    return { code: cell(code), modifier, shortTitle: cell(short), title: cell(long), added: cell(added), ended: '' };
  });
  return divide(opened);
}

function divide(rows: readonly Open[]): HcpcsRows {
  const row = ({ code, modifier, title, shortTitle, added, ended }: Open): CodePackRow => {
    const [validFrom, validTo] = [parseIsoDate(added.trim()), parseIsoDate(ended.trim())];
    return {
      code,
      title: title.replace(/\s+/g, ' ').trim() || shortTitle,
      shortTitle,
      billable: !modifier,
      ...(validFrom ? { validFrom } : {}),
      ...(validTo ? { validTo } : {}),
    };
  };
  return {
    codes: rows.filter((one) => !one.modifier).map(row),
    modifiers: rows.filter((one) => one.modifier).map(row),
  };
}
