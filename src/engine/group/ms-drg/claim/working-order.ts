import type { CodeColumns, DiagnosisColumns } from './claim-state.ts';

/** Above this many codes a sort of the platform is faster than insertion, and hostile claims stay cheap. */
const few = 48;

/** Procedures by code, plain code-unit order, stable (specification 3.1). */
export function sortByCode(columns: CodeColumns): void {
  const { codes } = columns;
  sortOrder(columns, (a, b) => {
    const [x, y] = [codes[a] ?? '', codes[b] ?? ''];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

/** Secondary diagnoses by own severity, MCC first, then by code, stable; the own severity counts even when it is excluded. */
export function sortBySeverity(columns: DiagnosisColumns): void {
  const { codes, severity } = columns;
  sortOrder(columns, (a, b) => {
    const [x, y] = [severity[a] ?? 0, severity[b] ?? 0];
    if (x !== y) return x - y;
    const [m, n] = [codes[a] ?? '', codes[b] ?? ''];
    return m < n ? -1 : m > n ? 1 : 0;
  });
}

function sortOrder({ order, count }: CodeColumns, compare: (a: number, b: number) => number): void {
  if (count > few) {
    order.set([...order.subarray(0, count)].sort(compare));
    return;
  }
  for (let i = 1; i < count; i += 1) {
    const item = order[i] ?? 0;
    let at = i - 1;
    while (at >= 0 && compare(order[at] ?? 0, item) > 0) {
      order[at + 1] = order[at] ?? 0;
      at -= 1;
    }
    order[at + 1] = item;
  }
}
