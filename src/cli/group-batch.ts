import { Fault, type FaultPlace } from '../base/index.ts';
import { type GroupFormat, type LineGrouper, lineGrouper } from './group-line.ts';

/** What one batch of lines came to. */
export interface AnsweredBatch {
  readonly bytes: Uint8Array;
  readonly lines: number;
  readonly answered: number;
  /** Lines that could not be used; `line` counts from 1 within the batch. */
  readonly refused: readonly { readonly line: number; readonly path: string; readonly message: string }[];
}

/** Answers batches of whole lines. Empty lines are passed over. */
export async function batchGrouper(format: GroupFormat): Promise<(bytes: Uint8Array) => AnsweredBatch> {
  const answer = await lineGrouper(format);
  const decoder = new TextDecoder();
  return (bytes) => {
    const lines = decoder.decode(bytes).split('\n');
    if (lines.at(-1) === '') lines.pop();
    const refused: AnsweredBatch['refused'][number][] = [];
    const output = lineWriter(bytes.length * 4);
    let answered = 0;
    lines.forEach((raw, i) => {
      const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      if (line === '') return;
      const result = safely(answer, line, i + 1);
      answered += 1;
      output.write(result.text);
      output.write(result.end ?? '\n');
      for (const { path, message } of result.problems ?? []) refused.push({ line: i + 1, path, message });
    });
    return { bytes: output.bytes(), lines: lines.length, answered, refused };
  };
}

/**
 * Collects text as UTF-8 in memory of its own. Written piece by piece: joined to one text, a single character beyond Latin-1 would make
 * the whole batch twice as wide and its encoding three times as slow.
 */
function lineWriter(expected: number): { readonly write: (text: string) => void; readonly bytes: () => Uint8Array } {
  let buffer = Buffer.allocUnsafeSlow(Math.max(expected, 1024));
  let size = 0;
  return {
    write: (text) => {
      const most = size + text.length * 3;
      if (most > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(most * 2);
        buffer.copy(larger, 0, 0, size);
        buffer = larger;
      }
      size += buffer.write(text, size);
    },
    bytes: () => buffer.subarray(0, size),
  };
}

/** A line that cannot be grouped is an answered line like any other: the batch goes on. */
function safely(answer: LineGrouper, line: string, number: number): ReturnType<LineGrouper> {
  try {
    return answer(line, number);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const problem = { path: fieldOf(error.place), message: error.message };
    return { text: JSON.stringify({ problems: [problem] }), problems: [problem] };
  }
}

const fieldOf = (place: FaultPlace): string => (place.field === undefined ? '' : `/${place.field}`);
