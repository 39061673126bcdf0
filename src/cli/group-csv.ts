import { Fault, type Parsed, parsed, refused } from '../base/index.ts';

const plainFields = ['id', 'mrn', 'setting', 'sex', 'birthDate', 'admissionDate', 'dischargeDate'] as const;
const moreFields = ['dischargeStatus', 'poaReporting', 'payer', 'admittingDiagnosis'] as const;
const numberFields = ['age', 'lengthOfStay'] as const;
const listFields = ['principalDiagnosis', 'secondaryDiagnoses', 'procedures'] as const;
/** Columns a CSV file of abstracts may have, in any order. */
export const csvColumns: readonly string[] = [...plainFields, ...numberFields, ...moreFields, ...listFields];

/**
 * Reads lines of a CSV file as abstract JSON. The header names the columns; several codes in a cell are separated by `;` or spaces, and a
 * POA indicator follows its code after a colon (`I50.20:Y`). A cell may be quoted and holds no line break. Throws Fault `bad-input` for a
 * header that is none.
 */
export function csvAbstractReader(header: string): (line: string) => Parsed<unknown> {
  const columns = cellsOf(header.replace(/^\uFEFF/, '')).map((name) => name.trim());
  const unknown = columns.filter((name) => !csvColumns.includes(name));
  if (unknown.length > 0 || !columns.includes('id'))
    throw new Fault('bad-input', `The CSV header must name columns out of: ${csvColumns.join(', ')}.`, { line: 1 });
  return (line) => {
    const cells = cellsOf(line);
    if (cells.length > columns.length)
      return refused({ path: '', message: `${cells.length} cells where the header names ${columns.length}.` });
    return parsed(Object.fromEntries(columns.flatMap((name, i) => fieldOf(name, (cells[i] ?? '').trim()))));
  };
}

function fieldOf(name: string, cell: string): readonly (readonly [string, unknown])[] {
  if (cell === '') return [];
  if ((numberFields as readonly string[]).includes(name)) return [[name, /^-?\d+$/.test(cell) ? Number(cell) : cell]];
  if (!(listFields as readonly string[]).includes(name)) return [[name, cell]];
  const codes = cell.split(/[;\s]+/).filter((part) => part !== '');
  if (name === 'procedures') return [[name, codes]];
  const diagnoses = codes.map((text) => {
    const [code = '', poa] = text.split(':');
    return poa ? { code, poa } : { code };
  });
  return [[name, name === 'principalDiagnosis' ? diagnoses[0] : diagnoses]];
}

/** Cells of one CSV line: commas between them, quotes around those that hold commas, doubled quotes inside. */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] !== '"') {
      const end = line.indexOf(',', at);
      cells.push(line.slice(at, end < 0 ? line.length : end));
      at = end < 0 ? line.length + 1 : end + 1;
      continue;
    }
    let end = at + 1;
    while (end < line.length && (line[end] !== '"' || line[end + 1] === '"')) end += line[end] === '"' ? 2 : 1;
    cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
    const comma = line.indexOf(',', end);
    at = comma < 0 ? line.length + 1 : comma + 1;
  }
  return cells;
}
