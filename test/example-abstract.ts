import { isoDate } from '../src/base/index.ts';
import type { Abstract } from '../src/engine/abstract/index.ts';
import { parseAbstract } from '../src/engine/abstract/index.ts';

const base = parseAbstract({
  id: 'example',
  sex: 'F',
  dischargeDate: '2026-05-15',
  dischargeStatus: '01',
  principalDiagnosis: 'I50.23',
});

/** An abstract of an example: heart failure, discharged home on 15 May 2026, with what is given put in its place. */
export function abstractOf(given: Partial<Abstract> = {}): Abstract {
  if (!base.ok) throw new Error('the example is an abstract');
  return { ...base.value, dischargeDate: isoDate('2026-05-15'), ...given };
}
