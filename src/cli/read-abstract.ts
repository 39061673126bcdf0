import { Fault, readJson } from '../base/index.ts';
import type { CliContext } from './command.ts';

/**
 * The abstract of a JSON file, or of standard input for none or `-`; also out of an export of the workbench or an answer key, which
 * hold it as `abstract`. Throws Fault `bad-input` with file, line and field.
 */
export async function readAbstract(file: string | undefined, context: CliContext) {
  const { parseAbstract } = await import('../engine/abstract/index.ts');
  const place = file === undefined ? {} : { file };
  const json = readJson(await readTextOf(file, context));
  const abstract = json.ok ? parseAbstract(abstractWithin(json.value)) : json;
  if (abstract.ok) return abstract.value;
  const [first] = abstract.problems;
  const field = first?.path ? { field: first.path } : {};
  const line = first?.line === undefined ? {} : { line: first.line };
  throw new Fault('bad-input', first?.message ?? 'This is not an abstract.', { ...place, ...line, ...field });
}

function abstractWithin(value: unknown): unknown {
  const isWrapped = typeof value === 'object' && value !== null && 'abstract' in value;
  return isWrapped ? value.abstract : value;
}

/** Text of a file, or of standard input for none or `-`. Throws Fault `bad-input` when the file cannot be read. */
export async function readTextOf(file: string | undefined, context: Pick<CliContext, 'stdin'>): Promise<string> {
  if (file === undefined || file === '-') return textOf(context.stdin);
  const { readFileSync } = await import('node:fs');
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Fault('bad-input', 'The file cannot be read.', { file }, error);
  }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream)
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array));
  return new TextDecoder().decode(Buffer.concat(chunks));
}
