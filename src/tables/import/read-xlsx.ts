import { inflateRawSync } from 'node:zlib';
import { Fault } from '../../base/index.ts';
import { walkXml, type XmlElement } from './walk-xml.ts';

/** Most bytes one part of a workbook may unpack to. */
const partLimit = 64 * 2 ** 20;

/**
 * Rows of the first sheet of an xlsx workbook as text, in order; empty cells are empty texts. Reads shared and inline strings, numbers and
 * booleans; formulas give their stored value. Throws Fault `bad-file` when the workbook is damaged.
 */
export function readXlsx(path: string, bytes: Uint8Array): readonly (readonly string[])[] {
  const parts = partsOf(path, bytes);
  const sheetName = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort(bySheet)[0];
  if (sheetName === undefined) throw new Fault('bad-file', 'This workbook has no sheet.', { file: path });
  const strings = parts.has('xl/sharedStrings.xml')
    ? sharedStrings(path, unpack(path, bytes, parts, 'xl/sharedStrings.xml'))
    : [];
  return sheetRows(path, unpack(path, bytes, parts, sheetName), strings);
}

interface Part {
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

const bySheet = (a: string, b: string): number => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]);

/** The parts of the zip container by name, from its central directory (PKWARE APPNOTE, 4.3.12 and 4.3.16). */
function partsOf(path: string, bytes: Uint8Array): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw damaged(path);
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged(path);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))).toString('utf8');
    parts.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

function unpack(path: string, bytes: Uint8Array, parts: Map<string, Part>, name: string): Uint8Array {
  const part = parts.get(name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!part || part.at + 30 > bytes.byteLength || view.getUint32(part.at, true) !== 0x04034b50) throw damaged(path);
  const start = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  const packed = bytes.subarray(start, start + part.packed);
  if (packed.length !== part.packed) throw damaged(path);
  if (part.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: partLimit });
  } catch (cause) {
    throw damaged(path, cause);
  }
}

function sharedStrings(path: string, xml: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let text = '';
  walkXml(path, xml, {
    close: (element) => {
      // A phonetic reading (rPh) is not part of the text.
      if (element.name === 't' && element.parent?.name !== 'rPh') text += element.text;
      if (element.name !== 'si') return;
      strings.push(text);
      text = '';
    },
  });
  return strings;
}

function sheetRows(path: string, xml: Uint8Array, strings: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  walkXml(path, xml, {
    close: (element) => {
      if (element.name === 'v' || (element.name === 't' && element.parent?.name !== 'rPh')) value += element.text;
      else if (element.name === 'c') {
        const column = columnOf(element, row.length);
        while (row.length < column) row.push('');
        row[column] = element.attributes['t'] === 's' ? (strings[Number(value)] ?? '') : value;
        value = '';
      } else if (element.name === 'row') {
        rows.push(row);
        row = [];
      }
    },
  });
  return rows;
}

function columnOf(cell: XmlElement, next: number): number {
  const letters = /^([A-Z]{1,3})\d/.exec(cell.attributes['r'] ?? '')?.[1];
  if (letters === undefined) return next;
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function damaged(path: string, cause?: unknown): Fault {
  return new Fault('bad-file', 'Damaged or cut short: not a whole xlsx workbook.', { file: path }, cause);
}
