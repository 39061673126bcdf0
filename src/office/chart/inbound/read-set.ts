import type { InboundFormat } from '../../store/index.ts';
import { looksLikeHl7 } from '../hl7v2/index.ts';
import { documentSet, type GivenPatient } from './document-set.ts';
import { fhirSet } from './fhir/fhir-set.ts';
import { isPdf } from './filing/document-text.ts';
import { hl7Set } from './hl7-set.ts';
import { refusal, type SetOrObjection } from './inbound-set.ts';

/** The format of bytes by their beginning; names and claimed types do not count. */
export function formatOf(bytes: Uint8Array): InboundFormat {
  if (looksLikeHl7(bytes)) return 'hl7v2';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '');
  if (head.includes('%PDF-') && isPdf(bytes)) return 'pdf';
  const first = /\S/.exec(head)?.[0];
  if (first === '{' || first === '[') return 'fhir';
  if (first === '<') return 'c-cda';
  return first === undefined || head.includes('\0') ? 'unknown' : 'text';
}

/** Reads what came in, in the format it is in. */
export async function readSet(
  name: string,
  bytes: Uint8Array,
  format: InboundFormat,
  patient?: GivenPatient,
): Promise<SetOrObjection> {
  switch (format) {
    case 'hl7v2':
      return hl7Set(bytes);
    case 'fhir':
      return fhirSet(bytes);
    case 'unknown':
      return refusal(
        bytes.byteLength === 0 ? 'The file is empty.' : 'This is neither HL7 v2, FHIR, C-CDA, PDF nor text.',
      );
    default:
      return documentSet({ name, bytes, format, patient });
  }
}
