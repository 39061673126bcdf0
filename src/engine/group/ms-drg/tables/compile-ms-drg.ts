import { packTexts, type Section, writePack } from '../../../../base/index.ts';
import { checkMsDrgSource } from './check-ms-drg-source.ts';
import { buildCodeKeys, type CodeKeys, codeKeySections, findCode } from './code-keys.ts';
import { compileClusters } from './compile-clusters.ts';
import type { MsDrgSource, VersionSet } from './ms-drg-source.ts';
import { nameTable, rowTable } from './name-table.ts';
import { dxProfileWidth, type HacList, type MsDrgPackHeader, msDrgPackFormat, pxProfileWidth } from './pack-layout.ts';

/**
 * Lays the grouper's tables out for look-ups: codes as hash tables over typed arrays, and per version one 16-bit profile number per code
 * that stands for everything the version knows of it. Throws Fault `bad-file` when the rows contradict themselves. The same rows give
 * the same bytes.
 */
export function compileMsDrg(source: MsDrgSource): Uint8Array {
  checkMsDrgSource(source);
  const names = nameTable();
  const diagnosisPatterns = patternTable(source.diagnosisPatterns, names.numberOf);
  const procedurePatterns = patternTable(withDerivedOperands(source.procedurePatterns), names.numberOf);
  const dxKeys = buildCodeKeys(diagnosisCodes(source));
  const pxKeys = buildCodeKeys(sorted([...source.procedures, ...source.procedureClusters].map((row) => row.code)));
  const hacLists = rowTable<HacList>([{ hacs: [], showOnly: [] }]);
  const diagnoses = compileDiagnoses(source, dxKeys, diagnosisPatterns.at, hacLists.numberOf);
  const clusters = compileClusters(source, pxKeys, procedurePatterns.at);
  const procedures = compileProcedures(source, pxKeys, procedurePatterns.at, clusters.listsOf);
  const clusterIds = packTexts(clusters.ids);
  const header: MsDrgPackHeader = {
    kind: 'ms-drg',
    format: msDrgPackFormat,
    versions: source.versions,
    names: names.names,
    diagnosisPatterns: diagnosisPatterns.patterns,
    procedurePatterns: procedurePatterns.patterns,
    hacLists: hacLists.rows,
    formulas: source.formulas,
    hacFormulas: source.hacFormulas,
    titles: source.titles,
  };
  return writePack(header as unknown as Record<string, unknown>, {
    ...codeKeySections('dx', dxKeys),
    ...codeKeySections('px', pxKeys),
    ...diagnoses,
    ...procedures,
    ...compileExclusions(source, dxKeys),
    ...clusters.sections,
    'cluster.ids': clusterIds.bytes,
    'cluster.idOffsets': clusterIds.offsets,
  });
}

const sorted = (codes: Iterable<string>): readonly string[] => [...new Set(codes)].sort();

function diagnosisCodes(source: MsDrgSource): readonly string[] {
  return sorted([
    ...source.diagnoses.map((row) => row.code),
    ...source.principalExclusions.map((row) => row.code),
    ...source.sexMdcs.map((row) => row.code),
  ]);
}

/** A procedure with d468 or d477 also has ORPROC (specification 3.3). */
function withDerivedOperands(patterns: ReadonlyMap<number, readonly string[]>): ReadonlyMap<number, readonly string[]> {
  return new Map(
    [...patterns].map(([number, operands]) => [
      number,
      operands.includes('d468') || operands.includes('d477') ? [...operands, 'ORPROC'] : operands,
    ]),
  );
}

function patternTable(
  patterns: ReadonlyMap<number, readonly string[]>,
  numberOf: (name: string) => number,
): { readonly patterns: readonly (readonly number[])[]; readonly at: (number: number) => number } {
  const rows = rowTable<readonly number[]>([[]]);
  const numbers = new Map<number, number>();
  for (const [number, operands] of [...patterns].sort(([a], [b]) => a - b)) {
    const present = operands.filter((name) => name !== '').map(numberOf);
    if (number !== 0) numbers.set(number, rows.numberOf([...new Set(present)]));
  }
  return { patterns: rows.rows, at: (number) => numbers.get(number) ?? 0 };
}

/** Calls `set` with the position of every version of the set. */
function forEachVersion(versions: VersionSet, count: number, set: (position: number) => void): void {
  for (let position = 0; position < count; position += 1) if (versions & (1 << position)) set(position);
}

