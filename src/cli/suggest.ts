import { Fault, readJson } from '../base/index.ts';
import type { NoteDocument, Suggestion } from '../engine/notes/index.ts';
import type { RegisterCommand } from './command.ts';
import { dayWithTable } from './lookup.ts';
import { readTextOf } from './read-abstract.ts';
import { dayOption } from './tables.ts';

/** `chartwright suggest FILE`: codes that a note or the documents of a chart speak for, with the words; nothing is accepted. */
export const registerSuggest: RegisterCommand = (program, context) => {
  program
    .command('suggest [file]')
    .description(
      'suggest diagnosis codes from a note (text) or a chart (JSON with its documents), with the words they rest on',
    )
    .option('--on <date>', 'day of discharge or service, YYYY-MM-DD; today when left out')
    .option(
      '--setting <setting>',
      'inpatient or outpatient (uncertain diagnoses count in the former only)',
      'inpatient',
    )
    .option('--trace', 'tell of each suggestion how it was found')
    .option('--json', 'answer as JSON')
    .action(async (file: string | undefined, options: Record<string, unknown>) => {
      const { setting } = options;
      if (setting !== 'inpatient' && setting !== 'outpatient')
        throw new Fault('bad-input', 'The setting is inpatient or outpatient.', { field: '--setting' });
      const documents = documentsOf(await readTextOf(file, context), file);
      const { openLexicon, openTables } = await import('../tables/index.ts');
      const { suggestCodes } = await import('../engine/index.ts');
      const tables = openTables(context.home);
      const on = dayOption(options['on'], '--on') ?? dayWithTable(tables, 'icd-10-cm', context);
      const lexicon = openLexicon(tables, on);
      if (!lexicon) throw new Fault('no-table', `No edition of icd-10-cm is installed for ${on}.`);
      const poaExempt = tables.poaExempt(on);
      const found = suggestCodes({ lexicon, ...(poaExempt ? { poaExempt } : {}) }, documents, { setting });
      const { edition, starter } = lexicon.codes.info;
      if (options['json'])
        context.stdout.write(`${JSON.stringify({ on, edition, starter, suggestions: found }, undefined, 2)}\n`);
      else context.stdout.write(asText(found, options['trace'] === true, starter ? 'the starter edition' : edition));
      if (found.length === 0) context.exitWith(1);
    });
};

/** A chart holds `documentList`; anything that is not JSON is one note. */
function documentsOf(text: string, file: string | undefined): readonly NoteDocument[] {
  if (!/^\s*\{/.test(text)) return [{ id: 'note', kind: 'other', sections: [{ text }] }];
  const json = readJson(text);
  const list = json.ok && isRecord(json.value) ? json.value['documentList'] : undefined;
  if (Array.isArray(list) && list.every(isDocument)) return list;
  throw new Fault('bad-input', 'This is neither a note nor a chart with its documents (documentList).', {
    ...(file === undefined ? {} : { file }),
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isDocument(value: unknown): value is NoteDocument {
  if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['kind'] !== 'string') return false;
  const { sections } = value;
  return (
    Array.isArray(sections) && sections.every((section) => isRecord(section) && typeof section['text'] === 'string')
  );
}

function asText(found: readonly Suggestion[], trace: boolean, edition: string): string {
  const lines = found.flatMap(({ code, title, standing, complete, open, evidence, poaHint, trace: steps }) => [
    `${code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code}  ${title}${marksOf(standing, complete, open, poaHint)}`,
    ...evidence
      .slice(0, 3)
      .map(
        ({ document, heading, quote }) =>
          `    ${document}${heading ? `, ${heading}` : ''}: “${quote.replace(/\s+/g, ' ')}”`,
      ),
    ...(trace ? steps.map(({ text }) => `    · ${text}`) : []),
  ]);
  return `${[...lines, `${found.length} suggestions from ${edition}; none is accepted.`].join('\n')}\n`;
}

function marksOf(standing: string, complete: boolean, open: number, poaHint: string | undefined): string {
  const marks = [
    ...(standing === 'caution' ? ['caution: no provider’s diagnosis'] : []),
    ...(complete ? [] : [`not complete: ${open} codes below it`]),
    ...(poaHint ? [`POA ${poaHint}?`] : []),
  ];
  return marks.length > 0 ? `  [${marks.join('; ')}]` : '';
}
