import { compileFormula, type FormulaNames } from '../formula/compile-formula.ts';
import { type FormulaList, formulaList } from '../formula/formula-list.ts';
import { type FormulaProgram, formulaProgram } from '../formula/formula-program.ts';
import { type FixedOperands, fixedOperandNames, fixedOperands } from './fixed-operands.ts';
import type { MsDrgVersion } from './ms-drg-version.ts';
import { type OperandBits, operandBits } from './operand-bits.ts';
import { dxProfileFields, dxProfileWidth, type HacList, type MsDrgPackHeader } from './pack-layout.ts';
import type { SharedTables } from './shared-tables.ts';

/** Everything one version knows, by numbers. A profile number stands for all that the version says of a code; 0 is an unknown code. */
export interface VersionTables {
  readonly version: MsDrgVersion;
  readonly position: number;
  readonly shared: SharedTables;
  readonly names: readonly string[];
  /** Number of an operand, or -1 for a name that no code has. */
  readonly operandOf: (name: string) => number;
  /** Operands equal to this one but for upper and lower case share a class. */
  readonly caseClass: Uint16Array;
  /** Words of 32 operands per region of a bag. */
  readonly words: number;
  readonly fixed: FixedOperands;
  readonly counting: ReadonlySet<string>;
  readonly dxColumn: Uint16Array;
  readonly pxColumn: Uint16Array;
  readonly exclusionColumn: Uint16Array;
  readonly diagnosisPatterns: readonly (readonly number[])[];
  readonly procedurePatterns: readonly (readonly number[])[];
  readonly hacLists: readonly HacList[];
  /** What `allOperands` says of each profile, and the procedure patterns, as bits for the bag. */
  readonly diagnosisBits: OperandBits;
  readonly procedureBits: OperandBits;
  /** Operands and category operands of a diagnosis profile: what marking and suppression look at. */
  readonly ownOperands: (profile: number) => readonly number[];
  /** Those and the HAC operands: what the bag holds. */
  readonly allOperands: (profile: number) => readonly number[];
  readonly isRecognized: (profile: number) => boolean;
  /** Has the newborn operand `incident`. */
  readonly isIncident: (profile: number) => boolean;
  /** Some HAC operand begins with HAC, so that the code has HAC candidates. */
  readonly isHacDiagnosis: (profile: number) => boolean;
  readonly isHac06Shown: (profile: number) => boolean;
  readonly isHac11Principal: (profile: number) => boolean;
  /** Has the operand `mccalive`: counts only when the patient leaves alive. */
  readonly isOnlyWhenAlive: (profile: number) => boolean;
  readonly formulasOf: (mdc: number) => FormulaList;
  readonly hacFormula: (hac: number) => FormulaProgram | undefined;
  /** Operands of procedures that help to meet a hospital-acquired condition: their names hold `hacNN_proc`. */
  readonly hacProcedureOperands: (hac: number) => readonly number[];
  /** Operands of a suppression set as a bit per operand. */
  readonly suppressionSets: readonly Uint32Array[];
}

/** Builds the look-ups of one version; lists of formulas are compiled when first asked for. */
export function versionTables(shared: SharedTables, header: MsDrgPackHeader, position: number): VersionTables {
  const version = header.versions[position] as MsDrgVersion;
  const names = [...header.names, ...fixedOperandNames.filter((name) => !header.names.includes(name))];
  const numbers = new Map(names.map((name, i) => [name, i]));
  const operandOf = (name: string): number => numbers.get(name) ?? -1;
  const words = (names.length >> 5) + 1;
  const counting = new Set(version.traits.countingAtoms);
  const caseClass = caseClasses(names);
  const suppressions = suppressionTable(caseClass, numbers, words);
  const formulaNames: FormulaNames = { operandOf, words, counting };
  const { number } = version;
  const own: (readonly number[] | undefined)[] = [];
  const all: (readonly number[] | undefined)[] = [];
  const union = (profile: number, fields: readonly number[]): readonly number[] => [
    ...new Set(
      fields.flatMap(
        (field) => header.diagnosisPatterns[shared.dxProfiles[profile * dxProfileWidth + field] ?? 0] ?? [],
      ),
    ),
  ];
  const { operands, hacOperands, categoryOperands } = dxProfileFields;
  const allOperands = (profile: number): readonly number[] =>
    (all[profile] ??= union(profile, [operands, hacOperands, categoryOperands]));
  const profiles = Array.from({ length: shared.dxProfiles.length / dxProfileWidth }, (_, profile) => profile);
  return {
    version,
    position,
    shared,
    names,
    operandOf,
    caseClass,
    words,
    fixed: fixedOperands(operandOf),
    counting,
    dxColumn: shared.pack.u16(`dx.${number}`),
    pxColumn: shared.pack.u16(`px.${number}`),
    exclusionColumn: shared.pack.u16(`exclusion.${number}`),
    diagnosisPatterns: header.diagnosisPatterns,
    procedurePatterns: header.procedurePatterns,
    hacLists: header.hacLists,
    ownOperands: (profile) => (own[profile] ??= union(profile, [operands, categoryOperands])),
    allOperands,
    diagnosisBits: operandBits(profiles.map(allOperands)),
    procedureBits: operandBits(header.procedurePatterns),
    ...profileTests(shared, header),
    formulasOf: memo((mdc) => formulaList(mdc, header.formulas, position, formulaNames, suppressions.numberOf)),
    hacFormula: memo((hac) => {
      const row = header.hacFormulas.find((f) => f.hac === hac && f.versions & (1 << position));
      return row && formulaProgram(compileFormula(row.formula, formulaNames));
    }),
    hacProcedureOperands: memo((hac) => {
      const text = `hac${String(hac).padStart(2, '0')}_proc`;
      return names.flatMap((name, operand) => (name.includes(text) ? [operand] : []));
    }),
    suppressionSets: suppressions.sets,
  };
}

