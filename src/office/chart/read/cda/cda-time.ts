import { type IsoDate, parseIsoDate } from '../../../../base/index.ts';
import { attributeOf, type XmlNode } from '../xml/index.ts';

/** The calendar day of an HL7 v3 time stamp (`20120806101530-0500` → 2012-08-06), as written where it happened. */
export function cdaDay(node: XmlNode | undefined): IsoDate | undefined {
  const value = attributeOf(node, 'value');
  return value === undefined ? undefined : parseIsoDate(value.slice(0, 8));
}

/** Day and minute for people: `2012-08-06 10:15`; a year or month alone stays as it is. */
export function cdaMoment(node: XmlNode | undefined): string | undefined {
  const value = attributeOf(node, 'value');
  if (value === undefined) return undefined;
  const day = parseIsoDate(value.slice(0, 8));
  if (day === undefined)
    return /^\d{6}$/.test(value) ? `${value.slice(0, 4)}-${value.slice(4)}` : /^\d{4}$/.exec(value)?.[0];
  const clock = /^\d{8}(\d{2})(\d{2})/.exec(value);
  return clock ? `${day} ${clock[1]}:${clock[2]}` : day;
}
