import type { AbstractJson, DiagnosisJson, ProcedureJson } from '../../../src/server/contract.ts';

/** Where a code stands: the path of the finding that would concern it, without a trailing `/code` or `/poa`. */
export type CodePath =
  | '/admittingDiagnosis'
  | '/principalDiagnosis'
  | `/secondaryDiagnoses/${number}`
  | `/procedures/${number}`;
export type Poa = NonNullable<DiagnosisJson['poa']>;
/** What the dialogue of the stay may change. */
export type StayFields = Pick<
  AbstractJson,
  'setting' | 'sex' | 'dischargeDate' | 'dischargeStatus' | 'poaReporting'
> & {
  readonly [K in 'age' | 'birthDate' | 'admissionDate' | 'payer']?: AbstractJson[K] | undefined;
};

/** Everything a coder can do to an abstract. */
export type AbstractChange =
  | { readonly do: 'add-diagnosis'; readonly code: string; readonly poa?: Poa | undefined }
  | { readonly do: 'add-procedure'; readonly code: string; readonly date?: string | undefined }
  | { readonly do: 'set-admitting'; readonly code: string }
  | { readonly do: 'set-poa'; readonly path: CodePath; readonly poa: Poa | undefined }
  | { readonly do: 'set-date'; readonly path: CodePath; readonly date: string | undefined }
  | { readonly do: 'move'; readonly path: CodePath; readonly by: -1 | 1 }
  | { readonly do: 'make-principal'; readonly path: CodePath }
  | { readonly do: 'remove'; readonly path: CodePath }
  | { readonly do: 'set-stay'; readonly stay: Partial<StayFields> };

/** Index in its list, or -1 for the two single places. */
export const indexOfPath = (path: CodePath): number => Number(/\/(\d+)$/.exec(path)?.[1] ?? -1);
const isProcedure = (path: CodePath): boolean => path.startsWith('/procedures/');

/** The diagnosis or procedure at a path. */
export function codeAt(abstract: AbstractJson, path: CodePath): (DiagnosisJson & ProcedureJson) | undefined {
  if (path === '/principalDiagnosis') return abstract.principalDiagnosis;
  if (path === '/admittingDiagnosis')
    return abstract.admittingDiagnosis === undefined ? undefined : { code: abstract.admittingDiagnosis };
  return (isProcedure(path) ? abstract.procedures : abstract.secondaryDiagnoses)[indexOfPath(path)];
}

/** Where a diagnosis code is already reported (admitting apart), or undefined. */
export function pathOfDiagnosis(abstract: AbstractJson, code: string): CodePath | undefined {
  if (abstract.principalDiagnosis?.code === code) return '/principalDiagnosis';
  const index = abstract.secondaryDiagnoses.findIndex((diagnosis) => diagnosis.code === code);
  return index < 0 ? undefined : `/secondaryDiagnoses/${index}`;
}

/** All places in the order of the screen: admitting, principal, secondaries, procedures. */
export function pathsOf(abstract: AbstractJson): readonly CodePath[] {
  return [
    ...(abstract.admittingDiagnosis === undefined ? [] : (['/admittingDiagnosis'] as const)),
    ...(abstract.principalDiagnosis === undefined ? [] : (['/principalDiagnosis'] as const)),
    ...abstract.secondaryDiagnoses.map((_, index) => `/secondaryDiagnoses/${index}` as const),
    ...abstract.procedures.map((_, index) => `/procedures/${index}` as const),
  ];
}

/** The abstract after a change; the same object when nothing changes. */
export function changeAbstract(abstract: AbstractJson, change: AbstractChange): AbstractJson {
  switch (change.do) {
    case 'add-diagnosis':
      return addDiagnosis(abstract, change);
    case 'add-procedure':
      return { ...abstract, procedures: [...abstract.procedures, procedureOf(change.code, change.date)] };
    case 'set-admitting':
      return abstract.admittingDiagnosis === change.code ? abstract : { ...abstract, admittingDiagnosis: change.code };
    case 'set-poa':
      return setPoa(abstract, change.path, change.poa);
    case 'set-date':
      return setDate(abstract, change.path, change.date);
    case 'move':
      return move(abstract, change.path, change.by);
    case 'make-principal':
      return makePrincipal(abstract, change.path);
    case 'remove':
      return remove(abstract, change.path);
    case 'set-stay':
      return withoutUndefined({ ...abstract, ...change.stay });
  }
}

const diagnosisOf = (code: string, poa: Poa | undefined): DiagnosisJson =>
  poa === undefined ? { code } : { code, poa };
const procedureOf = (code: string, date: string | undefined): ProcedureJson =>
  date === undefined ? { code } : { code, date };
const withoutUndefined = (value: object): AbstractJson =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as unknown as AbstractJson;

