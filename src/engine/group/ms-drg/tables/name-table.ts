/** Numbers names and patterns of names as they come; number 0 is the empty pattern. */
export interface NameTable {
  readonly names: readonly string[];
  readonly numberOf: (name: string) => number;
}

export function nameTable(): NameTable {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    numberOf: (name) => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
  };
}

/** Equal rows under one number, in the order in which they first came. */
export interface RowTable<T> {
  readonly rows: readonly T[];
  readonly numberOf: (row: T) => number;
}

export function rowTable<T>(first: readonly T[] = []): RowTable<T> {
  const rows: T[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (row: T): number => {
    const key = JSON.stringify(row);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, rows.length);
    rows.push(row);
    return rows.length - 1;
  };
  first.forEach(numberOf);
  return { rows, numberOf };
}
