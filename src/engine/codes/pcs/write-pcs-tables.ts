import { packTexts, writePack } from '../../../base/index.ts';
import type { AxisValue } from './pcs-tables.ts';

/** One axis as read. */
export interface PcsAxis {
  readonly title: string;
  readonly values: readonly AxisValue[];
}

/** One table as read: three axes of one value each, then its rows of four. */
export interface PcsTable {
  readonly axes: readonly PcsAxis[];
  readonly definition: string;
  readonly rows: readonly (readonly PcsAxis[])[];
}

/** Number of codes that a row multiplies out to. */
export function codesOfRow(row: readonly PcsAxis[]): number {
  return row.reduce((product, axis) => product * axis.values.length, 1);
}

/** Lays the tables out as a pack for openPcsTables. Axes 1 to 3 are repeated in each row: 8,000 bytes buy one form for all axes. */
export function writePcsTables(header: Readonly<Record<string, unknown>>, tables: readonly PcsTable[]): Uint8Array {
  const [texts, labels] = [numbered(), numbered()];
  texts.of('');
  const rowStarts = [0];
  const [rowTables, definitions, axisTitles, spanStarts]: [number[], number[], number[], number[]] = [[], [], [], [0]];
  const [values, labelIds]: [number[], number[]] = [[], []];
  tables.forEach((table, number) => {
    definitions.push(texts.of(table.definition));
    for (const row of table.rows) {
      rowTables.push(number);
      for (const axis of [...table.axes, ...row]) {
        axisTitles.push(texts.of(axis.title));
        for (const { value, label } of axis.values) {
          values.push(value.charCodeAt(0));
          labelIds.push(labels.of(label));
        }
        spanStarts.push(values.length);
      }
    }
    rowStarts.push(rowTables.length);
  });
  const [textRun, labelRun] = [packTexts(texts.all()), packTexts(labels.all())];
  const codes = tables.reduce((sum, { rows }) => sum + rows.reduce((n, row) => n + codesOfRow(row), 0), 0);
  return writePack(
    { ...header, codes },
    {
      rowStarts: Uint32Array.from(rowStarts),
      rowTables: Uint16Array.from(rowTables),
      definitions: Uint32Array.from(definitions),
      axisTitles: Uint16Array.from(axisTitles),
      spanStarts: Uint32Array.from(spanStarts),
      values: Uint8Array.from(values),
      labelIds: Uint32Array.from(labelIds),
      labelOffsets: labelRun.offsets,
      labels: labelRun.bytes,
      textOffsets: textRun.offsets,
      texts: textRun.bytes,
    },
  );
}

function numbered(): { of(text: string): number; all(): Iterable<string> } {
  const numbers = new Map<string, number>();
  return {
    of: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    all: () => numbers.keys(),
  };
}
