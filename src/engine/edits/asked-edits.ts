import type { Abstract } from '../abstract/index.ts';

/** An edit as far as it matters here. */
interface Wakeable {
  readonly about?: RegExp;
}

/** What is known of a list of edits, which never changes. */
interface Wakings {
  /** Numbers of the edits without `about`. */
  readonly always: readonly number[];
  /** For each code that was met, the numbers of the edits that it wakes. */
  readonly byCode: Map<string, readonly number[]>;
  /** Scratch: the edits of the abstract at hand. */
  readonly isAsked: Uint8Array;
}

const known = new WeakMap<readonly Wakeable[], Wakings>();

/** Far above the codes of an edition; strings that are no codes must not fill the memory. */
const limit = 150_000;

/**
 * The edits that can fire on an abstract, in their order: those without `about`, and those whose `about` matches a diagnosis. What a code
 * wakes is worked out once per code, so that the price of an abstract is its codes, not the number of edits.
 */
export function askedEdits<Edit extends Wakeable>(edits: readonly Edit[], abstract: Abstract): readonly Edit[] {
  const wakings = wakingsOf(edits);
  const { always, isAsked } = wakings;
  const { principalDiagnosis, secondaryDiagnoses } = abstract;
  isAsked.fill(0);
  for (const n of always) isAsked[n] = 1;
  if (principalDiagnosis) wake(principalDiagnosis.code, edits, wakings);
  for (const { code } of secondaryDiagnoses) wake(code, edits, wakings);
  const asked: Edit[] = [];
  for (let n = 0; n < edits.length; n += 1) {
    const edit = edits[n];
    if (isAsked[n] === 1 && edit) asked.push(edit);
  }
  return asked;
}

function wakingsOf(edits: readonly Wakeable[]): Wakings {
  const found = known.get(edits);
  if (found && found.byCode.size < limit) return found;
  const always = edits.flatMap(({ about }, n) => (about ? [] : [n]));
  const wakings = { always, byCode: new Map<string, readonly number[]>(), isAsked: new Uint8Array(edits.length) };
  known.set(edits, wakings);
  return wakings;
}

function wake(code: string, edits: readonly Wakeable[], { byCode, isAsked }: Wakings): void {
  let numbers = byCode.get(code);
  if (!numbers) {
    numbers = edits.flatMap(({ about }, n) => (about?.test(code) === true ? [n] : []));
    byCode.set(code, numbers);
  }
  for (const n of numbers) isAsked[n] = 1;
}
