import type { Abstract } from '../abstract/index.ts';
import type { AbstractEdit } from './abstract-edit.ts';

/** For each code the numbers of the edits that it wakes; kept as long as the list of edits, which never changes. */
const woken = new WeakMap<readonly AbstractEdit[], Map<string, readonly number[]>>();

/** Far above the codes of an edition; strings that are no codes must not fill the memory. */
const limit = 150_000;

/**
 * The edits that can fire on an abstract, in their order: those without `about`, and those whose `about` matches a diagnosis. What a code
 * wakes is worked out once per code, so that the price of an abstract is its codes, not the number of edits.
 */
export function askedEdits(edits: readonly AbstractEdit[], abstract: Abstract): readonly AbstractEdit[] {
  let byCode = woken.get(edits);
  if (!byCode || byCode.size > limit) {
    byCode = new Map();
    woken.set(edits, byCode);
  }
  const asked = new Set(wokenBy('', edits, byCode));
  const { principalDiagnosis, secondaryDiagnoses } = abstract;
  if (principalDiagnosis) for (const n of wokenBy(principalDiagnosis.code, edits, byCode)) asked.add(n);
  for (const { code } of secondaryDiagnoses) for (const n of wokenBy(code, edits, byCode)) asked.add(n);
  return [...asked].sort((a, b) => a - b).flatMap((n) => edits[n] ?? []);
}

/** The empty code stands for the edits that are always asked. */
function wokenBy(
  code: string,
  edits: readonly AbstractEdit[],
  byCode: Map<string, readonly number[]>,
): readonly number[] {
  const known = byCode.get(code);
  if (known) return known;
  const numbers = edits.flatMap(({ about }, n) =>
    (code === '' ? about === undefined : about?.test(code) === true) ? [n] : [],
  );
  byCode.set(code, numbers);
  return numbers;
}
