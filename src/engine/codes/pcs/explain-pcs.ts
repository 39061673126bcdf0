import { stemsOf } from '../encoder/index.ts';
import { type AxisPosition, axisPositions } from './axis-values.ts';
import { type PcsBuilder, placeIn } from './pcs-builder.ts';
import type { DeviceAggregate, PcsDefinitions, PcsTerm } from './pcs-definitions.ts';
import type { PcsKey } from './pcs-key.ts';
import type { PcsTables } from './pcs-tables.ts';

/** The parts of ICD-10-PCS that are installed; each may be of another year than the tables, which whoever shows it says. */
export interface PcsBooks {
  readonly tables: PcsTables;
  readonly builder: PcsBuilder;
  readonly definitions?: PcsDefinitions;
  /** Body part and device keys. */
  readonly keys?: readonly PcsKey[];
}

/** One character of a code with all that is written of it. */
export interface ExplainedAxis {
  readonly axis: AxisPosition;
  readonly title: string;
  readonly value: string;
  readonly label: string;
  readonly definition?: string;
  readonly explanation?: string;
  /** What the value includes, by the definitions and the keys. */
  readonly includes: readonly string[];
}

export interface ExplainedPcs {
  readonly code: string;
  readonly table: string;
  readonly row: number;
  readonly axes: readonly ExplainedAxis[];
  /** Specific devices that this code's device value stands for in its table (device aggregation). */
  readonly aggregates: readonly DeviceAggregate[];
}

/** Decodes a code character by character; undefined when the tables do not make it. */
export function explainPcs(books: PcsBooks, code: string): ExplainedPcs | undefined {
  const { tables, builder, definitions } = books;
  const row = builder.rowOf(code);
  if (row < 0) return undefined;
  const labelAt = (axis: AxisPosition): string => tables.label(tables.labelIdAt(placeIn(tables, row, axis, code)));
  const [section, system, operation, device] = [labelAt(1), labelAt(2), labelAt(3), labelAt(6)];
  const known = (definitions?.terms ?? []).filter((term) => term.section === code.charAt(0));
  const axes = axisPositions.map((axis) => {
    const label = labelAt(axis);
    const terms = termsOf(known, axis, label, `${section} ${operation} ${system}`);
    const definition = terms[0]?.definition ?? (axis === 3 ? tables.definitionOf(tables.tableOf(row)) : '');
    const explanation = terms[0]?.explanation;
    return {
      axis,
      title: tables.axisTitleOf(row, axis),
      value: code.charAt(axis - 1),
      label,
      ...(definition === '' ? {} : { definition }),
      ...(explanation === undefined ? {} : { explanation }),
      includes: includesOf(terms, books.keys ?? [], axis, label),
    };
  });
  const aggregates = (definitions?.aggregates ?? []).filter(
    (aggregate) =>
      aggregate.generalDevice === device &&
      aggregate.bodySystems.includes(system) &&
      (aggregate.operation === 'All applicable' || aggregate.operation === operation),
  );
  return { code, table: code.slice(0, 3), row, axes, aggregates };
}

/**
 * Terms of a section's definitions for a label. A title may add where it applies (`… in Lower Joints`, `… for Insertion in Heart and Great Vessels`,
 * `… (Treatment)`); substances are defined at axis 6 even where a qualifier names them (section 3).
 */
function termsOf(known: readonly PcsTerm[], axis: AxisPosition, label: string, where: string): readonly PcsTerm[] {
  const words = new Set(stemsOf(where));
  const applies = (title: string): boolean => {
    if (title === label) return true;
    if (!title.startsWith(`${label} `)) return false;
    const place = /^ (?:\((.*)\)|(?:in|for) (.*))$/.exec(title.slice(label.length))?.slice(1).join('');
    return place !== undefined && stemsOf(place).every((word) => word === 'in' || word === 'for' || words.has(word));
  };
  return known.filter((term) =>
    term.axis === axis ? term.titles.some(applies) : axis === 7 && term.axis === 6 && term.titles.includes(label),
  );
}

/** What the definitions include; where they are silent, the words that a key sends to this label (body parts at axis 4, devices at 6). */
function includesOf(
  terms: readonly PcsTerm[],
  keys: readonly PcsKey[],
  axis: AxisPosition,
  label: string,
): readonly string[] {
  const included = [...new Set(terms.flatMap((term) => term.includes))];
  if (included.length > 0 || (axis !== 4 && axis !== 6)) return included;
  return keys.flatMap((key) => [...key].flatMap(([term, labels]) => (labels.includes(label) ? [term] : [])));
}
