import { type Parsed, type Problem, parsed, parseIsoDate, refused } from '../../../base/index.ts';
import {
  type CmsBatchField,
  type CmsBatchRecord,
  cmsBatchColumns,
  cmsBatchLayout,
  cmsBatchPlace,
} from './cms-batch-layout.ts';

/** A value as the record holds it, or what was wanted instead. */
type Read = { readonly value: string } | { readonly wanted: string };

/** Reads one line, without its line end, as values by field. Every problem at once, each with columns and field, never with the value. */
export function parseCmsBatch(line: string): Parsed<CmsBatchRecord> {
  if (line.length !== cmsBatchColumns) return refused({ path: '', message: lengthMessage(line.length) });
  const problems: Problem[] = [];
  const record: Record<string, readonly string[]> = {};
  for (const field of cmsBatchLayout) record[field.name] = valuesOf(line, field, problems);
  return problems.length === 0 ? parsed(record as CmsBatchRecord) : { ok: false, problems };
}

function lengthMessage(length: number): string {
  const place = length < cmsBatchColumns ? `ends at column ${length}` : `goes on after column ${cmsBatchColumns}`;
  return `The line has ${length} columns and ${place}; the CMS batch record has ${cmsBatchColumns}, blanks at its end included.`;
}

function valuesOf(line: string, field: CmsBatchField, problems: Problem[]): readonly string[] {
  return Array.from({ length: field.occurs }, (_, i) => {
    const start = field.column - 1 + i * field.width;
    const read = readValue(line.slice(start, start + field.width), field);
    if ('value' in read) return read.value;
    const path = field.occurs > 1 ? `/${field.name}/${i}` : `/${field.name}`;
    problems.push({ path, message: `In ${cmsBatchPlace(field, i)}: wanted ${read.wanted}.` });
    return '';
  });
}

function readValue(raw: string, field: CmsBatchField): Read {
  const text = raw.trimEnd();
  if (text === '' || field.kind === 'unused') return { value: '' };
  switch (field.kind) {
    case 'text':
      return { value: text };
    case 'number':
      return numberOf(raw.trim(), field.most ?? 0);
    case 'date':
      return dateOf(text);
    case 'choice':
      return field.values?.includes(raw.trim().padStart(field.width, '0').toUpperCase())
        ? { value: raw.trim().padStart(field.width, '0').toUpperCase() }
        : { wanted: `${field.values?.join(', ')} or blank` };
    case 'code':
    case 'diagnosis':
      return text.startsWith(' ') ? { wanted: 'a code that begins in the first of its columns' } : { value: text };
  }
}

function numberOf(text: string, most: number): Read {
  const value = /^\d+$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
  return value <= most ? { value: String(value) } : { wanted: `a whole number from 0 to ${most}, or blank` };
}

function dateOf(text: string): Read {
  const [, month, day, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const date = parseIsoDate(`${year}-${month}-${day}`);
  return date === undefined ? { wanted: 'a day that exists as mm/dd/yyyy, or blank' } : { value: date };
}
