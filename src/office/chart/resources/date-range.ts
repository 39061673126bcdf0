import { addDays, parseIsoDate } from '../../../base/index.ts';

/** The span of time a search value means (FHIR R4, 3.1.1.5.6): from its first moment to the first moment after it. */
export interface DateRange {
  readonly prefix: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
  readonly from: string;
  readonly to: string;
}

/** Reads `ge2026-03-01`, `2026`, `lt2026-03-01T10:00:00Z`; undefined when it is no date. A day counts in UTC. */
export function dateRange(value: string): DateRange | undefined {
  const [, prefix = 'eq', text = ''] = /^(eq|ne|gt|ge|lt|le)?(\d.*)$/.exec(value) ?? [];
  const span = spanOf(text);
  return span && { prefix: prefix as DateRange['prefix'], ...span };
}

function spanOf(text: string): { readonly from: string; readonly to: string } | undefined {
  if (/^\d{4}$/.test(text)) return days(`${text}-01-01`, `${Number(text) + 1}-01-01`);
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  if (year !== '') {
    const next = month === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}`;
    return days(`${year}-${month}-01`, `${next}-01`);
  }
  const day = text.length === 10 ? parseIsoDate(text) : undefined;
  if (day !== undefined) return days(day, addDays(day, 1));
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text);
  if (!match) return undefined;
  const from = new Date(`${match[1]}${match[2] ?? ':00'}${match[3] ?? 'Z'}`);
  if (Number.isNaN(from.getTime())) return undefined;
  return {
    from: from.toISOString(),
    to: new Date(from.getTime() + (match[2] === undefined ? 60_000 : 1000)).toISOString(),
  };
}

function days(from: string, to: string): { readonly from: string; readonly to: string } | undefined {
  const [a, b] = [parseIsoDate(from), parseIsoDate(to)];
  return a && b && { from: `${a}T00:00:00.000Z`, to: `${b}T00:00:00.000Z` };
}
