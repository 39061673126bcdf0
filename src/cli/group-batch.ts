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
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  return (bytes) => {
    const lines = decoder.decode(bytes).split('\n');
    if (lines.at(-1) === '') lines.pop();
    const refused: AnsweredBatch['refused'][number][] = [];
    let text = '';
    let answered = 0;
    lines.forEach((raw, i) => {
      const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      if (line === '') return;
      const result = safely(answer, line, i + 1);
      answered += 1;
      text += `${result.text}\n`;
      for (const { path, message } of result.problems ?? []) refused.push({ line: i + 1, path, message });
    });
    return { bytes: encoder.encode(text), lines: lines.length, answered, refused };
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
