import { describe, expect, it } from 'vitest';
import type { CodeMark } from '../../../src/server/contract.ts';
import { badgesOf, markAt, marksOf } from './code-marks.ts';
import { elementIdOf, placeOfField } from './field-path.ts';

const mark = (field: string, code: string, rest: Partial<CodeMark> = {}): CodeMark => ({
  field,
  code,
  display: code,
  title: code,
  valid: true,
  ...rest,
});

describe('field path', () => {
  it.each([
    ['/secondaryDiagnoses/2/code', { path: '/secondaryDiagnoses/2' }],
    ['/secondaryDiagnoses/2/poa', { path: '/secondaryDiagnoses/2', part: 'poa' }],
    ['secondaryDiagnoses[0].code', { path: '/secondaryDiagnoses/0' }],
    ['/principalDiagnosis/code', { path: '/principalDiagnosis' }],
    ['/procedures/1/date', { path: '/procedures/1', part: 'date' }],
    ['/admittingDiagnosis', { path: '/admittingDiagnosis' }],
    ['/dischargeStatus', { stayField: 'dischargeStatus' }],
    ['', {}],
  ])('reads %j', (field, place) => {
    expect(placeOfField(field)).toEqual(place);
  });

  it('makes element ids', () => {
    expect(elementIdOf('/secondaryDiagnoses/2', 'poa')).toBe('code-secondaryDiagnoses-2-poa');
  });
});

describe('code marks', () => {
  it('follow a code that moves and are never lent to another', () => {
    const marks = marksOf([
      mark('/principalDiagnosis', 'J441', { drivesDrg: true }),
      mark('/procedures/0', '0FT44ZZ', { operatingRoom: true }),
      mark('/procedures/1', '0FT44ZZ'),
    ]);
    expect(markAt(marks, '/secondaryDiagnoses/0', 'J441')?.drivesDrg).toBe(true);
    expect(markAt(marks, '/principalDiagnosis', 'I10')).toBeUndefined();
    expect(markAt(marks, '/procedures/1', '0FT44ZZ')?.operatingRoom).toBeUndefined();
  });

  it('say in words what their colour says', () => {
    const badges = badgesOf(
      mark('/secondaryDiagnoses/0', 'X', {
        valid: false,
        severity: 'MCC',
        drivesDrg: true,
        hac: ['08 Surgical site infection'],
        operatingRoom: true,
      }),
    );
    expect(badges.map(({ text }) => text)).toEqual(['Invalid', '◆ DRG', 'MCC', 'HAC 08', 'OR']);
    expect(badgesOf(mark('/x', 'X', { severity: 'CC_EXCLUDED' }))[0]?.text).toBe('CC excl');
    expect(badgesOf(mark('/x', 'X', { severity: 'NEITHER' }))).toEqual([]);
    expect(badgesOf(undefined)).toEqual([]);
  });
});
