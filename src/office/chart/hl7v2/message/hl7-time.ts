import { parseIsoDate } from '../../../../base/index.ts';

const shape = /^(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(\d{2})?(?:(\d{2})(?:\.(\d{1,4}))?)?)?)?)?([+-]\d{4})?$/;

/**
 * An HL7 time stamp (DTM, v2.9 2A.3.22) as a FHIR date or dateTime of the same precision; undefined when there is no such time. A time
 * without a zone gets `zone` (`+HH:MM`), because FHIR asks for one.
 */
export function hl7Time(text: string | undefined, zone = '+00:00'): string | undefined {
  const match = shape.exec((text ?? '').trim());
  if (!match) return undefined;
  const [, year = '', month, day, hour, minute, second, , offset] = match;
  if (month === undefined) return Number(year) >= 1000 ? year : undefined;
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : undefined;
  const date = parseIsoDate(`${year}${month}${day}`);
  if (date === undefined || hour === undefined) return date;
  const [h, m, s] = [Number(hour), Number(minute ?? '00'), Number(second ?? '00')];
  if (h > 23 || m > 59 || s > 60) return undefined;
  const at = offset === undefined ? zone : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  return `${date}T${hour}:${minute ?? '00'}:${s === 60 ? '59' : (second ?? '00')}${at}`;
}

/** The calendar day of a time stamp, as written where it happened. */
export function hl7Day(text: string | undefined): string | undefined {
  return parseIsoDate((text ?? '').trim().slice(0, 8));
}
