import type { Abstract, CodedDiagnosis } from '../../abstract/index.ts';
import { displayIcd10Cm } from '../../codes/index.ts';
import { diagnosesOf, type PlacedDiagnosis } from '../abstract-edit.ts';

/** Diagnoses whose code matches. */
export function matching(abstract: Abstract, pattern: RegExp): readonly PlacedDiagnosis[] {
  return diagnosesOf(abstract).filter(({ code }) => pattern.test(code));
}

/** Firings at each diagnosis that matches `pattern` where another diagnosis matches `other`; reports both codes. */
export function together(abstract: Abstract, pattern: RegExp, other: RegExp) {
  const [companion] = matching(abstract, other);
  if (!companion) return [];
  return matching(abstract, pattern)
    .filter(({ code }) => code !== companion.code)
    .map(({ code, path }) => ({
      field: `${path}/code`,
      codes: [code, companion.code],
      report: { code: displayIcd10Cm(code), other: displayIcd10Cm(companion.code) },
    }));
}

/** Firings at each diagnosis that matches `pattern` where none matches `needed`. */
export function without(abstract: Abstract, pattern: RegExp, needed: RegExp) {
  return matching(abstract, needed).length > 0 ? [] : firings(matching(abstract, pattern));
}

/** A firing at each of these diagnoses that reports its code. */
export function firings(diagnoses: readonly PlacedDiagnosis[]) {
  return diagnoses.map(({ code, path }) => ({
    field: `${path}/code`,
    codes: [code],
    report: { code: displayIcd10Cm(code) },
  }));
}

/** Firings at each diagnosis that matches `pattern` and stands before every one that matches `other`; reports both codes. */
export function standsBefore(abstract: Abstract, pattern: RegExp, other: RegExp) {
  const all = diagnosesOf(abstract);
  const place = all.findIndex(({ code }) => other.test(code));
  const companion = all[place];
  if (!companion) return [];
  return all
    .slice(0, place)
    .filter(({ code }) => pattern.test(code))
    .map((one) => pairOf(one, companion));
}

/** A firing at one diagnosis that reports its code and another's. */
export function pairOf(one: PlacedDiagnosis, other: CodedDiagnosis) {
  return {
    field: `${one.path}/code`,
    codes: [one.code, other.code],
    report: { code: displayIcd10Cm(one.code), other: displayIcd10Cm(other.code) },
  };
}
