import { Fault } from '../../base/index.ts';
import {
  type ClusterRow,
  compileMsDrg,
  type FormulaRow,
  type MsDrgSource,
  type TitleRow,
} from '../../engine/group/index.ts';
import type { CompiledPart } from '../importer.ts';
import { msDrgVersions } from './ms-drg/ms-drg-versions.ts';
import { readTsv, type TsvLine } from './read-tsv.ts';

const columns = {
  'ms-drg-diagnoses.tsv': ['code', 'mdc', 'severity', 'operands', 'hacOperands', 'categoryOperands'],
  'ms-drg-procedures.tsv': ['code', 'operands'],
  'ms-drg-clusters.tsv': ['id', 'operands', 'suppressionMdcs', 'choice', 'codes'],
  'ms-drg-exclusions.tsv': ['group', 'pdxCodes', 'excludedCodes'],
  'ms-drg-sex-mdc.tsv': ['code', 'maleMdc', 'femaleMdc'],
  'ms-drg-formulas.tsv': ['mdc', 'rank', 'drg', 'baseDrg', 'type', 'reroute', 'suppression', 'formula'],
  'ms-drg-hac-formulas.tsv': ['hac', 'formula'],
  'ms-drg-hac.tsv': ['code', 'operands', 'hacs'],
  'ms-drg-titles.tsv': ['kind', 'number', 'title'],
} as const;
type StarterFile = keyof typeof columns;
type Read = (file: StarterFile) => readonly Line[];

interface Line {
  readonly text: (cell: number) => string;
  readonly list: (cell: number) => readonly string[];
  readonly number: (cell: number) => number;
  readonly numbers: (cell: number) => readonly number[];
  readonly refuse: (message: string) => never;
}

/** The starter rows state the facts of fiscal year 2026. */
const versions = msDrgVersions.filter((version) => version.fiscalYear === 2026);
const everyVersion = (1 << versions.length) - 1;

/**
 * Compiles the hand-written starter rows of the MS-DRG grouper (`tables/starter/ms-drg-*.tsv`; lists separated by commas) through the same
 * door as the official file. Throws Fault `bad-file` with file and line.
 */
export function compileStarterMsDrg(files: ReadonlyMap<string, string>): readonly CompiledPart[] {
  const source = starterSource((file) => linesOf(file, files.get(file)));
  const [first, last] = [versions[0], versions.at(-1)];
  if (!first || !last) throw new Fault('internal', 'The versions of fiscal year 2026 are not known.');
  return [
    {
      system: 'ms-drg',
      part: 'grouper',
      edition: 'starter',
      effectiveFrom: first.dischargesFrom,
      effectiveTo: last.dischargesTo,
      publisher: 'Chartwright (starter edition, after CMS)',
      rows: source.diagnoses.length + source.procedures.length + source.formulas.length,
      counts: {
        diagnoses: source.diagnoses.length,
        procedures: source.procedures.length - source.clusters.length,
        formulas: source.formulas.length,
        versions: versions.length,
      },
      bytes: compileMsDrg(source),
    },
  ];
}

function starterSource(read: Read): MsDrgSource {
  const diagnosisPatterns = patterns();
  const procedurePatterns = patterns();
  const clusterLines = read('ms-drg-clusters.tsv');
  const clusters = clusterRows(clusterLines);
  return {
    versions,
    diagnoses: read('ms-drg-diagnoses.tsv').map((line) => ({
      code: line.text(0),
      mdc: line.number(1),
      severity: severityOf(line),
      operands: diagnosisPatterns.numberOf(line.list(3)),
      hacOperands: diagnosisPatterns.numberOf(line.list(4)),
      categoryOperands: diagnosisPatterns.numberOf(line.list(5)),
      versions: everyVersion,
    })),
    procedures: [
      ...read('ms-drg-procedures.tsv').map((line) => [line.text(0), line.list(1)] as const),
      ...new Map(clusterLines.map((line) => [line.text(0), line.list(1)] as const)),
    ].map(([code, operands]) => ({ code, operands: procedurePatterns.numberOf(operands), versions: everyVersion })),
    diagnosisPatterns: diagnosisPatterns.all,
    procedurePatterns: procedurePatterns.all,
    procedureClusters: clustersByProcedure(clusters),
    clusters,
    ...exclusions(read('ms-drg-exclusions.tsv')),
    sexMdcs: read('ms-drg-sex-mdc.tsv').map((line) => ({
      code: line.text(0),
      male: line.number(1),
      female: line.number(2),
      versions: everyVersion,
    })),
    formulas: read('ms-drg-formulas.tsv').map(formulaRow),
    hacFormulas: read('ms-drg-hac-formulas.tsv').map((line) => ({
      hac: line.number(0),
      formula: line.text(1),
      versions: everyVersion,
    })),
    hacCandidates: read('ms-drg-hac.tsv').map((line) => ({
      code: line.text(0),
      operands: line.list(1),
      hacs: line.numbers(2),
      versions: everyVersion,
    })),
    titles: read('ms-drg-titles.tsv').map(titleRow),
  };
}

