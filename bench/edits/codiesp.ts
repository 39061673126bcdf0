import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { IsoDate } from '../../src/base/index.ts';
import { type Abstract, parseAbstract } from '../../src/engine/abstract/index.ts';
import type { EncounterEditTables } from '../../src/engine/edits/index.ts';

/** Cases of the CodiEsp corpus as inpatient abstracts, and how many of its diagnoses the edition holds. */
export interface CodiespCases {
  readonly abstracts: readonly Abstract[];
  readonly given: number;
  readonly valid: number;
}

/**
 * Reads the diagnoses of training and development cases (`trainD.tsv`, `devD.tsv`: case, code) from the archive. The corpus lists codes
 * in no order and without POA, and some only to the category; those are left out, the first that is left is taken as principal, and all as present.
 */
export function codiespAbstracts(archive: string, tables: EncounterEditTables, on: IsoDate): CodiespCases {
  const byCase = new Map<string, Set<string>>();
  for (const line of fileOf(archive, /(?:train|dev)D\.tsv$/).split('\n')) {
    const [id, code] = line.trim().split('\t');
    if (!id || !code) continue;
    const codes = byCase.get(id) ?? new Set();
    byCase.set(id, codes.add(code.toUpperCase().replace('.', '')));
  }
  const given = [...byCase.values()].reduce((sum, { size }) => sum + size, 0);
  let valid = 0;
  const abstracts = [...byCase].flatMap(([id, codes]) => {
    const billable = [...codes].filter((code) => tables.diagnosisCodes?.find(code)?.billable === true);
    valid += billable.length;
    return abstractOf(id, billable, tables, on);
  });
  return { abstracts, given, valid };
}

function abstractOf(
  id: string,
  codes: readonly string[],
  { poaExempt }: EncounterEditTables,
  on: IsoDate,
): readonly Abstract[] {
  const [principal, ...others] = codes.map((code) => ({ code, poa: poaExempt?.has(code) ? 'exempt' : 'Y' }));
  const answer = parseAbstract({
    id,
    setting: 'inpatient',
    sex: 'U',
    dischargeDate: on,
    dischargeStatus: '01',
    poaReporting: 'non-exempt',
    principalDiagnosis: principal,
    secondaryDiagnoses: others,
    procedures: [],
  });
  return answer.ok && principal ? [answer.value] : [];
}

/** The texts of the files of a gzipped tar archive whose name matches, one after another (POSIX ustar: headers of 512 bytes, size in octal). */
function fileOf(archive: string, name: RegExp): string {
  const bytes = gunzipSync(readFileSync(archive));
  const texts: string[] = [];
  for (let at = 0; at + 512 <= bytes.length; ) {
    const title = bytes.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 136), 8) || 0;
    if (name.test(title)) texts.push(bytes.toString('utf8', at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return texts.join('\n');
}
