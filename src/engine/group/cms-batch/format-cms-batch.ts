import { Fault } from '../../../base/index.ts';
import { type CmsBatchField, type CmsBatchRecord, cmsBatchLayout, cmsBatchPlace } from './cms-batch-layout.ts';

/** Writes a record as one line of 835 columns, without line end. Throws Fault `bad-input` for a value its columns cannot hold. */
export function formatCmsBatch(record: CmsBatchRecord): string {
  return cmsBatchLayout
    .map((field: CmsBatchField & { readonly name: keyof CmsBatchRecord }) =>
      Array.from({ length: field.occurs }, (_, i) => columnsOf(record[field.name][i] ?? '', field, i)).join(''),
    )
    .join('');
}

function columnsOf(value: string, field: CmsBatchField, index: number): string {
  const text = field.kind === 'unused' ? '' : filled(value, field);
  if (text.length > field.width || /[\r\n]/.test(text))
    throw new Fault('bad-input', `A value does not fit in ${cmsBatchPlace(field, index)}.`, { field: field.name });
  return text.padEnd(field.width);
}

function filled(value: string, { kind, width }: CmsBatchField): string {
  if (value === '') return '';
  if (kind === 'number') return value.padStart(width, '0');
  if (kind !== 'date') return value;
  const [year, month, day] = value.split('-');
  return `${month}/${day}/${year}`;
}