type ProfileTest =
  | 'isRecognized'
  | 'isIncident'
  | 'isHacDiagnosis'
  | 'isHac06Shown'
  | 'isHac11Principal'
  | 'isOnlyWhenAlive';

function profileTests(shared: SharedTables, header: MsDrgPackHeader): Pick<VersionTables, ProfileTest> {
  const { recognized, operands, hacOperands, categoryOperands } = dxProfileFields;
  const has = (profile: number, field: number, test: (name: string) => boolean): boolean => {
    const pattern = header.diagnosisPatterns[shared.dxProfiles[profile * dxProfileWidth + field] ?? 0] ?? [];
    return pattern.some((operand) => test(header.names[operand] ?? ''));
  };
  const flags = Uint8Array.from({ length: shared.dxProfiles.length / dxProfileWidth }, (_, profile) => {
    const incident = [operands, categoryOperands].some((f) => has(profile, f, (n) => n.toLowerCase() === 'incident'));
    return (
      (shared.dxProfiles[profile * dxProfileWidth + recognized] === 1 ? 1 : 0) |
      (incident ? 2 : 0) |
      (has(profile, hacOperands, (n) => n.startsWith('HAC')) ? 4 : 0) |
      (has(profile, hacOperands, (n) => n === 'hac06_show') ? 8 : 0) |
      (has(profile, hacOperands, (n) => n.endsWith('hac11_pdx')) ? 16 : 0) |
      (has(profile, operands, (n) => n === 'mccalive') ? 32 : 0)
    );
  });
  const test = (bit: number) => (profile: number) => ((flags[profile] ?? 0) & bit) !== 0;
  return {
    isRecognized: test(1),
    isIncident: test(2),
    isHacDiagnosis: test(4),
    isHac06Shown: test(8),
    isHac11Principal: test(16),
    isOnlyWhenAlive: test(32),
  };
}

function memo<T>(make: (key: number) => T): (key: number) => T {
  const made: (readonly [T] | undefined)[] = [];
  return (key) => {
    const known = made[key];
    if (known) return known[0];
    const value = make(key);
    made[key] = [value];
    return value;
  };
}

function caseClasses(names: readonly string[]): Uint16Array {
  const first = new Map<string, number>();
  return Uint16Array.from(names, (name, i) => {
    const key = name.toLowerCase();
    if (!first.has(key)) first.set(key, i);
    return first.get(key) ?? i;
  });
}

function suppressionTable(
  caseClass: Uint16Array,
  numbers: ReadonlyMap<string, number>,
  words: number,
): { readonly sets: readonly Uint32Array[]; readonly numberOf: (operands: readonly string[]) => number } {
  const lower = new Map([...numbers].map(([name, number]) => [name.toLowerCase(), caseClass[number] ?? number]));
  const sets = [new Uint32Array(words)];
  const known = new Map<string, number>([['', 0]]);
  const numberOf = (operands: readonly string[]): number => {
    const present = operands.filter((name) => name !== '').map((name) => name.toLowerCase());
    const key = [...present].sort().join(',');
    const before = known.get(key);
    if (before !== undefined) return before;
    const set = new Uint32Array(words);
    for (const name of present) {
      const wanted = lower.get(name);
      caseClass.forEach((group, operand) => {
        if (group === wanted) set[operand >> 5] = (set[operand >> 5] ?? 0) | (1 << (operand & 31));
      });
    }
    known.set(key, sets.length);
    sets.push(set);
    return sets.length - 1;
  };
  return { sets, numberOf };
}
