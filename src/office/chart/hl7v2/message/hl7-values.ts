import { unescapeHl7 } from './hl7-escape.ts';
import type { Hl7Delimiters, Hl7Message, Hl7Segment, Hl7Value } from './hl7-message.ts';

/** Reads fields of one message. Fields, components and subcomponents count from 1, as the standard does. */
export interface Hl7Reader {
  readonly message: Hl7Message;
  /** All repetitions of a field that hold anything. `""` (delete the value) counts as empty. */
  repeats(segment: Hl7Segment | undefined, field: number): readonly Hl7Value[];
  first(segment: Hl7Segment | undefined, field: number): Hl7Value | undefined;
  /** First repetition, first subcomponent of a component (1 when not said). */
  text(segment: Hl7Segment | undefined, field: number, component?: number): string | undefined;
  all(name: string): readonly Hl7Segment[];
  one(name: string): Hl7Segment | undefined;
}

/** The text of a component, or nothing when it is empty or only the deletion mark. */
export function partOf(value: Hl7Value | undefined, component = 1, subcomponent = 1): string | undefined {
  const text = value?.[component - 1]?.[subcomponent - 1];
  return text === undefined || text.trim() === '' || text === '""' ? undefined : text;
}

/** A reader over the fields of a message. */
export function hl7Reader(message: Hl7Message): Hl7Reader {
  const { delimiters, segments } = message;
  const repeats = (segment: Hl7Segment | undefined, field: number): readonly Hl7Value[] => {
    const raw = segment?.fields[field];
    if (raw === undefined || raw === '' || raw === '""') return [];
    return splitBy(raw, delimiters.repetition)
      .map((one) => readValue(one, delimiters))
      .filter((value) => value.some((part) => part.some((text) => text !== '' && text !== '""')));
  };
  const first = (segment: Hl7Segment | undefined, field: number): Hl7Value | undefined => repeats(segment, field)[0];
  return {
    message,
    repeats,
    first,
    text: (segment, field, component = 1) => partOf(first(segment, field), component),
    all: (name) => segments.filter((segment) => segment.name === name),
    one: (name) => segments.find((segment) => segment.name === name),
  };
}

function readValue(raw: string, delimiters: Hl7Delimiters): Hl7Value {
  return splitBy(raw, delimiters.component).map((component) =>
    splitBy(component, delimiters.subcomponent).map((text) => unescapeHl7(text, delimiters)),
  );
}

const splitBy = (text: string, delimiter: string): readonly string[] =>
  delimiter === '' ? [text] : text.split(delimiter);
