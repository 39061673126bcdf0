import { decodeText } from '../read/index.ts';
import { attributeOf, childrenNamed, elementAt, readXml } from '../read/xml/index.ts';
import type { Json } from './inbound-set.ts';

// Social security numbers are no record numbers (OID of the SSA).
const socialSecurity = '2.16.840.1.113883.4.1';

/**
 * The number of recordTarget/patientRole as a FHIR identifier (C-CDA R2.1, 1.1.1): the root assigns, the extension is the number. Only the
 * first one: systems put their practice or their database after it, which is the same for all their patients.
 */
export function cdaNumbers(bytes: Uint8Array): readonly Json[] {
  const text = decodeText(bytes);
  const tree = text.ok ? readXml(text.value) : text;
  if (!tree.ok) return [];
  const role = elementAt(tree.value, 'recordTarget', 'patientRole');
  const numbers = childrenNamed(role, 'id').flatMap((id): Json[] => {
    const [root, extension] = [attributeOf(id, 'root'), attributeOf(id, 'extension')];
    if (root === socialSecurity || attributeOf(id, 'nullFlavor') !== undefined) return [];
    const type = { coding: [{ code: 'MR', system: 'http://terminology.hl7.org/CodeSystem/v2-0203' }] };
    if (extension !== undefined && extension.trim() !== '')
      return [{ type, value: extension.trim(), ...(root === undefined ? {} : { system: `urn:oid:${root}` }) }];
    return root === undefined ? [] : [{ type, system: 'urn:ietf:rfc:3986', value: root }];
  });
  return numbers.slice(0, 1);
}
