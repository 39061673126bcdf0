import type { Hl7Message } from './hl7-message.ts';
import { hl7Time } from './hl7-time.ts';
import { hl7Reader } from './hl7-values.ts';

/** What MSH and EVN say about a message. */
export interface Hl7Header {
  /** MSH-9.1, such as `ADT`; empty when not given. */
  readonly type: string;
  /** MSH-9.2 (or EVN-1), such as `A01`. */
  readonly event: string;
  readonly controlId: string;
  readonly sendingApplication: string;
  readonly sendingFacility: string;
  readonly processing: string;
  readonly version: string;
  /** MSH-7, else EVN-2, as a dateTime. */
  readonly sentAt: string | undefined;
  /** PID-7 is empty or begins with a year, month or day that exists. */
  readonly birthDateIsDate: boolean;
  /** EVN-6, when the event happened. */
  readonly occurredAt: string | undefined;
}

/** Reads the header; fields that are missing are empty. */
export function hl7Header(message: Hl7Message): Hl7Header {
  const read = hl7Reader(message);
  const msh = read.one('MSH');
  const evn = read.one('EVN');
  return {
    type: read.text(msh, 9, 1) ?? '',
    event: read.text(msh, 9, 2) ?? read.text(evn, 1) ?? '',
    controlId: read.text(msh, 10) ?? '',
    sendingApplication: read.text(msh, 3) ?? '',
    sendingFacility: read.text(msh, 4) ?? '',
    processing: read.text(msh, 11) ?? '',
    version: read.text(msh, 12) ?? '',
    sentAt: hl7Time(read.text(msh, 7)) ?? hl7Time(read.text(evn, 2)),
    birthDateIsDate: isDate(read.text(read.one('PID'), 7)),
    occurredAt: hl7Time(read.text(evn, 6)),
  };
}

const isDate = (text: string | undefined): boolean =>
  text === undefined || hl7Time(text.trim().slice(0, 8)) !== undefined;
