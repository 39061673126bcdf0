import { Fault } from '../../../base/index.ts';
import type { MsDrgSource } from '../../../engine/group/index.ts';
import {
  decodeClusters,
  decodeDiagnoses,
  decodeExclusionGroups,
  decodePatterns,
  decodePrincipalExclusions,
  decodeProcedureClusters,
  decodeProcedures,
  decodeSexMdcs,
} from './decode-codes.ts';
import type { Table, VersionBits } from './decode-entries.ts';
import { decodeCandidates, decodeFormulas, decodeHacFormulas, decodeTitles } from './decode-formulas.ts';
import { msDrgVersions } from './ms-drg-versions.ts';
import { type WireReader, walkFields } from './wire-reader.ts';

/**
 * Reads the grouper's own table file: one protocol-buffer message of sixteen tables (specification 2.1). Throws Fault `bad-file` with the
 * byte offset when it is malformed, and when a table is missing or occurs twice.
 */
export function decodeMsDrg(bytes: Uint8Array, file: string): MsDrgSource {
  const reader: WireReader = { bytes, file };
  const tables: (Table | undefined)[] = [];
  walkFields(reader, 0, bytes.length, (field) => {
    if (field.number > 16 || !field.isRange || tables[field.number])
      throw new Fault('bad-file', `At byte ${field.start}: table ${field.number} is not expected here.`, { file });
    tables[field.number] = { reader, start: field.start, end: field.end };
  });
  const table = (number: number): Table => {
    const found = tables[number];
    if (found) return found;
    throw new Fault('bad-file', `Table ${number} of the sixteen is missing; the file is cut short or damaged.`, {
      file,
    });
  };
  const versions = versionBits();
  return {
    versions: msDrgVersions,
    diagnoses: decodeDiagnoses(table(1), versions),
    procedures: decodeProcedures(table(2), versions),
    procedureClusters: decodeProcedureClusters(table(3), versions),
    exclusionGroups: decodeExclusionGroups(table(4)),
    principalExclusions: decodePrincipalExclusions(table(5), versions),
    clusters: decodeClusters(table(6), versions),
    sexMdcs: decodeSexMdcs(table(7), versions),
    formulas: decodeFormulas(table(8), msDrgVersions),
    hacFormulas: decodeHacFormulas(table(9), versions),
    hacCandidates: decodeCandidates(table(10), versions),
    diagnosisPatterns: decodePatterns(table(11), 1),
    procedurePatterns: decodePatterns(table(12), 2),
    titles: [
      ...decodeTitles(table(13), 'drg', versions),
      ...decodeTitles(table(14), 'mdc', versions),
      ...decodeTitles(table(15), 'base', versions),
      ...decodeTitles(table(16), 'hac', versions),
    ],
  };
}

/** Position of each known version as a bit; versions without a row of dates and logic are left out, since nothing could use them. */
function versionBits(): VersionBits {
  const bits = new Map(msDrgVersions.map((version, position) => [version.number, 1 << position]));
  return (numbers) => numbers.reduce((set, number) => set | (bits.get(number) ?? 0), 0);
}