function patterns(): {
  readonly all: Map<number, readonly string[]>;
  readonly numberOf: (operands: readonly string[]) => number;
} {
  const all = new Map<number, readonly string[]>();
  const numbers = new Map<string, number>([['', 0]]);
  const numberOf = (operands: readonly string[]): number => {
    const key = operands.join(',');
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    if (number > 0) all.set(number, operands);
    return number;
  };
  return { all, numberOf };
}

const severities: readonly string[] = ['MCC', 'CC', 'NON_CC'];

function severityOf(line: Line): number {
  const severity = severities.indexOf(line.text(2));
  return severity >= 0 ? severity : line.refuse('The severity is MCC, CC or NON_CC.');
}

function clusterRows(lines: readonly Line[]): readonly ClusterRow[] {
  const rows = new Map<string, { suppressionMdcs: readonly number[]; choices: (readonly string[])[] }>();
  for (const line of lines) {
    const row = rows.get(line.text(0)) ?? { suppressionMdcs: line.numbers(2), choices: [] };
    row.choices.push(line.list(4));
    rows.set(line.text(0), row);
  }
  return [...rows].map(([id, row]) => ({ id, ...row, versions: everyVersion }));
}

function clustersByProcedure(clusters: readonly ClusterRow[]): MsDrgSource['procedureClusters'] {
  const byCode = new Map<string, string[]>();
  for (const { id, choices } of clusters)
    for (const code of choices.flat()) byCode.set(code, [...(byCode.get(code) ?? []), id]);
  return [...byCode].map(([code, ids]) => ({ code, clusters: [...new Set(ids)], versions: everyVersion }));
}

function exclusions(lines: readonly Line[]): Pick<MsDrgSource, 'exclusionGroups' | 'principalExclusions'> {
  return {
    exclusionGroups: new Map(lines.map((line) => [line.number(0), line.list(2)])),
    principalExclusions: lines.flatMap((line) =>
      line.list(1).map((code) => ({ code, group: line.number(0), versions: everyVersion })),
    ),
  };
}

function formulaRow(line: Line): FormulaRow {
  const type = line.text(4);
  return {
    mdc: line.number(0),
    drg: line.number(2),
    baseDrg: line.number(3),
    type: type === 'SURGICAL' || type === 'MEDICAL' ? type : 'NONE',
    rerouteMdc: line.text(5) === '' ? 0 : line.number(5),
    suppression: line.list(6),
    formula: line.text(7),
    ranks: versions.map(() => line.number(1)),
  };
}

const kinds: readonly TitleRow['kind'][] = ['drg', 'mdc', 'base', 'hac'];

function titleRow(line: Line): TitleRow {
  const kind = kinds.find((known) => known === line.text(0)) ?? line.refuse('The kind is drg, mdc, base or hac.');
  return { kind, number: line.number(1), title: line.text(2), versions: everyVersion };
}

function linesOf(file: StarterFile, text: string | undefined): readonly Line[] {
  if (text === undefined) throw new Fault('bad-file', 'The starter edition lacks this file.', { file });
  return readTsv(file, text, columns[file]).map((line) => lineOf(file, line));
}

function lineOf(file: StarterFile, { line, cells }: TsvLine): Line {
  const refuse = (message: string): never => {
    throw new Fault('bad-file', message, { file, line });
  };
  const text = (cell: number): string => cells[cell] ?? '';
  const list = (cell: number): readonly string[] =>
    text(cell)
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const whole = (given: string, cell: number): number =>
    /^\d{1,6}$/.test(given) ? Number(given) : refuse(`${columns[file][cell] ?? 'The cell'} is not a whole number.`);
  return {
    text,
    list,
    number: (cell) => whole(text(cell), cell),
    numbers: (cell) => list(cell).map((part) => whole(part, cell)),
    refuse,
  };
}
