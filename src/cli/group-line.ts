import { type Problem, readJson, type TraceStep } from '../base/index.ts';
import { type Abstract, parseAbstract } from '../engine/abstract/index.ts';
import { groupMsDrg } from '../engine/group/ms-drg/index.ts';
import { openPartTables } from '../tables/parts/index.ts';
import { groupResultText } from './group-result-text.ts';
import { type GroupingTables, groupingTables } from './group-tables.ts';

/** How lines are read and written; plain data, so that a worker thread can be told. */
export interface GroupFormat {
  readonly home: string;
  readonly from: 'ndjson' | 'csv' | 'cms-batch' | 'reference-tsv';
  readonly to: 'ndjson' | 'reference-ndjson';
  readonly trace: boolean;
  /** Group in this version whatever the discharge date. */
  readonly version?: string;
  /** First line of a CSV file. */
  readonly header?: string;
}

/** One line answered: the line to write, and what was wrong with it. */
export interface AnsweredLine {
  readonly text: string;
  /** What follows the text up to and with the line end, when more than that: the same for many lines, so it is made once. */
  readonly end?: string;
  readonly problems?: readonly Problem[];
}
export type LineGrouper = (line: string, number: number) => AnsweredLine;

/** Makes the function that answers lines of a format. Opens the tables; throws Fault `no-table` where the format needs official ones. */
export async function lineGrouper(format: GroupFormat): Promise<LineGrouper> {
  const tables = groupingTables(await openPartTables(format.home));
  if (format.from === 'reference-tsv') {
    const { referenceGrouper } = await import('./group-reference.ts');
    const answer = referenceGrouper(tables);
    return (line, number) => ({ text: answer(line, number) });
  }
  if (format.from === 'cms-batch') {
    const { abstractOfCmsBatch } = await import('../engine/group/cms-batch/index.ts');
    return (line) => {
      const abstract = abstractOfCmsBatch(line);
      return abstract.ok ? answerOf(tables, abstract.value, format) : refused(undefined, abstract.problems);
    };
  }
  const csv = format.from === 'csv' ? await import('./group-csv.ts') : undefined;
  const read = csv ? csv.csvAbstractReader(format.header ?? '') : readJson;
  return (line) => {
    const json = read(line);
    if (!json.ok) return refused(undefined, json.problems);
    const abstract = parseAbstract(json.value);
    if (!abstract.ok) return refused(json.value, abstract.problems);
    return answerOf(tables, abstract.value, format);
  };
}

function refused(json: unknown, problems: readonly Problem[]): AnsweredLine {
  const id = typeof json === 'object' && json !== null ? (json as { id?: unknown }).id : undefined;
  const known = typeof id === 'string' ? { id: id.slice(0, 200) } : {};
  return {
    text: JSON.stringify({ ...known, problems: problems.map(({ path, message }) => ({ path, message })) }),
    problems,
  };
}

function answerOf(tables: GroupingTables, abstract: Abstract, format: GroupFormat): AnsweredLine {
  const { id, dischargeDate } = abstract;
  const day = tables.on(dischargeDate);
  const { grouper } = day;
  if (!grouper)
    return { text: JSON.stringify({ id, reason: `No MS-DRG table for the discharge date ${dischargeDate}.` }) };
  const trace: TraceStep[] = [];
  const group = groupMsDrg(
    grouper,
    abstract,
    format.trace ? (step) => trace.push(step) : undefined,
    format.version === undefined ? undefined : { version: format.version },
  );
  if (group.kind !== 'grouped') return { text: JSON.stringify({ id, reason: group.reason }) };
  const weight = day.weights?.covers(dischargeDate) ? day.weights.find(Number(group.drg)) : undefined;
  const text = groupResultText(id, group, weight);
  const { editionsText } = day;
  const end = format.trace ? `${editionsText},"trace":${JSON.stringify(trace)}}\n` : `${editionsText}}\n`;
  return { text, end };
}
