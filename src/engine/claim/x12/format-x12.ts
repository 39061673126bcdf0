import { Fault } from '../../../base/index.ts';
import type { Delimiters } from './delimiters.ts';
import type { X12Interchange } from './parse-x12.ts';
import type { X12Element, X12Segment, X12Value } from './x12-segment.ts';

export interface FormatOptions {
  /** Put after each terminator so that people can read the file; readers drop it. Nothing by default. */
  readonly lineEnd?: '' | '\n' | '\r\n';
}

/**
 * An interchange as text, with the separators it carries; `parseX12` gives it back unchanged. Fault `bad-input` where a value holds a
 * separator, a line end or another control character, or leaves ISO 8859-1: X12 knows no escape, so nothing is replaced in silence.
 * The fault names segment and element, never the value.
 */
export function formatX12(interchange: X12Interchange, { lineEnd = '' }: FormatOptions = {}): string {
  const { delimiters, header, segments } = interchange;
  const separators = separatorsOf(delimiters);
  const end = separators.terminator + lineEnd;
  // The ISA is where the separators are named: ISA11 and ISA16 hold them as data.
  const lines = ['ISA', ...header].join(separators.element) + end;
  return lines + segments.map((segment, i) => segmentText(segment, separators, i + 2) + end).join('');
}

interface Separators {
  readonly element: string;
  readonly component: string;
  readonly repetition: string;
  readonly terminator: string;
  readonly all: ReadonlySet<string>;
}

function separatorsOf({ element, component, repetition, terminator }: Delimiters): Separators {
  const text = (b: number): string => (b === 0 ? '' : String.fromCharCode(b));
  const all = new Set([element, component, repetition, terminator].filter((b) => b !== 0).map(text));
  return {
    element: text(element),
    component: text(component),
    repetition: text(repetition),
    terminator: text(terminator),
    all,
  };
}

function segmentText({ id, elements }: X12Segment, separators: Separators, number: number): string {
  const texts = elements.map((element, i) =>
    elementText(element, separators, `${id}${String(i + 1).padStart(2, '0')}`, number),
  );
  return [id, ...texts].join(separators.element);
}

function elementText(element: X12Element, separators: Separators, field: string, number: number): string {
  const valueText = (value: X12Value): string => {
    if (typeof value === 'string') return checked(value, separators, field, number);
    return value.map((part) => checked(part, separators, field, number)).join(separators.component);
  };
  if (typeof element === 'string' || !('repetitions' in element)) return valueText(element);
  if (separators.repetition === '')
    throw new Fault('bad-input', 'An element is repeated, but the interchange has no repetition separator.', {
      field,
      line: number,
    });
  return element.repetitions.map(valueText).join(separators.repetition);
}

function checked(value: string, separators: Separators, field: string, number: number): string {
  for (const character of value) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x20 || (point >= 0x7f && point < 0xa0) || point > 0xff || separators.all.has(character))
      throw new Fault(
        'bad-input',
        'A value holds a separator of the file or a character that X12 cannot carry; correct it at its source.',
        { field, line: number },
      );
  }
  return value;
}

/** Text of ISO 8859-1 as bytes, as `formatX12` makes it. */
export function x12Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}
