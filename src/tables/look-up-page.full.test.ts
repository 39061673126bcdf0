import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialFile, skippedWithout } from '../../test/official-files.ts';
import { type TablesHome, tablesHome } from '../../test/tables-home.ts';
import { type IsoDate, isoDate } from '../base/index.ts';
import { type CodeNotes, type CodeTable, lateralitySiblings, noteTargets } from '../engine/codes/index.ts';
import {
  claimState,
  groupClaim,
  grouperDiagnosis,
  grouperProcedure,
  type MsDrgTables,
  openMsDrg,
} from '../engine/group/index.ts';
import { lookUpPage, openTables, type Tables } from './index.ts';

const folder = 'tables/icd-10-cm';
const archives = [
  'icd-10-cm/icd10cm-code-descriptions-2026.zip',
  'icd-10-cm/icd10cm-table-and-index-2026.zip',
  'icd-10-pcs/icd10pcs-2026.zip',
  'poa-exempt/poa-exempt-codes-2026.zip',
  'ms-drg/ms-drg-grouper-tables-43.1.zip',
  'ms-drg/mce-tables-43.1.zip',
];
const on = isoDate('2026-05-15');

/** References of the FY2026 tabular list to codes that its own code list does not have. */
const knownExceptions = ['F02 codeFirst G31.90'];

const present = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the official tables have it');
  return value;
};

