import { escapeHl7 } from './hl7-escape.ts';
import type { Hl7Delimiters, Hl7Message } from './hl7-message.ts';

/** AA accepted · AE the message has an error and should be mended · AR rejected; it may be sent again unchanged (table 0008). */
export type AcknowledgmentCode = 'AA' | 'AE' | 'AR';

export interface Acknowledgment {
  readonly code: AcknowledgmentCode;
  /** What is wrong, in words without content. */
  readonly reason?: string;
  /** Where, as `PID-3`; becomes ERR-2. */
  readonly path?: string;
  /** HL7 table 0357: 100 segment sequence, 101 required field, 103 table value, 200 type, 204 unknown key, 207 internal … */
  readonly errorCode?: string;
  /** MSH-7 of the answer, as YYYYMMDDHHMMSS±ZZZZ. */
  readonly at: string;
  /** MSH-10 of the answer. */
  readonly controlId: string;
}

const usual: Hl7Delimiters = { field: '|', component: '^', repetition: '~', escape: '\\', subcomponent: '&' };

/**
 * The acknowledgment of a message in original mode (v2.9, 2.9.2), addressed back to its sender with the sender's delimiters. `message`
 * is undefined when what came could not be read at all.
 */
export function acknowledge(message: Hl7Message | undefined, answer: Acknowledgment): string {
  const delimiters = message?.delimiters ?? usual;
  const msh = message?.segments[0]?.fields ?? [];
  const raw = (n: number): string => msh[n] ?? '';
  const event = raw(9).split(delimiters.component)[1] ?? '';
  const type = event === '' ? 'ACK' : ['ACK', event, 'ACK'].join(delimiters.component);
  const text = (value: string): string => escapeHl7(value, delimiters);
  const { field, component, repetition, escape: mark, subcomponent } = delimiters;
  const header = ['MSH', `${component}${repetition}${mark}${subcomponent}`, raw(5), raw(6), raw(3), raw(4)];
  const rest = [answer.at, '', type, answer.controlId, raw(11) || 'P', raw(12) || '2.5.1'];
  const lines = [
    [...header, ...rest].join(field),
    ['MSA', answer.code, raw(10), text(answer.reason ?? '')].join(field),
    ...(answer.code === 'AA' ? [] : [errorSegment(answer, delimiters)]),
  ];
  return lines.map((line) => `${line}\r`).join('');
}

/** ERR (v2.9, 2.14.5): location, code with its words, severity, message for the user. */
function errorSegment(answer: Acknowledgment, { field, component, ...rest }: Hl7Delimiters): string {
  const delimiters = { field, component, ...rest };
  const [, segment = '', position = ''] = /^([A-Z][A-Z0-9]{2})(?:-(\d+))?$/.exec(answer.path ?? '') ?? [];
  const location = segment === '' ? '' : [segment, '1', position].filter((part) => part !== '').join(component);
  const code = [answer.errorCode ?? '207', '', 'HL70357'].join(component);
  return ['ERR', '', location, code, 'E', '', '', '', escapeHl7(answer.reason ?? '', delimiters)].join(field);
}
