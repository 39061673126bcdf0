/** Far above the codes of an edition; strings that are no codes must not fill the memory. */
const limit = 150_000;

/** A look-up whose answers are kept with the table they come from: the same few thousand codes are asked for again and again. */
export function perCode<Table extends object, Answer extends number | boolean>(
  lookUp: (table: Table, code: string) => Answer,
): (table: Table, code: string) => Answer {
  const kept = new WeakMap<Table, Map<string, Answer>>();
  return (table, code) => {
    let known = kept.get(table);
    if (!known || known.size > limit) {
      known = new Map();
      kept.set(table, known);
    }
    let answer = known.get(code);
    if (answer === undefined) {
      answer = lookUp(table, code);
      known.set(code, answer);
    }
    return answer;
  };
}
