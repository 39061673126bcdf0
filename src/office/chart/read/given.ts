type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The facts that are known: an object without its undefined values. */
export const given = <T extends object>(facts: T): Given<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Given<T>;