describe.skipIf(!officialFile(folder))(`tabular pages of FY2026${skippedWithout(folder)}`, () => {
  let official: TablesHome;
  let tables: Tables;
  let codes: CodeTable;
  let notes: CodeNotes;
  let grouper: MsDrgTables;
  const page = (code: string, day: IsoDate = on, system = 'icd-10-cm') => lookUpPage(tables, system, code, day);
  beforeAll(async () => {
    official = await tablesHome(archives);
    tables = openTables(official.home);
    codes = present(tables.codes('icd-10-cm', on));
    notes = present(tables.notes('icd-10-cm', on));
    grouper = openMsDrg(present(tables.part('ms-drg', 'grouper', on)).pack);
  });
  afterAll(() => official.drop());

  it('resolve every reference of every note but the known exceptions', () => {
    const unresolved: string[] = [];
    const unread = new Set<string>();
    let all = 0;
    for (const place of notes.places()) {
      for (const note of notes.at(place)) {
        for (const { written, first, billable, limit, limitRead } of noteTargets(codes, note.text)) {
          all += 1;
          if (!first || billable === 0) unresolved.push(`${place} ${note.kind} ${written}`);
          if (limitRead === false) unread.add(`${limit}`);
        }
      }
    }
    console.log(
      `${all} references, ${unresolved.length} unresolved, ${unread.size} kinds of limit shown but not applied`,
    );
    expect(unresolved).toEqual(knownExceptions);
    expect(all).toBeGreaterThan(12_000);
    expect(unread.size).toBeLessThan(6);
  });

  it('mark every diagnosis as the grouper does, alive and dead, with a principal diagnosis that takes it away and with one that does not', () => {
    const version = present(grouper.versionOn(on));
    const state = claimState(grouper.of(version));
    const flag = (principal: string, code: string, dischargeStatus = '01'): string | undefined =>
      groupClaim(state, {
        sex: 'F',
        dischargeStatus,
        poaReporting: 'exempt',
        principalDiagnosis: { code: principal, poa: 'Y' },
        secondaryDiagnoses: [{ code, poa: 'Y' }],
        procedures: [],
      }).verdict.secondaryDiagnoses[0]?.initialSeverity;
    const principals = ['L570', 'I10', 'J189', 'K3580', 'N390', 'E1165'];
    const wrong: string[] = [];
    const says = (right: boolean, what: string): void => void (right || wrong.push(what));
    let checked = 0;
    for (let row = 0; row < codes.size; row += 5) {
      if (!codes.isBillable(row)) continue;
      const { code } = codes.row(row);
      const known = grouperDiagnosis(grouper, on, code);
      says(known !== undefined, `${code} is unknown`);
      if (!known) continue;
      checked += 1;
      const { severity, excludedBy, onlyWhenAlive } = known;
      const excluded = new Set(excludedBy);
      for (const principal of [...principals, excludedBy[0] ?? 'I10', excludedBy.at(-1) ?? 'I10']) {
        const shown = flag(principal, code) ?? '';
        const taken = shown === `${severity}_EXCLUDED`;
        // The logic of one DRG may also suppress a code; that is no exclusion list.
        const kept = shown === severity || shown === `${severity}_EXCLUDED_BY_DRG_LOGIC`;
        says(excluded.has(principal) ? taken : kept, `${code}, ${principal}: ${shown}`);
      }
      const free = principals.find((one) => !excluded.has(one)) ?? '';
      says((flag(free, code, '20') === 'NEITHER') === (onlyWhenAlive || severity === 'NEITHER'), `${code} of the dead`);
    }
    console.log(`${checked} diagnoses compared with the grouper, ${wrong.length} differ`);
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(14_000);
  });

  it('mark every procedure as one of the operating room or not, as the grouper does', () => {
    const state = claimState(grouper.of(present(grouper.versionOn(on))));
    const procedures = present(tables.codes('icd-10-pcs', on));
    const wrong: string[] = [];
    let operatingRoom = 0;
    for (let row = 0; row < procedures.size; row += 1) {
      if (!procedures.isBillable(row)) continue;
      const { code } = procedures.row(row);
      const marked = groupClaim(state, {
        sex: 'F',
        dischargeStatus: '01',
        poaReporting: 'exempt',
        principalDiagnosis: { code: 'I10' },
        secondaryDiagnoses: [],
        procedures: [{ code }],
      }).verdict.procedures[0];
      const known = grouperProcedure(grouper, on, code);
      if (marked?.recognized !== (known !== undefined)) wrong.push(`${code} recognized ${marked?.recognized}`);
      else if (known && known.operatingRoom !== marked.operatingRoom) wrong.push(code);
      if (known?.operatingRoom) operatingRoom += 1;
    }
    console.log(`${operatingRoom} operating-room procedures, ${wrong.length} differ from the grouper`);
    expect(wrong).toEqual([]);
    expect(operatingRoom).toBeGreaterThan(1000);
  });

  it('find the other side of nearly every code whose title names one', () => {
    let [sided, found] = [0, 0];
    for (let row = 0; row < codes.size; row += 10) {
      const { code, title, billable } = codes.row(row);
      const side = /\b(right|left)\b/.exec(title)?.[1];
      if (!billable || side === undefined || /accidentally left|right.*left|left.*right/.test(title)) continue;
      sided += 1;
      if (lateralitySiblings(codes, code).some((one) => one.side === (side === 'right' ? 'left' : 'right'))) found += 1;
    }
    expect(found / sided).toBeGreaterThan(0.995);
  });

  it('bring notes, marks and sides together for one code', () => {
    const fracture = page('S72.001A');
    expect(fracture.seventh).toMatchObject({ from: 'S72', chosen: 'A' });
    expect(fracture.siblings.map((one) => one.code)).toEqual(['S72002A', 'S72009A']);
    expect(page('W19.XXXA')).toMatchObject({ placeholders: 3, marks: { asPrincipal: ['external-cause'] } });
    expect(page('I46.9').marks).toMatchObject({ severity: 'MCC', onlyWhenAlive: true });
    expect(page('T83.511A').marks.hacs).toMatchObject([{ hac: 6 }]);
    expect(page('O80').marks).toMatchObject({ ages: [{ group: 'maternity', from: 9 }] });
    expect(page('A33').marks.ages).toMatchObject([{ group: 'newborn' }]);
    expect(page('S72.009A').marks).toMatchObject({ unspecified: true });
    expect(page('E11.9').notes[0]?.targets).toMatchObject([{ first: { code: 'E11A' }, billable: 1 }]);
    expect(page('0FT44ZZ', on, 'icd-10-pcs').marks).toMatchObject({ operatingRoom: true });
  });
});
