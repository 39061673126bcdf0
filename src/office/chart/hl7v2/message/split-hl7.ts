/**
 * Cuts a file into its messages: one message, several in a row, or a batch with FHS, BHS, BTS and FTS around them (v2.9, 2.10.3). MLLP
 * frames around messages are taken off. Bytes before the first MSH are dropped when they are batch headers or blanks only.
 */
export function splitHl7(bytes: Uint8Array): readonly Uint8Array[] {
  const starts: number[] = [];
  for (let i = 0; i + 3 < bytes.length; i += 1) if (isStart(bytes, i)) starts.push(i);
  if (starts.length === 0) return [bytes];
  return starts.map((start, n) => bytes.subarray(start, endOf(bytes, start, starts[n + 1] ?? bytes.length)));
}

function isStart(bytes: Uint8Array, i: number): boolean {
  if (bytes[i] !== 0x4d || bytes[i + 1] !== 0x53 || bytes[i + 2] !== 0x48) return false;
  const before = bytes[i - 1];
  // Start of the file, after a line end, a start block (VT), or a byte order mark.
  return before === undefined || before === 0x0d || before === 0x0a || before === 0x0b || (i === 3 && before === 0xbf);
}

/** A message ends before an end block (FS), a batch trailer, or the next message. */
function endOf(bytes: Uint8Array, start: number, limit: number): number {
  for (let i = start; i < limit; i += 1) {
    if (bytes[i] === 0x1c) return i;
    const lineStart = i > start && (bytes[i - 1] === 0x0d || bytes[i - 1] === 0x0a);
    if (lineStart && isTrailer(bytes, i)) return i;
  }
  return limit;
}

function isTrailer(bytes: Uint8Array, i: number): boolean {
  const name = String.fromCharCode(bytes[i] ?? 0, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0);
  return name === 'BTS' || name === 'FTS' || name === 'BHS' || name === 'FHS';
}

/** Whether a file is HL7 v2 by its first bytes. */
export function looksLikeHl7(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).replace(/^[\s\v\u00ef\u00bb\u00bf]+/, '');
  return /^(?:MSH|FHS|BHS)[^A-Za-z0-9\s]/.test(head);
}
