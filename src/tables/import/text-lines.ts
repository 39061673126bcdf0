import { Fault } from '../../base/index.ts';

/** A line of a text artifact with its number from 1. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

/** How a text artifact is refused. */
export function refuse(path: string, message: string, line?: number): never {
  throw new Fault('bad-file', message, line === undefined ? { file: path } : { file: path, line });
}

/** Lines of a Latin-1 file without their ends; the publishers' fixed-width files are Latin-1 (docs of the order files). */
export function* latin1Lines(bytes: Uint8Array): Generator<TextLine> {
  yield* linesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
}

/** Lines of a UTF-8 file, the byte order mark left out. Throws Fault `bad-file` when it is not UTF-8. */
export function* utf8Lines(path: string, bytes: Uint8Array): Generator<TextLine> {
  yield* linesOf(utf8Text(path, bytes));
}

/** Text of a UTF-8 file, the byte order mark left out. Throws Fault `bad-file` when it is not UTF-8. */
export function utf8Text(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(path, 'Not UTF-8 text.');
  }
}

function* linesOf(text: string): Generator<TextLine> {
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    number += 1;
    yield { number, text: text.slice(from, text[to - 1] === '\r' ? to - 1 : to) };
    from = to + 1;
  }
}
