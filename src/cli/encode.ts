import { Fault } from '../base/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';
import type { Desk } from './encode/desk.ts';
import { dayWithTable } from './lookup.ts';
import { dayOption } from './tables.ts';

/** `chartwright encode`: from words to codes through the index, the tables and guided questions; at a terminal with keys, else one answer. */
export const registerEncode: RegisterCommand = (program, context) => {
  program
    .command('encode [text...]')
    .description('from words to codes: index, neoplasm and drug tables, PCS builder, guided questions')
    .option('--system <system>', 'icd-10-cm or icd-10-pcs', 'icd-10-cm')
    .option('--on <date>', 'day of discharge or service, YYYY-MM-DD; today when left out')
    .option('--limit <n>', 'most entries', '10')
    .option('--sequence', 'the text is a list of codes: which must stand before which, and where that is written')
    .option('--json', 'answer as JSON')
    .action((text: readonly string[], options: Record<string, unknown>) => encode(text.join(' '), options, context));
};

async function encode(text: string, options: Record<string, unknown>, context: CliContext): Promise<void> {
  const system = String(options['system']);
  if (system !== 'icd-10-cm' && system !== 'icd-10-pcs')
    throw new Fault('bad-input', `The encoder knows icd-10-cm and icd-10-pcs, not ${system}.`, { field: '--system' });
  const limit = Number(options['limit']);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw new Fault('bad-input', 'Wanted: a whole number from 1 to 500.', { field: '--limit' });
  const { openTables } = await import('../tables/index.ts');
  const { openDesk } = await import('./encode/desk.ts');
  const tables = openTables(context.home);
  const desk = openDesk(tables, dayOption(options['on'], '--on') ?? dayWithTable(tables, system, context));
  if (text === '') return interactive(context, desk);
  const { answerAsText } = await import('./encode/answer-as-text.ts');
  const answer = await answerTo(desk, text, { system, limit, sequence: options['sequence'] === true });
  context.stdout.write(options['json'] ? `${JSON.stringify(answer, undefined, 2)}\n` : answerAsText(answer));
  if (options['sequence']) return (answer['broken'] as unknown[]).length > 0 ? context.exitWith(1) : undefined;
  const found = ['entries', 'code', 'open', 'explained'].some((name) =>
    Array.isArray(answer[name]) ? (answer[name] as unknown[]).length > 0 : answer[name] !== undefined,
  );
  if (found) return;
  context.stderr.write('chartwright: no entry of the installed index begins with these stems.\n');
  context.exitWith(1);
}

interface Wanted {
  readonly system: 'icd-10-cm' | 'icd-10-pcs';
  readonly limit: number;
  readonly sequence: boolean;
}

async function answerTo(
  desk: Desk,
  text: string,
  { system, limit, sequence }: Wanted,
): Promise<Readonly<Record<string, unknown>>> {
  if (sequence) return (await import('./encode/sequence-answer.ts')).sequenceAnswer(desk, text);
  const { diagnosisAnswer, procedureAnswer } = await import('./encode/plain-answer.ts');
  return system === 'icd-10-cm' ? diagnosisAnswer(desk, text, limit) : procedureAnswer(desk, text, limit);
}

async function interactive(context: CliContext, desk: Desk): Promise<void> {
  if (!context.stdout.isTTY || !('setRawMode' in context.stdin))
    throw new Fault('bad-input', 'Without a terminal, say what to encode: chartwright encode "fracture femur" --json.');
  const { runTerminal } = await import('./encode/run-terminal.ts');
  for (const code of await runTerminal(desk, context)) context.stdout.write(`${code}\n`);
}
