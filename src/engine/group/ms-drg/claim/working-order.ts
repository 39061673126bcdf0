import type { CodeColumns, DiagnosisColumns } from './claim-state.ts';

/** Above this many codes a sort of the platform is faster than insertion, and hostile claims stay cheap. */
const few = 48;

/** Procedures by code, plain code-unit order, stable (specification 3.1). */
export function sortByCode(columns: CodeColumns): void {
  sortOrder(columns, undefined);
}

/** Secondary diagnoses by own severity, MCC first, then by code, stable; the own severity counts even when it is excluded. */
export function sortBySeverity(columns: DiagnosisColumns): void {
  sortOrder(columns, columns.severity);
}

function sortOrder({ order, count, codes }: CodeColumns, severity: Uint8Array | undefined): void {
  if (count > few) {
    order.set([...order.subarray(0, count)].sort((a, b) => compare(codes, severity, a, b)));
    return;
  }
  for (let i = 1; i < count; i += 1) {
    const item = order[i] as number;
    let at = i - 1;
    while (at >= 0 && compare(codes, severity, order[at] as number, item) > 0) {
      order[at + 1] = order[at] as number;
      at -= 1;
    }
    order[at + 1] = item;
  }
}

function compare(codes: readonly string[], severity: Uint8Array | undefined, a: number, b: number): number {
  if (severity) {
    const first = (severity[a] as number) - (severity[b] as number);
    if (first !== 0) return first;
  }
  const x = codes[a] as string;
  const y = codes[b] as string;
  return x < y ? -1 : x > y ? 1 : 0;
}
