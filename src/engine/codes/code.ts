import { type Brand, type Parsed, parsed, refused } from '../../base/index.ts';

/** Code systems the product knows by name; a site may add its own under any other lower-case name. */
export type CodeSystem = 'icd-10-cm' | 'icd-10-pcs' | 'hcpcs' | 'snomed-ct' | (string & {});

/** An ICD-10-CM code in canonical form: upper case, no dot, 3 to 7 characters. Well-formed, not "valid". */
export type Icd10CmCode = Brand<string, 'Icd10CmCode'>;
/** An ICD-10-PCS code in canonical form: seven characters, no I or O. Well-formed, not "valid". */
export type Icd10PcsCode = Brand<string, 'Icd10PcsCode'>;

// The third character may be a letter and so may the second (QA0): docs of the order file, layout of ICD-10-CM since FY2023.
const icd10CmShape = /^[A-Z][0-9A-Z][0-9A-Z](?:[0-9A-Z]{1,4})?$/;
const icd10PcsShape = /^[0-9A-HJ-NP-Z]{7}$/;

const canonical = (text: string): string => text.trim().toUpperCase();

/** Reads an ICD-10-CM code as people type it: any case, with or without the dot after the third character. */
export function parseIcd10Cm(text: string): Parsed<Icd10CmCode> {
  const code = canonical(text);
  const bare = code[3] === '.' ? code.slice(0, 3) + code.slice(4) : code;
  if (icd10CmShape.test(bare)) return parsed(bare as Icd10CmCode);
  return refused({ path: '', message: wrongShape(text, 'ICD-10-CM code', '3 to 7 letters and digits, such as E11.9') });
}

/** Reads an ICD-10-PCS code: seven characters, any case; the letters I and O do not occur in the system. */
export function parseIcd10Pcs(text: string): Parsed<Icd10PcsCode> {
  const code = canonical(text);
  if (icd10PcsShape.test(code)) return parsed(code as Icd10PcsCode);
  return refused({
    path: '',
    message: wrongShape(text, 'ICD-10-PCS code', '7 characters without I and O, such as 0FT44ZZ'),
  });
}

/** `E119` → `E11.9`; three-character codes stay as they are. */
export function displayIcd10Cm(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}

/** How a code of a system is shown to people. */
export function displayCode(system: CodeSystem, code: string): string {
  return system === 'icd-10-cm' ? displayIcd10Cm(code) : code;
}

function wrongShape(text: string, what: string, wanted: string): string {
  const shown = JSON.stringify(text.slice(0, 12));
  const outside = /[^\x20-\x7e]/.test(text);
  return `${shown} is not an ${what}${outside ? ' (it holds a character that only looks like a letter or digit)' : ''}; wanted: ${wanted}.`;
}
