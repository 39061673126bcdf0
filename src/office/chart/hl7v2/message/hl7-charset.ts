import { type Parsed, parsed, refused } from '../../../../base/index.ts';

// MSH-18, HL7 table 0211 (v2.9, chapter 2C); the labels are those of the WHATWG Encoding Standard.
const labels: Readonly<Record<string, string>> = {
  ASCII: 'utf-8',
  '': 'utf-8',
  '8859/1': 'windows-1252',
  '8859/2': 'iso-8859-2',
  '8859/3': 'iso-8859-3',
  '8859/4': 'iso-8859-4',
  '8859/5': 'iso-8859-5',
  '8859/6': 'iso-8859-6',
  '8859/7': 'iso-8859-7',
  '8859/8': 'iso-8859-8',
  '8859/9': 'windows-1254',
  '8859/15': 'iso-8859-15',
  'UNICODE UTF-8': 'utf-8',
  'UNICODE UTF-16': 'utf-16le',
  'GB 18030-2000': 'gb18030',
  'BIG-5': 'big5',
  'KS X 1001': 'euc-kr',
  'ISO IR14': 'shift_jis',
  'ISO IR87': 'iso-2022-jp',
};

/** The text of one message, and what had to be assumed about its characters. */
export interface DecodedHl7 {
  readonly text: string;
  readonly remarks: readonly string[];
}

/**
 * Bytes to text by the character set MSH-18 declares; without one, UTF-8 where the bytes are well-formed in it, else Windows-1252 with
 * a remark. Refused when the bytes are not well-formed in the declared set or the set is not known.
 */
export function decodeHl7(bytes: Uint8Array): Parsed<DecodedHl7> {
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const declared = declaredCharset(body);
  const label = labels[declared];
  if (label === undefined)
    return refused({
      path: 'MSH-18',
      message: 'The character set in MSH-18 is not one of HL7 table 0211 that is read here.',
    });
  const exact = decodeAs(label, body);
  if (exact !== undefined) return parsed({ text: exact, remarks: [] });
  if (declared !== '' && declared !== 'ASCII')
    return refused({
      path: 'MSH-18',
      message: 'The bytes are not well-formed in the character set that MSH-18 declares.',
    });
  return parsed({
    text: new TextDecoder('windows-1252').decode(body),
    remarks: ['MSH-18 declares no 8-bit character set; the message is read as Windows-1252.'],
  });
}

/** MSH-18, first repetition, read from the ASCII part of the bytes. */
function declaredCharset(bytes: Uint8Array): string {
  const line = firstLine(bytes);
  const [repetition] = (line.split(line.charAt(3))[17] ?? '').split(line.charAt(5) || '~');
  return (repetition ?? '').trim().toUpperCase();
}

function firstLine(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /^\s*([^\r\n]*)/.exec(head)?.[1] ?? '';
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
