import type { Hl7Delimiters } from './hl7-message.ts';

/**
 * Resolves the escape sequences of HL7 v2 (v2.9, 2.7): the delimiters, hexadecimal bytes, and the formatting commands that mean a new
 * line. Highlighting disappears; a sequence that is not known stays as it came.
 */
export function unescapeHl7(text: string, delimiters: Hl7Delimiters): string {
  const mark = delimiters.escape;
  if (mark === '' || !text.includes(mark)) return text;
  let out = '';
  let from = 0;
  while (from < text.length) {
    const open = text.indexOf(mark, from);
    const close = open < 0 ? -1 : text.indexOf(mark, open + 1);
    if (close < 0) break;
    const meaning = meaningOf(text.slice(open + 1, close), delimiters);
    if (meaning === undefined) {
      out += text.slice(from, close);
      from = close;
    } else {
      out += text.slice(from, open) + meaning;
      from = close + 1;
    }
  }
  return out + text.slice(from);
}

const formatting = /^\.(?:br|sp\+?\d*|fi|nf|in[+-]?\d+|ti[+-]?\d+|sk\+?\d*|ce)$/;

function meaningOf(sequence: string, delimiters: Hl7Delimiters): string | undefined {
  switch (sequence) {
    case 'F':
      return delimiters.field;
    case 'S':
      return delimiters.component;
    case 'T':
      return delimiters.subcomponent;
    case 'R':
      return delimiters.repetition;
    case 'E':
      return delimiters.escape;
    case 'H':
    case 'N':
      return '';
  }
  if (/^X(?:[0-9A-Fa-f]{2})+$/.test(sequence)) return hexadecimal(sequence.slice(1));
  if (!formatting.test(sequence)) return undefined;
  return /^\.(?:br|sp|ce)/.test(sequence) ? '\n' : sequence.startsWith('.sk') ? ' ' : '';
}

function hexadecimal(digits: string): string {
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Writes a text so that `unescapeHl7` gives it back. Control characters that would end a segment become `\.br\`. */
export function escapeHl7(text: string, delimiters: Hl7Delimiters): string {
  const by = new Map([
    [delimiters.field, 'F'],
    [delimiters.component, 'S'],
    [delimiters.subcomponent, 'T'],
    [delimiters.repetition, 'R'],
    [delimiters.escape, 'E'],
  ]);
  const wrap = (name: string): string => `${delimiters.escape}${name}${delimiters.escape}`;
  return [...text.replaceAll('\r\n', '\n')]
    .map((one) => (one === '\r' || one === '\n' ? wrap('.br') : by.has(one) ? wrap(by.get(one) ?? '') : one))
    .join('');
}
