import type {
  ClusterRow,
  DiagnosisRow,
  PrincipalExclusionRow,
  ProcedureClusterRow,
  ProcedureRow,
  SexMdcRow,
} from '../../../engine/group/index.ts';
import { eachNumberEntry, eachTextRecord, type Table, type VersionBits } from './decode-entries.ts';
import { numberOf, numbersOf, textOf, type WireField, walkFields } from './wire-reader.ts';

/** Table 1: record = MDC, severity, three pattern numbers, versions. */
export function decodeDiagnoses(table: Table, bits: VersionBits): readonly DiagnosisRow[] {
  const rows: DiagnosisRow[] = [];
  eachTextRecord(table, (code, record) => {
    const { numbers, versions } = scalars(table, record, 6);
    const [, mdc = 0, severity = 0, operands = 0, hacOperands = 0, categoryOperands = 0] = numbers;
    rows.push({ code, mdc, severity, operands, hacOperands, categoryOperands, versions: bits(versions) });
  });
  return rows.filter((row) => row.versions !== 0);
}

/** Table 2: record = pattern number, versions. */
export function decodeProcedures(table: Table, bits: VersionBits): readonly ProcedureRow[] {
  const rows: ProcedureRow[] = [];
  eachTextRecord(table, (code, record) => {
    const { numbers, versions } = scalars(table, record, 2);
    rows.push({ code, operands: numbers[1] ?? 0, versions: bits(versions) });
  });
  return rows.filter((row) => row.versions !== 0);
}

/** Table 3: record = cluster ids, versions. */
export function decodeProcedureClusters(table: Table, bits: VersionBits): readonly ProcedureClusterRow[] {
  const rows: ProcedureClusterRow[] = [];
  eachTextRecord(table, (code, record) => {
    const clusters: string[] = [];
    const versions: number[] = [];
    walkFields(table.reader, record.start, record.end, (field) => {
      if (field.number === 1) clusters.push(textOf(table.reader, field));
      else if (field.number === 2) numbersOf(table.reader, field, versions);
    });
    rows.push({ code, clusters, versions: bits(versions) });
  });
  return rows.filter((row) => row.versions !== 0);
}

/** Table 4: group number → diagnosis codes. */
export function decodeExclusionGroups(table: Table): ReadonlyMap<number, readonly string[]> {
  return textLists(table, 1);
}

/** Table 5: record = group number, versions. */
export function decodePrincipalExclusions(table: Table, bits: VersionBits): readonly PrincipalExclusionRow[] {
  const rows: PrincipalExclusionRow[] = [];
  eachTextRecord(table, (code, record) => {
    const { numbers, versions } = scalars(table, record, 2);
    rows.push({ code, group: numbers[1] ?? 0, versions: bits(versions) });
  });
  return rows.filter((row) => row.versions !== 0);
}

/** Table 6: record = suppression MDCs, choices, versions. A record that repeats another for the same versions counts once. */
export function decodeClusters(table: Table, bits: VersionBits): readonly ClusterRow[] {
  const rows = new Map<string, ClusterRow>();
  eachTextRecord(table, (id, record) => {
    const suppressionMdcs: number[] = [];
    const choices: string[][] = [];
    const versions: number[] = [];
    walkFields(table.reader, record.start, record.end, (field) => {
      if (field.number === 1) numbersOf(table.reader, field, suppressionMdcs);
      else if (field.number === 3) choices.push(choiceOf(table, field));
      else if (field.number === 4) numbersOf(table.reader, field, versions);
    });
    const row = { id, suppressionMdcs, choices, versions: bits(versions) };
    if (row.versions !== 0) rows.set(JSON.stringify(row), row);
  });
  return [...rows.values()];
}

function choiceOf(table: Table, choice: WireField): string[] {
  const codes: string[] = [];
  walkFields(table.reader, choice.start, choice.end, (field) => {
    if (field.number === 2) codes.push(textOf(table.reader, field));
  });
  return codes;
}

/** Table 7: record = map of sex (1 male, 2 female) to MDC, versions. */
export function decodeSexMdcs(table: Table, bits: VersionBits): readonly SexMdcRow[] {
  const rows: SexMdcRow[] = [];
  eachTextRecord(table, (code, record) => {
    const mdcs = [0, 0, 0];
    const versions: number[] = [];
    walkFields(table.reader, record.start, record.end, (field) => {
      if (field.number === 2) numbersOf(table.reader, field, versions);
      else if (field.number === 1) {
        const [, sex = 0, mdc = 0] = scalars(table, field, 0).numbers;
        mdcs[sex] = mdc;
      }
    });
    rows.push({ code, male: mdcs[1] ?? 0, female: mdcs[2] ?? 0, versions: bits(versions) });
  });
  return rows.filter((row) => row.versions !== 0);
}

/** Tables 11 and 12: pattern number → operand names, in field `field`. */
export function decodePatterns(table: Table, field: number): ReadonlyMap<number, readonly string[]> {
  return textLists(table, field);
}

function textLists(table: Table, wanted: number): ReadonlyMap<number, readonly string[]> {
  const lists = new Map<number, readonly string[]>();
  eachNumberEntry(table, (key, values) => {
    const texts: string[] = [];
    walkFields(table.reader, values.start, values.end, (field) => {
      if (field.number === wanted) texts.push(textOf(table.reader, field));
    });
    lists.set(key, texts);
  });
  return lists;
}

/** Single numbers of a record by field number, and its list of versions in field `versionField` (0 for none). */
function scalars(
  table: Table,
  record: WireField,
  versionField: number,
): { readonly numbers: readonly number[]; readonly versions: readonly number[] } {
  const numbers: number[] = [];
  const versions: number[] = [];
  walkFields(table.reader, record.start, record.end, (field) => {
    if (field.number === versionField) numbersOf(table.reader, field, versions);
    else if (field.number < 16) numbers[field.number] = numberOf(table.reader, field);
  });
  return { numbers, versions };
}
