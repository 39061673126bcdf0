import { addDays, type IsoDate, isoDate, parsed, parseIsoDate } from '../../base/index.ts';
import { type CodeConversion, conversionChanges, parseIcd10Cm, parseIcd10Pcs } from '../../engine/codes/index.ts';
import type { Artifact } from '../importer.ts';
import type { TableRow } from './read-rows.ts';
import { refuse } from './text-lines.ts';

/** ICD-10-CM: code, effective, previous codes. The year stands for 1 October; other days are Excel day numbers (45017 = 1 April 2023). */
export function cmConversion({ cells, line }: TableRow, { path }: Artifact): CodeConversion {
  const [current = '', effective = '', previous = ''] = cells;
  const code = parseIcd10Cm(current);
  if (!code.ok) return refuse(path, `${JSON.stringify(current.slice(0, 12))} is not an ICD-10-CM code.`, line);
  const from = dayOf(effective.trim());
  if (!from) return refuse(path, `${JSON.stringify(effective.slice(0, 12))} is no effective year or day.`, line);
  return { code: code.value, previous: previousCodes(previous), from };
}

/** Codes named among the previous ones, however they are joined ("A and B", "A, B", "A/B", with or without words around them). */
function previousCodes(text: string): readonly string[] {
  const found = text.match(/\b[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![0-9A-Z-])/g) ?? [];
  return [...new Set(found.map((code) => code.replace('.', '')))];
}

function dayOf(text: string): IsoDate | undefined {
  if (/^20\d\d$/.test(text)) return isoDate(`${text}-10-01`);
  if (/^4\d{4}$/.test(text)) return addDays(isoDate('1899-12-30'), Number(text));
  return parseIsoDate(text.slice(0, 10));
}

/** ICD-10-PCS: code, title, year, previous code, its title, change, comment, month and day; a text export may lack the comment cell.
 * `NoPCS` on either side says that there is no code: a deleted code without a successor is an empty `code`. */
export function pcsConversion({ cells, line }: TableRow, { path }: Artifact): CodeConversion {
  const [current = '', , year = '', previous = '', , change = ''] = cells;
  const code = current.trim() === 'NoPCS' ? parsed('') : parseIcd10Pcs(current);
  if (!code.ok) return refuse(path, `${JSON.stringify(current.slice(0, 12))} is not an ICD-10-PCS code.`, line);
  const [, month, day] = /^0?(\d{1,2})\.(\d{1,2})$/.exec((cells.at(-1) || cells.at(-2) || '').trim()) ?? [];
  const from = parseIsoDate(`${year.trim().replace(/\.0$/, '')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  if (!from) return refuse(path, `${JSON.stringify(year.slice(0, 8))} and its month and day are no date.`, line);
  const before = parseIcd10Pcs(previous);
  const kind = conversionChanges.find((one) => one === change.trim().toLowerCase());
  return { code: code.value, previous: before.ok ? [before.value] : [], from, ...(kind ? { change: kind } : {}) };
}
