import { Reader } from 'protobufjs/minimal.js';
import { Fault, isoDate } from '../../base/index.ts';
import {
  type MceAgeRow,
  type MceCodeRow,
  type MceSource,
  type MceStatusRow,
  packMce,
} from '../../engine/edits/mce/index.ts';
import type { Artifact, CompiledPart, Importer } from '../importer.ts';

/**
 * The table file of the CMS Medicare Code Editor distribution, `mce.bin`: one protocol-buffer message of age ranges (field 1), discharge
 * statuses (2), ICD-10 diagnoses and procedures (3, 4), ICD-9 diagnoses and procedures (5, 6), data version (8), termination date (9).
 */
export const mceImporter: Importer = {
  id: 'mce',
  recognises: (name, head) => /(^|[^a-z])mce[^/]*\.bin$/i.test(name) || looksLikeMce(head),
  compile: (artifact) => [compileMce(decodeMce(artifact), 'CMS')],
};

/** Compiles the editor's data to its one part. */
export function compileMce(source: MceSource, publisher: string): CompiledPart {
  const { icd10Diagnoses, icd10Procedures, icd9Diagnoses, icd9Procedures } = source;
  const counts = {
    diagnoses: icd10Diagnoses.length,
    procedures: icd10Procedures.length,
    icd9Diagnoses: icd9Diagnoses.length,
    icd9Procedures: icd9Procedures.length,
  };
  return {
    system: 'mce',
    part: 'editor',
    edition: `v${Math.floor(source.version / 10)}.${source.version % 10}`,
    effectiveFrom: isoDate('1985-10-01'),
    effectiveTo: isoDate(String(source.terminationDate)),
    publisher,
    rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    bytes: packMce(source),
  };
}

/** A record as read: numbers by field, texts by field in order, dates still text. */
interface Raw {
  readonly at: number;
  readonly numbers: Map<number, number>;
  readonly texts: Map<number, string[]>;
}

/** Reads the file to neutral rows. Throws Fault `bad-file` that names the byte where it stops making sense. */
export function decodeMce({ bytes, path }: Pick<Artifact, 'bytes' | 'path'>): MceSource {
  const reader = Reader.create(bytes);
  try {
    const top = readTop(reader, bytes.length);
    return toSource(top, path);
  } catch (cause) {
    if (cause instanceof Fault) throw new Fault(cause.code, cause.message, { ...cause.place, file: path });
    throw badFile(path, reader.pos, 'the file ends or breaks in the middle of a record', cause);
  }
}

interface Top {
  readonly groups: readonly (readonly Raw[])[];
  readonly version: number | undefined;
  readonly termination: string | undefined;
}

function readTop(reader: Reader, end: number): Top {
  const groups: Raw[][] = [[], [], [], [], [], [], []];
  let version: number | undefined;
  let termination: string | undefined;
  while (reader.pos < end) {
    const tag = reader.uint32();
    const field = tag >>> 3;
    if (field >= 1 && field <= 6 && (tag & 7) === 2) readGroup(reader, reader.uint32(), groups[field] as Raw[]);
    else if (field === 8 && (tag & 7) === 0) version = reader.uint32();
    else if (field === 8 && (tag & 7) === 2) version = Number(reader.string());
    else if (field === 9 && (tag & 7) === 2) termination = reader.string();
    else if (field >= 1 && field <= 20) reader.skipType(tag & 7);
    else throw badFile('', reader.pos, `there is no field ${field} in a table file of the Medicare Code Editor`);
  }
  return { groups, version, termination };
}

function readGroup(reader: Reader, length: number, out: Raw[]): void {
  const end = endOf(reader, length);
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag === 10) out.push(readRecord(reader, reader.uint32()));
    else reader.skipType(tag & 7);
  }
  if (reader.pos !== end) throw badFile('', reader.pos, 'a record runs beyond its list');
}

