import { Fault, isoDate, parseIsoDate } from '../../base/index.ts';
import type { MceAgeRow, MceCodeRow, MceStatusRow } from '../../engine/edits/mce/index.ts';
import type { CompiledPart } from '../importer.ts';
import { compileMce } from './mce.ts';
import { readTsv, type TsvLine } from './read-tsv.ts';

/** The data version and last date of the official table file whose rows the starter edition repeats. */
const version = 431;
const terminationDate = 20260930;
/** The rows are those in force in fiscal year 2026. */
const effectiveFrom = isoDate('2025-10-01');

const codeColumns = ['code', 'from', 'to', 'flags'] as const;

/**
 * Compiles the hand-written starter rows of the Medicare Code Editor: `mce-diagnoses.tsv`, `mce-procedures.tsv` (code, from, to, flags
 * separated by commas), `mce-ages.tsv` (group, start, end, from, to), `mce-discharge-status.tsv` (code, from, to). Dates are `yyyymmdd`; an
 * empty end is the termination date. No part where none of them is there. Throws Fault `bad-file` with file and line.
 */
export function compileStarterMce(files: ReadonlyMap<string, string>): CompiledPart[] {
  if (![...files.keys()].some((file) => file.startsWith('mce-'))) return [];
  const read = (file: string, columns: readonly string[]): readonly TsvLine[] => {
    const text = files.get(file);
    if (text === undefined) throw new Fault('bad-file', 'The starter edition lacks this file.', { file });
    return readTsv(file, text, columns);
  };
  const codes = (file: string): readonly MceCodeRow[] => read(file, codeColumns).map((line) => codeRow(file, line));
  const source = {
    version,
    terminationDate,
    partial: true,
    ages: read('mce-ages.tsv', ['group', 'start', 'end', 'from', 'to']).map((line) => ageRow('mce-ages.tsv', line)),
    statuses: read('mce-discharge-status.tsv', ['code', 'from', 'to']).map((line) =>
      statusRow('mce-discharge-status.tsv', line),
    ),
    icd10Diagnoses: codes('mce-diagnoses.tsv'),
    icd10Procedures: codes('mce-procedures.tsv'),
    icd9Diagnoses: [],
    icd9Procedures: [],
  };
  const part = compileMce(source, 'Chartwright (starter edition, after CMS)');
  return [{ ...part, edition: 'starter', effectiveFrom }];
}

function codeRow(file: string, { line, cells }: TsvLine): MceCodeRow {
  const [code = '', from = '', to = '', flags = ''] = cells;
  if (!/^[0-9A-Z]{3,8}$/.test(code))
    throw new Fault('bad-file', 'The code is not 3 to 8 capitals and digits.', { file, line });
  const list = flags.split(',').map((flag) => flag.trim());
  return { code, ...period(file, line, from, to), flags: list.filter((flag) => flag !== '') };
}

function ageRow(file: string, { line, cells }: TsvLine): MceAgeRow {
  const [group = '', start = '', end = '', from = '', to = ''] = cells;
  if (!/^\d+$/.test(start) || !/^\d+$/.test(end))
    throw new Fault('bad-file', 'Start and end are ages in years.', { file, line });
  return { group, start: Number(start), end: Number(end), ...period(file, line, from, to) };
}

function statusRow(file: string, { line, cells }: TsvLine): MceStatusRow {
  const [status = '', from = '', to = ''] = cells;
  if (!/^\d{1,2}$/.test(status)) throw new Fault('bad-file', 'The status is one or two digits.', { file, line });
  return { status: Number(status), ...period(file, line, from, to) };
}

function period(file: string, line: number, from: string, to: string): { readonly from: number; readonly to: number } {
  for (const date of to === '' ? [from] : [from, to])
    if (!/^\d{8}$/.test(date) || !parseIsoDate(date))
      throw new Fault('bad-file', 'A date is not a day written yyyymmdd.', { file, line });
  return { from: Number(from), to: to === '' ? terminationDate : Number(to) };
}
