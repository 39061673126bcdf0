import { addDays, Fault, type IsoDate } from '../base/index.ts';
import type { KnownAge, MapFacts } from '../engine/codes/crosswalk/index.ts';
import type { Tables } from '../tables/index.ts';
import type { CliContext, RegisterCommand } from './command.ts';
import { dayWithTable } from './lookup.ts';
import { dayOption } from './tables.ts';

/** `chartwright crosswalk CODE`: a code elsewhere: by GEMs, on another day, or from SNOMED CT by the rule map. */
export const registerCrosswalk: RegisterCommand = (program, context) => {
  program
    .command('crosswalk <code>')
    .description('a code in ICD-9-CM or from it (GEMs), on another day (--to), or from SNOMED CT by the rule map')
    .option('--to <date>', 'convert to the codes of this day, YYYY-MM-DD')
    .option('--from <date>', 'day on which the code was reported; the last on which it is known when left out')
    .option('--system <system>', 'icd-9, icd-10-cm, icd-10-pcs or snomed-ct; told by its shape when left out')
    .option('--on <date>', 'day of discharge or service for the rule map; today when left out')
    .option('--sex <sex>', 'F or M, for the rule map')
    .option('--age <age>', 'age as 34, 5m or 12d, for the rule map')
    .option('--age-at-onset <age>', 'age when the finding began, as 34, 5m or 12d')
    .option('--present <concepts>', 'SNOMED CT concepts that are documented, separated by commas')
    .option('--absent <concepts>', 'SNOMED CT concepts known not to be, separated by commas')
    .option('--json', 'answer as JSON')
    .action(async (code: string, options: Record<string, unknown>) => {
      const { openTables } = await import('../tables/index.ts');
      const answer = await answerOf(openTables(context.home), code.trim(), options, context);
      context.stdout.write(options['json'] ? `${JSON.stringify(answer.value, undefined, 2)}\n` : answer.text);
      if (!answer.found) context.exitWith(1);
    });
};

async function answerOf(tables: Tables, code: string, options: Record<string, unknown>, context: CliContext) {
  const show = await import('./show-crosswalk.ts');
  const { convertBetweenYears, crosswalkSnomed } = await import('../tables/index.ts');
  const system = options['system'] === undefined ? undefined : String(options['system']);
  if (system === 'snomed-ct' || (system === undefined && /^\d{6,18}$/.test(code))) {
    const on = dayOption(options['on'], '--on') ?? dayWithTable(tables, 'icd-10-cm', context);
    return show.mapped(crosswalkSnomed(tables, code, on, factsOf(options)), code, on);
  }
  const to = dayOption(options['to'], '--to');
  if (!to) return show.equivalents(tables, code, system);
  const { parseIcd10Cm, parseIcd10Pcs } = await import('../engine/codes/index.ts');
  const pcs = system === 'icd-10-pcs' || (system === undefined && /^[0-9A-HJ-NP-Z]{7}$/i.test(code));
  const parsed = pcs ? parseIcd10Pcs(code) : parseIcd10Cm(code);
  if (!parsed.ok) throw new Fault('bad-input', parsed.problems[0]?.message ?? 'Not a code.', { field: 'code' });
  const name = pcs && !isDiagnosis(tables, code, system) ? 'icd-10-pcs' : 'icd-10-cm';
  const from = dayOption(options['from'], '--from') ?? lastDayKnown(tables, name, parsed.value);
  return show.converted(convertBetweenYears(tables, name, parsed.value, from, to), parsed.value, name);
}

/** Seven characters without a dot may be a diagnosis: it is one where the diagnoses know it. */
function isDiagnosis(tables: Tables, code: string, system: string | undefined): boolean {
  if (system !== undefined || !/^[A-Z]/i.test(code)) return false;
  return tables.history('icd-10-cm', code.toUpperCase()).spans.length > 0;
}

function lastDayKnown(tables: Tables, system: string, code: string): IsoDate {
  const { spans, replacedBy } = tables.history(system, code);
  const last = spans.filter(({ billable }) => billable).at(-1);
  if (last) return last.effectiveFrom;
  const [first] = replacedBy.map((line) => line.from).sort();
  if (first) return addDays(first, -1);
  throw new Fault('not-found', 'No edition that is installed and no conversion table knows this code.');
}

function factsOf(options: Record<string, unknown>): MapFacts {
  const sex = options['sex'] === undefined ? undefined : String(options['sex']).toUpperCase();
  if (sex !== undefined && sex !== 'F' && sex !== 'M')
    throw new Fault('bad-input', 'Sex is F or M.', { field: '--sex' });
  const age = ageOf(options['age'], '--age');
  const ageAtOnset = ageOf(options['ageAtOnset'], '--age-at-onset');
  const list = (value: unknown): readonly string[] => String(value).split(/[\s,]+/);
  return {
    ...(sex === undefined ? {} : { sex }),
    ...(age === undefined ? {} : { age }),
    ...(ageAtOnset === undefined ? {} : { ageAtOnset }),
    ...(options['present'] === undefined ? {} : { present: list(options['present']) }),
    ...(options['absent'] === undefined ? {} : { absent: list(options['absent']) }),
  };
}

function ageOf(value: unknown, field: string): KnownAge | undefined {
  if (value === undefined) return undefined;
  const match = /^(\d{1,5})([ymd]?)$/.exec(String(value));
  if (!match) throw new Fault('bad-input', 'An age is a number of years, or 5m for months, 12d for days.', { field });
  const unit = match[2] === 'd' ? 'days' : match[2] === 'm' ? 'months' : 'years';
  return { value: Number(match[1]), unit };
}