function readRecord(reader: Reader, length: number): Raw {
  const end = endOf(reader, length);
  const raw: Raw = { at: reader.pos, numbers: new Map(), texts: new Map() };
  while (reader.pos < end) {
    const tag = reader.uint32();
    if ((tag & 7) === 0) raw.numbers.set(tag >>> 3, reader.uint32());
    else if ((tag & 7) === 2) {
      const texts = raw.texts.get(tag >>> 3);
      if (texts) texts.push(reader.string());
      else raw.texts.set(tag >>> 3, [reader.string()]);
    } else reader.skipType(tag & 7);
  }
  if (reader.pos !== end) throw badFile('', reader.pos, 'a field runs beyond its record');
  return raw;
}

function endOf(reader: Reader, length: number): number {
  const end = reader.pos + length;
  if (end > reader.len) throw badFile('', reader.pos, 'the file is cut short');
  return end;
}

function toSource({ groups, version, termination }: Top, path: string): MceSource {
  if (version === undefined || !Number.isInteger(version) || version <= 0)
    throw badFile(path, 0, 'it does not say its version');
  const last = dateNumber(termination ?? '', 0);
  const codes = (group: number): readonly MceCodeRow[] => (groups[group] ?? []).map((raw) => codeRow(raw, last));
  const source: MceSource = {
    version,
    terminationDate: last,
    ages: (groups[1] ?? []).map((raw) => ageRow(raw, last)),
    statuses: (groups[2] ?? []).map((raw) => statusRow(raw, last)),
    icd10Diagnoses: codes(3),
    icd10Procedures: codes(4),
    icd9Diagnoses: codes(5),
    icd9Procedures: codes(6),
  };
  if (source.icd10Diagnoses.length === 0 || source.statuses.length === 0 || source.ages.length === 0)
    throw badFile(path, 0, 'it has no diagnoses, no discharge statuses or no age ranges');
  return source;
}

function codeRow(raw: Raw, last: number): MceCodeRow {
  const code = raw.texts.get(1)?.[0] ?? '';
  if (!/^[0-9A-Za-z]{1,8}$/.test(code))
    throw badFile('', raw.at, 'a code is missing or is not 1 to 8 letters and digits');
  const flags = (raw.texts.get(4) ?? []).filter((flag) => flag !== '');
  return { code, ...period(raw, 2, last), flags };
}

function ageRow(raw: Raw, last: number): MceAgeRow {
  const group = raw.texts.get(1)?.[0];
  const [start, end] = [raw.numbers.get(2) ?? 0, raw.numbers.get(3) ?? 0];
  if (!group || end < start) throw badFile('', raw.at, 'an age range has no name or ends before it starts');
  return { group, start, end, ...period(raw, 4, last) };
}

function statusRow(raw: Raw, last: number): MceStatusRow {
  return { status: raw.numbers.get(1) ?? 0, ...period(raw, 2, last) };
}

/** Start in field `at`, end in the next; an empty end is the termination date. */
function period(raw: Raw, at: number, last: number): { readonly from: number; readonly to: number } {
  const from = dateNumber(raw.texts.get(at)?.[0] ?? '', raw.at);
  const end = raw.texts.get(at + 1)?.[0] ?? '';
  return { from, to: end === '' ? last : dateNumber(end, raw.at) };
}

function dateNumber(text: string, at: number): number {
  const month = Number(text.slice(4, 6));
  const day = Number(text.slice(6, 8));
  if (!/^\d{8}$/.test(text) || month < 1 || month > 12 || day < 1 || day > 31)
    throw badFile('', at, 'a date is missing or is not year, month and day in eight digits');
  return Number(text);
}

function looksLikeMce(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512)).toString('latin1');
  return text.startsWith('\n') && text.includes('Newborn') && text.includes('Maternity');
}

function badFile(file: string, at: number, what: string, cause?: unknown): Fault {
  const message = `This is not a whole table file of the Medicare Code Editor: ${what} (byte ${at}).`;
  return new Fault('bad-file', message, { file, field: `byte ${at}` }, cause);
}
