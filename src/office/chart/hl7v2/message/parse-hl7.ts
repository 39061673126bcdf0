import { type Parsed, parsed, refused } from '../../../../base/index.ts';
import { decodeHl7 } from './hl7-charset.ts';
import type { Hl7Delimiters, Hl7Message, Hl7Segment } from './hl7-message.ts';

const mebibyte = 1 << 20;
/** Largest message that is read; a document in OBX-5 may be large. */
export const hl7BytesLimit = 32 * mebibyte;
const segmentsLimit = 50_000;

/**
 * Reads one HL7 v2 message (v2.9, chapter 2): delimiters from MSH, segments ended by CR (LF and CRLF are tolerated with a remark), every
 * segment kept, Z-segments too. Refused with the reason when there is no MSH or its delimiters cannot be told apart.
 */
export function parseHl7(bytes: Uint8Array): Parsed<Hl7Message> {
  if (bytes.byteLength > hl7BytesLimit)
    return refused({ path: '', message: 'Larger than 32 MiB; not read as one message.' });
  const decoded = decodeHl7(bytes);
  if (!decoded.ok) return decoded;
  const text = withoutFrame(decoded.value.text);
  if (!text.startsWith('MSH'))
    return refused({ path: 'MSH', message: 'The message does not begin with an MSH segment.', line: 1 });
  if (text.includes('\0'))
    return refused({ path: '', message: 'Holds NUL characters: this is not an HL7 v2 message.' });
  const delimiters = delimitersOf(text);
  if (!delimiters.ok) return delimiters;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length > segmentsLimit) return refused({ path: '', message: 'More than 50,000 segments in one message.' });
  const segments = segmentsOf(lines, delimiters.value);
  if (!segments.ok) return segments;
  const ends = text.includes('\n') ? ['Segments end with a line feed instead of a carriage return.'] : [];
  return parsed({
    delimiters: delimiters.value,
    segments: segments.value,
    remarks: [...decoded.value.remarks, ...ends],
  });
}

/** Without blanks, a byte order mark, and the start and end blocks of MLLP around a message. */
function withoutFrame(text: string): string {
  const isFrame = (at: number): boolean => /\s/.test(text.charAt(at)) || '\u000b\u001c\ufeff'.includes(text.charAt(at));
  let [from, to] = [0, text.length];
  while (from < to && isFrame(from)) from += 1;
  while (to > from && isFrame(to - 1)) to -= 1;
  return text.slice(from, to);
}

function delimitersOf(text: string): Parsed<Hl7Delimiters> {
  const field = text.charAt(3);
  const encoding = text.slice(4).split(field, 1)[0] ?? '';
  const [component = '', repetition = '', mark = '', subcomponent = ''] = encoding;
  const all = [field, component, repetition, mark, subcomponent].filter((one) => one !== '');
  const bad = all.some((one) => /[A-Za-z0-9\s]/.test(one)) || new Set(all).size !== all.length;
  if (bad || component === '' || encoding.length > 5)
    return refused({ path: 'MSH-2', message: 'The delimiters in MSH-1 and MSH-2 cannot be used.', line: 1 });
  return parsed({ field, component, repetition, escape: mark, subcomponent });
}

function segmentsOf(lines: readonly string[], delimiters: Hl7Delimiters): Parsed<readonly Hl7Segment[]> {
  const segments: Hl7Segment[] = [];
  for (const [i, line] of lines.entries()) {
    const fields = line.split(delimiters.field);
    const name = (fields[0] ?? '').trim();
    if (!/^[A-Z][A-Z0-9]{2}$/.test(name))
      return refused({ path: '', message: 'A line does not begin with the name of a segment.', line: i + 1 });
    if (i > 0 && name === 'MSH')
      return refused({ path: 'MSH', message: 'A second message begins inside.', line: i + 1 });
    // MSH-1 is the separator itself, so that MSH-2 is what follows it.
    if (i === 0) fields.splice(1, 0, delimiters.field);
    segments.push({ name, fields, place: i + 1 });
  }
  return parsed(segments);
}
