import { daysBetween, parseIsoDate } from '../../../base/index.ts';

/** Days of a stay; the day itself counts one (Medicare Claims Processing Manual, chapter 3, section 40.2.2). */
export function stayOf(admission: string | undefined, discharge: string | undefined): number | undefined {
  const [from, to] = [parseIsoDate(admission ?? ''), parseIsoDate(discharge ?? '')];
  if (from === undefined || to === undefined) return undefined;
  const days = daysBetween(from, to);
  return days < 0 ? undefined : Math.max(1, days);
}
