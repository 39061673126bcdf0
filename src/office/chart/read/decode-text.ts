import { type Parsed, parsed, refused } from '../../../base/index.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes to text: UTF-8 or UTF-16 (by byte order mark), Windows-1252 when an XML declaration says an 8-bit Latin set or when UTF-8 does
 * not fit. NUL and control characters are refused: such a file is not a text.
 */
export function decodeText(bytes: Uint8Array): Parsed<string> {
  const text = decode(bytes);
  if (text === undefined)
    return refused({ path: '', message: 'The text is damaged: it is not well-formed in its own encoding.' });
  const at = firstControl(text);
  if (at < 0) return parsed(text);
  const line = text.slice(0, at).split('\n').length;
  const what = text[at] === '\0' ? 'NUL' : 'control';
  return refused({ path: '', message: `Holds ${what} characters: this is not a text.`, line });
}

function decode(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  if (declared === 'iso-8859-1' || declared === 'windows-1252') return decodeAs('windows-1252', bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return declared === undefined ? decodeAs('windows-1252', bytes) : undefined;
  }
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Position of the first control character that no text has; tab, line ends, form feed and escape may stand. */
function firstControl(text: string): number {
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c < 32 && (c < 9 || c > 13) && c !== 27) return i;
  }
  return -1;
}