function addDiagnosis(abstract: AbstractJson, { code, poa }: { code: string; poa?: Poa | undefined }): AbstractJson {
  if (pathOfDiagnosis(abstract, code) !== undefined) return abstract;
  const diagnosis = diagnosisOf(code, poa);
  return abstract.principalDiagnosis === undefined
    ? { ...abstract, principalDiagnosis: diagnosis }
    : { ...abstract, secondaryDiagnoses: [...abstract.secondaryDiagnoses, diagnosis] };
}

function setPoa(abstract: AbstractJson, path: CodePath, poa: Poa | undefined): AbstractJson {
  const old = codeAt(abstract, path);
  if (!old || isProcedure(path) || path === '/admittingDiagnosis' || old.poa === poa) return abstract;
  const diagnosis = diagnosisOf(old.code, poa);
  return path === '/principalDiagnosis'
    ? { ...abstract, principalDiagnosis: diagnosis }
    : { ...abstract, secondaryDiagnoses: abstract.secondaryDiagnoses.with(indexOfPath(path), diagnosis) };
}

function setDate(abstract: AbstractJson, path: CodePath, date: string | undefined): AbstractJson {
  const old = codeAt(abstract, path);
  if (!old || !isProcedure(path) || old.date === date) return abstract;
  return { ...abstract, procedures: abstract.procedures.with(indexOfPath(path), procedureOf(old.code, date)) };
}

/** One step up or down within its list; the first secondary and the principal change places. */
function move(abstract: AbstractJson, path: CodePath, by: -1 | 1): AbstractJson {
  if (isProcedure(path)) return { ...abstract, procedures: swapped(abstract.procedures, indexOfPath(path), by) };
  if (path === '/admittingDiagnosis' || !codeAt(abstract, path)) return abstract;
  const from = path === '/principalDiagnosis' ? 0 : indexOfPath(path) + 1;
  const all = [abstract.principalDiagnosis, ...abstract.secondaryDiagnoses];
  return fromList(abstract, swapped(all, from, by));
}

/** Where a code stands after `move`. */
export function pathAfterMove(abstract: AbstractJson, path: CodePath, by: -1 | 1): CodePath {
  if (path === '/admittingDiagnosis') return path;
  if (isProcedure(path)) {
    const to = indexOfPath(path) + by;
    return to < 0 || to >= abstract.procedures.length ? path : `/procedures/${to}`;
  }
  const to = (path === '/principalDiagnosis' ? 0 : indexOfPath(path) + 1) + by;
  if (to < 0 || to > abstract.secondaryDiagnoses.length) return path;
  return to === 0 ? '/principalDiagnosis' : `/secondaryDiagnoses/${to - 1}`;
}

function swapped<T>(list: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return list;
  return list.map((item, index) => (index === from ? list[to] : index === to ? list[from] : item) as T);
}

function fromList(abstract: AbstractJson, [first, ...rest]: readonly (DiagnosisJson | undefined)[]): AbstractJson {
  const secondaryDiagnoses = rest.filter((diagnosis) => diagnosis !== undefined);
  return withoutUndefined({ ...abstract, principalDiagnosis: first, secondaryDiagnoses });
}

/** The chosen diagnosis leads; the former principal becomes the first secondary. A procedure becomes the principal procedure. */
function makePrincipal(abstract: AbstractJson, path: CodePath): AbstractJson {
  const index = indexOfPath(path);
  if (isProcedure(path)) return { ...abstract, procedures: toFront(abstract.procedures, index) };
  const chosen = path === '/admittingDiagnosis' ? undefined : abstract.secondaryDiagnoses[index];
  if (!chosen) return abstract;
  return fromList(abstract, [chosen, abstract.principalDiagnosis, ...abstract.secondaryDiagnoses.toSpliced(index, 1)]);
}

function toFront<T>(list: readonly T[], index: number): readonly T[] {
  const item = list[index];
  return item === undefined ? list : [item, ...list.toSpliced(index, 1)];
}

/** Removing the principal leaves its place empty: no other diagnosis is promoted silently. */
function remove(abstract: AbstractJson, path: CodePath): AbstractJson {
  if (!codeAt(abstract, path)) return abstract;
  if (path === '/principalDiagnosis') return withoutUndefined({ ...abstract, principalDiagnosis: undefined });
  if (path === '/admittingDiagnosis') return withoutUndefined({ ...abstract, admittingDiagnosis: undefined });
  const index = indexOfPath(path);
  return isProcedure(path)
    ? { ...abstract, procedures: abstract.procedures.toSpliced(index, 1) }
    : { ...abstract, secondaryDiagnoses: abstract.secondaryDiagnoses.toSpliced(index, 1) };
}
