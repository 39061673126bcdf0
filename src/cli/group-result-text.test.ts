import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starterGrouper } from '../../test/grouper-tables.ts';
import type { Weight } from '../base/index.ts';
import { type Abstract, parseAbstract } from '../engine/abstract/index.ts';
import { type DrgWeight, groupMsDrg, type MsDrgGroup } from '../engine/group/index.ts';
import { groupResultText } from './group-result-text.ts';

const tables = starterGrouper();
const weight: DrgWeight = {
  drg: 291,
  title: 'T',
  weight: 12_345 as Weight,
  gmlos: 3.9,
  amlos: 5,
  postAcuteTransfer: true,
  specialPayTransfer: false,
};

function abstractOf(id: string, principal: boolean, secondaries: readonly string[], procedures: readonly string[]) {
  const read = parseAbstract({
    id,
    sex: 'F',
    dischargeDate: '2026-05-15',
    dischargeStatus: '01',
    ...(principal ? { principalDiagnosis: { code: 'I50.23', poa: 'Y' } } : {}),
    secondaryDiagnoses: secondaries.map((code) => ({ code, poa: 'N' })),
    procedures,
  });
  if (!read.ok) throw new Error('a made-up abstract is well-formed');
  return read.value;
}

const groupOf = (abstract: Abstract, version?: string): MsDrgGroup => {
  const group = groupMsDrg(tables, abstract, undefined, version === undefined ? {} : { version });
  if (group.kind !== 'grouped') throw new Error('the starter edition covers the day');
  return group;
};

/** The same fields, left to JSON.stringify. */
const plain = (id: string, { version, chosenBy, remark, verdict, ...group }: MsDrgGroup, w?: DrgWeight): string =>
  JSON.stringify({
    ...{ id, version, chosenBy, remark, drg: group.drg, title: group.title, mdc: group.mdc, mdcTitle: group.mdcTitle },
    ...{ initialDrg: group.initialDrg, returnCode: verdict.final.returnCode, type: verdict.final.type },
    ...{ severity: verdict.final.severity, baseDrg: verdict.final.baseDrg },
    ...{ weight: w && w.weight / 10_000, gmlos: w?.gmlos, amlos: w?.amlos },
    ...{ hacStatus: verdict.hacStatus, hacCount: verdict.hacCount, principalDiagnosis: verdict.principalDiagnosis },
    ...{ secondaryDiagnoses: verdict.secondaryDiagnoses, procedures: verdict.procedures },
  });

describe('the text of a group result', () => {
  it('is that of JSON.stringify, whatever the id and the codes', () => {
    const codes = fc.array(fc.constantFrom('N17.9', 'I10', 'E11.9', 'L89.154', 'T81.4XXA', 'Z99999'), { maxLength: 5 });
    const procedures = fc.array(fc.constantFrom('02HV33Z', '0DTJ4ZZ', '5A1955Z', '0000000'), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
        fc.boolean(),
        codes,
        procedures,
        fc.boolean(),
        (id, principal, secondaries, done, weighed) => {
          const group = groupOf(abstractOf(id, principal, secondaries, done));
          const of = weighed ? weight : undefined;
          expect(`${groupResultText(id, group, of)}}`).toBe(plain(id, group, of));
        },
      ),
    );
  });

  it('keeps the remark of a version asked for', () => {
    const other = { ...groupOf(abstractOf('a', true, [], [])), remark: 'Grouped in v"40.0" on request.' };
    expect(`${groupResultText('a', other, undefined)}}`).toBe(plain('a', other));
  });
});
