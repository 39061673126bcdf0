import {
  markModifiers,
  parsePrintedCode,
  type TermField,
  type TermReference,
  type TermRow,
  termFields,
  tidyTitle,
} from '../../engine/codes/index.ts';
import { type RefuseXml, refuserOf, walkXml, type XmlElement } from './walk-xml.ts';

/** What an index or table XML holds (`letter/mainTerm/term…`). */
export interface TermFile {
  readonly version: string;
  readonly title: string;
  /** Texts of `indexHeading/head` in column order. */
  readonly headings: readonly string[];
  readonly rows: readonly TermRow[];
  readonly mainTerms: number;
}

interface OpenRow {
  readonly depth: number;
  title: string;
  readonly references: TermReference[];
  /** What stands inside a `see` or `use` that is still open. */
  readonly nested: TermReference[];
}

const roots: ReadonlySet<string> = new Set(['ICD10CM.index', 'ICD10CM.table', 'ICD10PCS.index']);
const containers: ReadonlySet<string> = new Set([...roots, 'letter', 'indexHeading', 'mainTerm', 'term']);
const plain: ReadonlySet<string> = new Set(termFields);

/**
 * Reads an alphabetic index, neoplasm or drug table (icd10cm_index.xsd, icd10cm_drug_neoplasm.xsd, and the ICD-10-PCS index, which adds
 * `use`, `codes`, `tab`). Throws Fault `bad-file` with file and line at anything the published layout does not have.
 */
export function readTermTree(path: string, bytes: Uint8Array): TermFile {
  const refuse = refuserOf(path);
  const rows: OpenRow[] = [];
  const open: OpenRow[] = [];
  const headings: string[] = [];
  const file = { version: '', title: '', mainTerms: 0 };
  walkXml(path, bytes, {
    open: (element) => {
      if (!element.parent) checkRoot(element, refuse);
      if (element.name !== 'mainTerm' && element.name !== 'term') return;
      if (element.name === 'mainTerm') file.mainTerms += 1;
      const row: OpenRow = { depth: depthOf(element, open.length, refuse), title: '', references: [], nested: [] };
      rows.push(row);
      open.push(row);
    },
    close: (element) => {
      const { name, parent } = element;
      if (name === 'mainTerm' || name === 'term') open.pop();
      else if (name === 'version') file.version = element.text.trim();
      else if (name === 'head') headings.push(element.text.trim());
      else if (name === 'nemod' && parent) parent.text += markModifiers(element.text);
      else if (name === 'title') {
        const row = open.at(-1);
        if (row && parent?.name !== 'letter') row.title = tidyTitle(element.text);
        else if (parent && roots.has(parent.name)) file.title = tidyTitle(element.text);
      } else if (!containers.has(name)) closeField(element, open.at(-1), refuse);
    },
  });
  if (rows.length === 0) refuse('Holds no terms.', 1);
  return { ...file, headings, rows };
}

function checkRoot(element: XmlElement, refuse: RefuseXml): void {
  if (!roots.has(element.name)) refuse(`Begins with <${element.name}>, which is not an index or table.`, element.line);
  if (element.attributes['isAddenda'] === 'true')
    refuse('Is an addenda file (changes only), not a whole index.', element.line);
}

function depthOf(element: XmlElement, depth: number, refuse: RefuseXml): number {
  const container = element.name === 'mainTerm' ? 'letter' : depth === 1 ? 'mainTerm' : 'term';
  if (element.parent?.name !== container) refuse(`<${element.name}> stands where the layout has none.`, element.line);
  if (element.name === 'term' && Number(element.attributes['level']) !== depth)
    refuse(`Says level ${element.attributes['level'] ?? '(none)'} but stands at level ${depth}.`, element.line);
  return depth;
}

/** A leaf of a term. `codes` and `tab` inside `see` or `use` close first but follow it among the references, as they do in print. */
function closeField(element: XmlElement, row: OpenRow | undefined, refuse: RefuseXml): void {
  const name = element.name === 'cell' ? `cell${element.attributes['col'] ?? ''}` : element.name;
  if (!row || !plain.has(name)) refuse(`<${element.name}> is not part of the published layout.`, element.line);
  const reference: TermReference = [name as TermField, tidyTitle(element.text)];
  checkCode(name, reference[1], element.line, refuse);
  const parent = element.parent?.name ?? '';
  if (parent === 'see' || parent === 'use') row.nested.push(reference);
  else row.references.push(reference, ...row.nested.splice(0));
}

/** A table (neoplasm, drug) has seven column headings. Throws Fault `bad-file` otherwise. */
export function checkHeadings(path: string, file: TermFile): void {
  if (file.headings.length !== 7)
    refuserOf(path)(`Has ${file.headings.length} column headings; the published table has 7.`, 1);
}

/** Codes are codes, and cells are codes or dashes for none. */
function checkCode(field: string, text: string, line: number, refuse: RefuseXml): void {
  const good =
    field === 'code'
      ? parsePrintedCode(text) || /^[0-9A-HJ-NP-Z]{7}$/.test(text)
      : field === 'codes' || field === 'tab'
        ? /^[0-9A-HJ-NP-Z]{1,6}$/.test(text)
        : !field.startsWith('cell') || /^-{0,2}$/.test(text) || parsePrintedCode(text);
  if (!good) refuse(`<${field}> holds ${JSON.stringify(text.slice(0, 12))}, which is not a code.`, line);
}
