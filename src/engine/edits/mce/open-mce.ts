import { Fault, type Pack, readPack } from '../../../base/index.ts';
import { openCodeTable } from './mce-code-table.ts';
import type { MceLookups } from './mce-edit.ts';
import type { MceAgeGroup } from './mce-result.ts';
import type { MceCodeTable, MceIcdTables, MceTables } from './mce-tables.ts';
import type { MceHead } from './pack-mce.ts';

/** Opens the editor's compiled tables, a pack or its bytes. Throws Fault `bad-file` when they are not such a pack. */
export function openMce(compiled: Pack | Uint8Array): MceTables {
  const pack = compiled instanceof Uint8Array ? readPack(compiled) : compiled;
  const head = pack.header as unknown as MceHead;
  if (typeof head.version !== 'number' || head.icd10Diagnoses === undefined)
    throw new Fault('bad-file', 'This compiled table is not one of the Medicare Code Editor; compile it again.');
  const { version, firstDate, terminationDate, partial } = head;
  return {
    version,
    firstDate,
    terminationDate,
    partial,
    icd9: openIcd(pack, head, 'icd9'),
    icd10: openIcd(pack, head, 'icd10'),
  };
}

function openIcd(pack: Pack, head: MceHead, icd: 'icd9' | 'icd10'): MceIcdTables {
  const diagnoses = openCodeTable(pack, `${icd}Diagnoses`, head[`${icd}Diagnoses`]);
  const procedures = openCodeTable(pack, `${icd}Procedures`, head[`${icd}Procedures`]);
  return { diagnoses, procedures, lookups: lookupsOf(head, diagnoses, procedures) };
}

function lookupsOf(head: MceHead, diagnoses: MceCodeTable, procedures: MceCodeTable): MceLookups {
  const ages = new Map<MceAgeGroup, MceHead['ages']>();
  for (const row of head.ages) {
    const group = row.group.toUpperCase() as MceAgeGroup;
    ages.set(group, [...(ages.get(group) ?? []), row]);
  }
  const statuses = new Map<number, MceHead['statuses']>();
  for (const row of head.statuses) statuses.set(row.status, [...(statuses.get(row.status) ?? []), row]);
  const covers = (date: number) => (row: { readonly from: number; readonly to: number }) =>
    row.from <= date && date <= row.to;
  return {
    diagnosisBit: (flag) => diagnoses.bits.get(flag) ?? 0,
    procedureBit: (flag) => procedures.bits.get(flag) ?? 0,
    ageRange: (group, date) => ages.get(group)?.find(covers(date)),
    isStatus: (status, date) => statuses.get(status)?.some(covers(date)) ?? false,
  };
}
