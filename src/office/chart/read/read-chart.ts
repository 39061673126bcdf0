import { type Parsed, parsed, refused } from '../../../base/index.ts';
import { readCda } from './cda/index.ts';
import { datesInOrder } from './dates-in-order.ts';
import { decodeText } from './decode-text.ts';
import { readFhir } from './fhir/index.ts';
import type { ReadChart } from './read-types.ts';
import { readTextChart } from './text/index.ts';

const mebibyte = 1 << 20;
/** Largest file that is read as a chart. */
export const chartBytesLimit = 64 * mebibyte;

/**
 * Reads a file as one chart, deciding by its content: C-CDA (XML), FHIR R4 (a bundle or resources, JSON or NDJSON), or plain text.
 * Everything else is refused with the reason. `name` is used for the title of a plain text only.
 */
export function readChart(name: string, bytes: Uint8Array): Parsed<ReadChart> {
  if (bytes.byteLength > chartBytesLimit)
    return refused({ path: '', message: 'Larger than 64 MiB; a chart of that size is not read in one piece.' });
  if (bytes.byteLength === 0) return refused({ path: '', message: 'The file is empty.' });
  const kind = binaryKind(bytes);
  if (kind !== undefined)
    return refused({ path: '', message: `This is ${kind}; wanted a C-CDA document, a FHIR bundle or plain text.` });
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const first = /\S/.exec(text.value)?.[0];
  if (first === undefined) return refused({ path: '', message: 'The file holds nothing but blanks.' });
  const read = readAs(first, name, text.value);
  return read.ok ? parsed(datesInOrder(read.value)) : read;
}

function readAs(first: string, name: string, text: string): Parsed<ReadChart> {
  if (first === '<') return readCda(text);
  if (first === '{' || /^\s*\[\s*[{\]]/.test(text)) return readFhir(text);
  return readTextChart(name, text);
}

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a zip archive (or an Office document)'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001f\u008b', 'a gzip archive'],
  ['{\\rtf', 'an RTF document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document'],
  ['ISA*', 'an X12 interchange'],
  ['MSH|', 'an HL7 v2 message'],
  ['FHS|', 'an HL7 v2 batch'],
  ['BHS|', 'an HL7 v2 batch'],
];

function binaryKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const at = head.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
  return signatures.find(([signature]) => head.startsWith(signature, at))?.[1];
}