function compileDiagnoses(
  source: MsDrgSource,
  keys: CodeKeys,
  pattern: (number: number) => number,
  hacListNumber: (list: HacList) => number,
): Readonly<Record<string, Section>> {
  const versions = source.versions.length;
  const facts = source.versions.map(() => new Map<number, number[]>());
  const factOf = (position: number, row: number): number[] => {
    const known = facts[position]?.get(row) ?? [0, -1, 2, 0, 0, 0, 0, -1, -1];
    facts[position]?.set(row, known);
    return known;
  };
  for (const d of source.diagnoses) {
    const own = [1, d.mdc, d.severity, pattern(d.operands), pattern(d.hacOperands), pattern(d.categoryOperands)];
    const row = findCode(keys, d.code);
    forEachVersion(d.versions, versions, (v) => factOf(v, row).splice(0, own.length, ...own));
  }
  for (const h of source.hacCandidates) {
    const row = findCode(keys, h.code);
    const showOnly = h.hacs.map((hac) => h.operands.find((name) => name.includes(String(hac))) === 'hac06_show');
    const list = hacListNumber({ hacs: h.hacs, showOnly });
    if (row >= 0) forEachVersion(h.versions, versions, (v) => factOf(v, row).splice(6, 1, list));
  }
  for (const s of source.sexMdcs) {
    const row = findCode(keys, s.code);
    forEachVersion(s.versions, versions, (v) => factOf(v, row).splice(7, 2, s.male, s.female));
  }
  return profileSections('dx', source, keys.high.length, facts, [0, -1, 2, 0, 0, 0, 0, -1, -1], dxProfileWidth);
}

function compileProcedures(
  source: MsDrgSource,
  keys: CodeKeys,
  pattern: (number: number) => number,
  clusterListsOf: (code: string) => ReadonlyMap<number, number>,
): Readonly<Record<string, Section>> {
  const facts = source.versions.map(() => new Map<number, number[]>());
  for (const p of source.procedures) {
    const row = findCode(keys, p.code);
    forEachVersion(p.versions, source.versions.length, (v) => facts[v]?.set(row, [pattern(p.operands), 0]));
  }
  for (const code of new Set(source.procedureClusters.map((row) => row.code))) {
    const row = findCode(keys, code);
    for (const [v, list] of clusterListsOf(code)) facts[v]?.set(row, [facts[v]?.get(row)?.[0] ?? 0, list]);
  }
  return profileSections('px', source, keys.high.length, facts, [0, 0], pxProfileWidth);
}

function profileSections(
  name: string,
  source: MsDrgSource,
  codes: number,
  facts: readonly ReadonlyMap<number, readonly number[]>[],
  unknown: readonly number[],
  width: number,
): Readonly<Record<string, Section>> {
  const profiles = rowTable<readonly number[]>([unknown]);
  const sections: Record<string, Section> = {};
  source.versions.forEach((version, position) => {
    const column = new Uint16Array(codes);
    for (const [row, fact] of facts[position] ?? []) column[row] = profiles.numberOf(fact);
    sections[`${name}.${version.number}`] = column;
  });
  const flat = new Int32Array(profiles.rows.length * width);
  profiles.rows.forEach((row, i) => {
    flat.set(row, i * width);
  });
  sections[`${name}.profiles`] = flat;
  return sections;
}

/** Exclusion lists as sorted row numbers; a code that is no diagnosis in any version can be left out, since it has no severity to lose. */
function compileExclusions(source: MsDrgSource, keys: CodeKeys): Readonly<Record<string, Section>> {
  const sections: Record<string, Section> = {};
  const numbers = new Map<number, number>();
  const offsets = [0];
  const members: number[] = [];
  for (const [group, codes] of [...source.exclusionGroups].sort(([a], [b]) => a - b)) {
    numbers.set(group, numbers.size + 1);
    const rows = [...new Set(codes.map((code) => findCode(keys, code)))].filter((row) => row >= 0);
    for (const row of rows.sort((a, b) => a - b)) members.push(row);
    offsets.push(members.length);
  }
  const columns = source.versions.map(() => new Uint16Array(keys.high.length));
  for (const row of source.principalExclusions) {
    const at = findCode(keys, row.code);
    forEachVersion(row.versions, columns.length, (v) => columns[v]?.fill(numbers.get(row.group) ?? 0, at, at + 1));
  }
  source.versions.forEach((version, position) => {
    sections[`exclusion.${version.number}`] = columns[position] ?? new Uint16Array(0);
  });
  sections['exclusion.numbers'] = Uint32Array.from(numbers.keys());
  sections['exclusion.offsets'] = Uint32Array.from(offsets);
  sections['exclusion.members'] = Uint32Array.from(members);
  return sections;
}
