import type {
  FormulaRow,
  HacCandidateRow,
  HacFormulaRow,
  MsDrgVersion,
  TitleRow,
} from '../../../engine/group/index.ts';
import { eachNumberRecord, eachTextRecord, type Table, type VersionBits } from './decode-entries.ts';
import { numberOf, numbersOf, textOf, type WireField, walkFields } from './wire-reader.ts';

/** Table 8: record = DRG, MDC, base DRG (6), type (7), reroute (8), formula (9), suppression (10), ranks by version (13). */
export function decodeFormulas(table: Table, versions: readonly MsDrgVersion[]): readonly FormulaRow[] {
  const rows: FormulaRow[] = [];
  eachNumberRecord(table, (mdc, record) => {
    const { reader } = table;
    const texts: string[] = [];
    const numbers: number[] = [];
    const suppression: string[] = [];
    const ranks = versions.map(() => -1);
    walkFields(reader, record.start, record.end, (field) => {
      if (field.number === 7 || field.number === 9) texts[field.number] = textOf(reader, field);
      else if (field.number === 10) suppression.push(textOf(reader, field));
      else if (field.number === 13) readRank(table, field, versions, ranks);
      else numbers[field.number] = numberOf(reader, field);
    });
    const type = texts[7] === 'SURGICAL' || texts[7] === 'MEDICAL' ? texts[7] : 'NONE';
    const [drg, baseDrg, rerouteMdc] = [numbers[1] ?? 0, numbers[6] ?? 0, numbers[8] ?? 0];
    const named = suppression.filter((name) => name !== '');
    rows.push({ mdc, drg, baseDrg, type, rerouteMdc, formula: texts[9] ?? '', suppression: named, ranks });
  });
  return rows;
}

function readRank(table: Table, field: WireField, versions: readonly MsDrgVersion[], ranks: number[]): void {
  let rank = 0;
  let version = 0;
  walkFields(table.reader, field.start, field.end, (part) => {
    if (part.number === 1) rank = numberOf(table.reader, part);
    else if (part.number === 2) version = numberOf(table.reader, part);
  });
  const position = versions.findIndex((v) => v.number === version);
  if (position >= 0) ranks[position] = rank;
}

/** Table 9: record = HAC number, formula (3), versions (4). */
export function decodeHacFormulas(table: Table, bits: VersionBits): readonly HacFormulaRow[] {
  const rows: HacFormulaRow[] = [];
  eachNumberRecord(table, (hac, record) => {
    let formula = '';
    const versions: number[] = [];
    walkFields(table.reader, record.start, record.end, (field) => {
      if (field.number === 3) formula = textOf(table.reader, field);
      else if (field.number === 4) numbersOf(table.reader, field, versions);
    });
    rows.push({ hac, formula, versions: bits(versions) });
  });
  return rows;
}

/** Table 10: record = operands, HAC numbers, versions. */
export function decodeCandidates(table: Table, bits: VersionBits): readonly HacCandidateRow[] {
  const rows: HacCandidateRow[] = [];
  eachTextRecord(table, (code, record) => {
    const operands: string[] = [];
    const hacs: number[] = [];
    const versions: number[] = [];
    walkFields(table.reader, record.start, record.end, (field) => {
      if (field.number === 1) operands.push(textOf(table.reader, field));
      else if (field.number === 2) numbersOf(table.reader, field, hacs);
      else if (field.number === 3) numbersOf(table.reader, field, versions);
    });
    rows.push({ code, operands, hacs, versions: bits(versions) });
  });
  return rows.filter((row) => row.versions !== 0);
}

/** Tables 13 to 16: record = text, versions (7). */
export function decodeTitles(table: Table, kind: TitleRow['kind'], bits: VersionBits): readonly TitleRow[] {
  const rows: TitleRow[] = [];
  eachNumberRecord(table, (number, record) => {
    let title = '';
    const versions: number[] = [];
    walkFields(table.reader, record.start, record.end, (field) => {
      if (field.number === 1) title = textOf(table.reader, field);
      else if (field.number === 7) numbersOf(table.reader, field, versions);
    });
    rows.push({ kind, number, title, versions: bits(versions) });
  });
  return rows.filter((row) => row.versions !== 0);
}
