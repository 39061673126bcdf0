import type { Json } from '../inbound-set.ts';
import { instantOf } from './search-columns.ts';

/** Who signed and when; the first is the author's signature, a further one a co-signature. */
export interface Signature {
  readonly by: string;
  readonly at: Date;
}

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * The signatures of a document: those of TXA-22, the attesters of a Composition, or the authenticator of a DocumentReference that is final.
 * A signer without a time is no signature.
 */
export function signaturesOf(body: Json): readonly Signature[] {
  const hl7 = listOf(body['_signatures']).map((one) => signature(text(one['by']), text(one['at'])));
  const attesters = listOf(body['attester']).map((one) => signature(nameOf(one['party']), text(one['time'])));
  const authenticator =
    body['docStatus'] === 'final' || body['docStatus'] === 'amended' ? nameOf(body['authenticator']) : undefined;
  const own = hl7.length === 0 && authenticator !== undefined ? [signature(authenticator, text(body['date']))] : [];
  return [...hl7, ...attesters, ...own].filter((one) => one !== undefined);
}

function signature(by: string | undefined, at: string | undefined): Signature | undefined {
  const time = instantOf(at);
  return by === undefined || time === null ? undefined : { by: by.slice(0, 200), at: new Date(time) };
}

function nameOf(reference: unknown): string | undefined {
  if (typeof reference !== 'object' || reference === null) return undefined;
  const { display, reference: target } = reference as Json;
  return text(display) ?? text(target);
}
