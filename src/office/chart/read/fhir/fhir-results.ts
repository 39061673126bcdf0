import type { ChartDocument, DocumentSection } from '../../../store/index.ts';
import { type FhirFile, ofType } from './fhir-bundle.ts';
import {
  at,
  conceptText,
  dayOf,
  type Json,
  listAt,
  momentText,
  quantityText,
  textAt,
  valueText,
} from './fhir-values.ts';

type Group = 'laboratory' | 'vital-signs' | 'other';
const titles: Readonly<Record<Group, string>> = {
  laboratory: 'Laboratory and diagnostic results',
  'vital-signs': 'Vital signs',
  other: 'Other observations',
};

/** Observations as tables by day, laboratory panels under the name of their report; newest day first. */
export function resultDocuments(resources: readonly Json[], file: FhirFile): readonly ChartDocument[] {
  const panels = panelsOf(resources, file);
  const groups: Readonly<Record<Group, Map<string, Json[]>>> = {
    laboratory: new Map(),
    'vital-signs': new Map(),
    other: new Map(),
  };
  for (const observation of ofType(resources, 'Observation')) {
    const day = dayOf(whenOf(observation)) ?? '';
    const panel = panels.get(observation);
    const key = `${day}${panel === undefined ? '' : ` ${panel}`}`;
    const group = groups[panel === undefined ? groupOf(observation) : 'laboratory'];
    group.set(key, [...(group.get(key) ?? []), observation]);
  }
  return (Object.keys(titles) as Group[]).flatMap((group) => {
    const sections = [...groups[group]]
      .sort(([a], [b]) => b.localeCompare(a))
      .map(([heading, rows]) => sectionOf(heading, rows));
    if (sections.length === 0) return [];
    const kind = group === 'other' ? 'nursing' : 'results';
    const date =
      [...groups[group].keys()]
        .map((key) => key.slice(0, 10))
        .sort()
        .at(-1) ?? '';
    return [{ id: `results-${group}`, kind, title: titles[group], ...(date === '' ? {} : { date }), sections }];
  });
}

function panelsOf(resources: readonly Json[], file: FhirFile): ReadonlyMap<Json, string> {
  const panels = new Map<Json, string>();
  for (const report of ofType(resources, 'DiagnosticReport')) {
    const name = conceptText(report['code']) ?? 'Report';
    for (const result of listAt(report, 'result')) {
      const observation = file.resolve(result);
      if (observation) panels.set(observation, name);
    }
  }
  return panels;
}

const whenOf = (observation: Json): unknown =>
  at(observation, 'effectiveDateTime') ??
  at(observation, 'effectivePeriod', 'start') ??
  at(observation, 'effectiveInstant') ??
  at(observation, 'issued');

function groupOf(observation: Json): Group {
  const categories = listAt(observation, 'category').flatMap((c) =>
    listAt(c, 'coding').map((coding) => textAt(coding, 'code') ?? ''),
  );
  if (categories.some((code) => code.startsWith('vital-sign'))) return 'vital-signs';
  return categories.some((code) => ['laboratory', 'imaging', 'procedure', 'LAB'].includes(code))
    ? 'laboratory'
    : 'other';
}

const columns = ['Time', 'Test', 'Result', 'Reference range', 'Flag', 'Status'];

function sectionOf(heading: string, observations: readonly Json[]): DocumentSection {
  const sorted = [...observations].sort((a, b) => String(whenOf(a)).localeCompare(String(whenOf(b))));
  return { heading: heading === '' ? 'No date' : heading, text: '', table: { columns, rows: sorted.flatMap(rowsOf) } };
}

function rowsOf(observation: Json): readonly (readonly string[])[] {
  const time = momentText(whenOf(observation))?.slice(11) ?? '';
  const name = conceptText(observation['code']) ?? '';
  const status = textAt(observation, 'status') ?? '';
  const row = (test: string, holder: Json): readonly string[] => {
    const value = valueText(holder) ?? conceptText(at(holder, 'dataAbsentReason')) ?? '';
    return [time, test, value, rangeOf(holder), conceptText(at(holder, 'interpretation')) ?? '', status];
  };
  const parts = listAt(observation, 'component').map((part) =>
    row(`${name}: ${conceptText(part['code']) ?? ''}`, part),
  );
  const own = valueText(observation) !== undefined || parts.length === 0 ? [row(name, observation)] : [];
  const notes = listAt(observation, 'note').map((note) => [
    time,
    `${name}: note`,
    textAt(note, 'text') ?? '',
    '',
    '',
    '',
  ]);
  return [...own, ...parts, ...notes];
}

function rangeOf(holder: Json): string {
  const range = listAt(holder, 'referenceRange')[0];
  if (!range) return '';
  const [low, high] = [quantityText(range['low']), quantityText(range['high'])];
  if (low !== undefined && high !== undefined) return `${low} to ${high}`;
  return textAt(range, 'text') ?? (low === undefined ? (high === undefined ? '' : `up to ${high}`) : `from ${low}`);
}
