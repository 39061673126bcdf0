import { Fault } from '../../../base/index.ts';

/** Reads protocol-buffer wire format from a range of bytes; anything that does not add up is a Fault `bad-file` with its offset. */
export interface WireReader {
  readonly bytes: Uint8Array;
  readonly file: string;
}

export interface WireField {
  readonly number: number;
  /** The value of a varint; 0 for a range. */
  readonly value: number;
  /** A range of bytes, when the field is one. */
  readonly start: number;
  readonly end: number;
  readonly isRange: boolean;
}

const malformed = (reader: WireReader, offset: number, reason: string): never => {
  throw new Fault('bad-file', `At byte ${offset}: ${reason}; the file is damaged or not what its name says.`, {
    file: reader.file,
  });
};

/** Walks the fields of a message in `start`–`end`. */
export function walkFields(reader: WireReader, start: number, end: number, visit: (field: WireField) => void): void {
  const cursor = { at: start };
  while (cursor.at < end) {
    const begin = cursor.at;
    const tag = varint(reader, cursor, end);
    const number = tag >>> 3;
    const type = tag & 7;
    if (number === 0) malformed(reader, begin, 'a field has number 0');
    if (type === 0) {
      const value = varint(reader, cursor, end);
      visit({ number, value, start: begin, end: cursor.at, isRange: false });
    } else if (type === 2) {
      const length = varint(reader, cursor, end);
      const from = cursor.at;
      if (length > end - from) malformed(reader, begin, `a field of ${length} bytes does not fit its message`);
      cursor.at = from + length;
      visit({ number, value: 0, start: from, end: cursor.at, isRange: true });
    } else malformed(reader, begin, `a field has wire type ${type}`);
  }
}

function varint(reader: WireReader, cursor: { at: number }, end: number): number {
  const { bytes } = reader;
  const begin = cursor.at;
  let value = 0;
  for (let scale = 1; scale < 2 ** 53; scale *= 128) {
    if (cursor.at >= end) malformed(reader, begin, 'a number is cut short');
    const byte = bytes[cursor.at] ?? 0;
    cursor.at += 1;
    value += (byte & 127) * scale;
    if (byte < 128) {
      if (value > 0xffffffff) malformed(reader, begin, 'a number is too large');
      return value;
    }
  }
  return malformed(reader, begin, 'a number does not end');
}

/** The text of a range field; text is ASCII nearly always, and short. */
export function textOf(reader: WireReader, field: WireField): string {
  if (!field.isRange) malformed(reader, field.start, 'a text was expected');
  if (field.end - field.start > 4000) malformed(reader, field.start, 'a text is too long');
  let text = '';
  for (let i = field.start; i < field.end; i += 1) {
    const byte = reader.bytes[i] ?? 0;
    if (byte > 127) return new TextDecoder().decode(reader.bytes.subarray(field.start, field.end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** The numbers of a repeated field, packed or one by one. */
export function numbersOf(reader: WireReader, field: WireField, into: number[]): void {
  if (!field.isRange) {
    into.push(field.value);
    return;
  }
  const cursor = { at: field.start };
  while (cursor.at < field.end) into.push(varint(reader, cursor, field.end));
}

/** A single number; a range in its place is malformed. */
export function numberOf(reader: WireReader, field: WireField): number {
  return field.isRange ? malformed(reader, field.start, 'a number was expected') : field.value;
}
