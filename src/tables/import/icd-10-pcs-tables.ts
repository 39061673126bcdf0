import { decodeUtf8 } from '../../base/index.ts';
import { axisValues, codesOfRow, type PcsAxis, type PcsTable, writePcsTables } from '../../engine/codes/index.ts';
import type { Artifact, Importer } from '../importer.ts';
import { editionInFile } from './edition-in-file.ts';
import { type RefuseXml, refuserOf, walkXml, type XmlElement } from './walk-xml.ts';

/** The ICD-10-PCS tables (icd10pcs_tables_YYYY.xml): `pcsTable` gives axes 1 to 3, each `pcsRow` axes 4 to 7. */
export const icd10PcsTables: Importer = {
  id: 'icd-10-pcs-tables',
  recognises: (_name, head) => decodeUtf8(head).includes('<ICD10PCS.tabular'),
  compile: (artifact, options) => {
    const { version, tables } = readTables(artifact);
    const edition = editionInFile(artifact, version, options);
    const rows = tables.flatMap((table) => table.rows);
    const counts = {
      tables: tables.length,
      rows: rows.length,
      codes: rows.reduce((sum, row) => sum + codesOfRow(row), 0),
    };
    const bytes = writePcsTables({ kind: 'tables', version }, tables);
    return [{ system: 'icd-10-pcs', part: 'tables', ...edition, publisher: 'CMS', rows: tables.length, counts, bytes }];
  },
};

interface OpenTable {
  axes: PcsAxis[];
  definition: string;
  rows: PcsAxis[][];
}
interface OpenAxis {
  title: string;
  values: { value: string; label: string }[];
}

function readTables(artifact: Artifact): { version: string; tables: readonly PcsTable[] } {
  const refuse = refuserOf(artifact.path);
  const tables: OpenTable[] = [];
  const seen = new Set<string>();
  let version = '';
  let axis: OpenAxis = { title: '', values: [] };
  walkXml(artifact.path, artifact.bytes, {
    open: ({ name }) => {
      if (name === 'pcsTable') tables.push({ axes: [], definition: '', rows: [] });
      else if (name === 'pcsRow') tables.at(-1)?.rows.push([]);
      else if (name === 'axis') axis = { title: '', values: [] };
    },
    close: (element) => {
      const { name, parent, text } = element;
      const table = tables.at(-1);
      if (name === 'version') version = text.trim();
      else if (name === 'title' && parent?.name === 'axis') axis.title = text.trim();
      else if (name === 'label') axis.values.push(readLabel(element, refuse));
      else if (name === 'definition' && table) table.definition = text.trim();
      else if (name === 'axis' && table) closeAxis(element, axis, table, refuse);
      else if (name === 'pcsRow' && table) closeRow(element, table.rows.at(-1) ?? [], refuse);
      else if (name === 'pcsTable' && table) closeTable(element, table, seen, refuse);
    },
  });
  if (tables.length === 0) refuse('Holds no tables.', 1);
  return { version, tables };
}

function readLabel(element: XmlElement, refuse: RefuseXml): { value: string; label: string } {
  const value = element.attributes['code'] ?? '';
  if (value.length !== 1 || !axisValues.includes(value))
    refuse(
      `<label code=${JSON.stringify(value.slice(0, 8))}> is not a digit or a letter without I and O.`,
      element.line,
    );
  return { value, label: element.text.trim() };
}

function closeAxis(element: XmlElement, axis: OpenAxis, table: OpenTable, refuse: RefuseXml): void {
  const inRow = element.parent?.name === 'pcsRow';
  const axes = inRow ? table.rows.at(-1) : table.axes;
  const position = (axes?.length ?? 0) + (inRow ? 4 : 1);
  if (Number(element.attributes['pos']) !== position || position > (inRow ? 7 : 3))
    refuse(`Axis ${element.attributes['pos'] ?? '(none)'} stands where axis ${position} belongs.`, element.line);
  const said = Number(element.attributes['values']);
  if (said !== axis.values.length)
    refuse(`Axis ${position} says ${said} values and holds ${axis.values.length}.`, element.line);
  if (new Set(axis.values.map(({ value }) => value)).size !== axis.values.length)
    refuse(`Axis ${position} holds a value twice.`, element.line);
  if (!inRow && said !== 1) refuse(`Axis ${position} of a table has one value, not ${said}.`, element.line);
  axes?.push(axis);
}

function closeRow(element: XmlElement, row: readonly PcsAxis[], refuse: RefuseXml): void {
  if (row.length !== 4) refuse(`A row has ${row.length} axes; it needs four.`, element.line);
  const said = Number(element.attributes['codes']);
  if (said !== codesOfRow(row)) refuse(`A row says ${said} codes and makes ${codesOfRow(row)}.`, element.line);
}

function closeTable(element: XmlElement, table: PcsTable, seen: Set<string>, refuse: RefuseXml): void {
  if (table.axes.length !== 3)
    refuse(`A table has ${table.axes.length} axes before its rows; it needs three.`, element.line);
  if (table.rows.length === 0) refuse('A table has no rows.', element.line);
  const key = table.axes.map((axis) => axis.values[0]?.value ?? '').join('');
  if (seen.has(key)) refuse(`Table ${key} occurs twice.`, element.line);
  seen.add(key);
}
