import { describe, expect, it } from 'vitest';
import { starterGrouper } from '../../test/grouper-tables.ts';
import { isoDate } from '../base/index.ts';
import { codeMarks } from './index.ts';

const grouper = starterGrouper();
const marks = (code: string, on = '2026-05-15') => codeMarks({ grouper }, 'icd-10-cm', code, isoDate(on));

describe('marks of a code', () => {
  it('say CC or MCC, the version that says so, and what takes it away', () => {
    expect(marks('J9601')).toMatchObject({ severity: 'MCC', grouper: '43.1' });
    expect(marks('I10')).toMatchObject({ severity: 'NEITHER' });
    expect(marks('I10')).not.toHaveProperty('excludedBy');
  });

  it('say when an MCC counts only for a patient discharged alive', () => {
    expect(marks('I469')).toMatchObject({ severity: 'MCC', onlyWhenAlive: true });
    expect(marks('J9601')).not.toHaveProperty('onlyWhenAlive');
  });

  it('are none where no version covers the day, or the system has no grouper', () => {
    expect(marks('J9601', '2036-01-01')).toEqual({});
    expect(codeMarks({ grouper }, 'hcpcs', 'J9601', isoDate('2026-05-15'))).toEqual({});
  });
});
