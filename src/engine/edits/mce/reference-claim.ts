import type { Sex } from '../../abstract/index.ts';
import type { MceClaim } from './mce-claim.ts';

/**
 * The editor's view of one line of the reference claims (tab-separated: id, version, age, sex, discharge status, hospital status, discharge
 * date, length of stay, admit dx, `pdx:poa`, `sdx:poa` list, procedure list).
 */
export function mceClaimOfReferenceLine(line: string): MceClaim {
  const cells = line.split('\t');
  const cell = (i: number): string => cells[i] ?? '';
  const admitDx = cell(8);
  const principal = withoutPoa(cell(9));
  const secondary = listOf(cell(10)).map(withoutPoa);
  return {
    dischargeDate: cell(6),
    icdVersion: 10,
    age: Number(cell(2)),
    sex: cell(3) as Sex,
    dischargeStatus: Number(cell(4)),
    lengthOfStay: Number(cell(7)),
    ...(admitDx === '' ? {} : { admitDx }),
    diagnoses: principal === '' ? secondary : [principal, ...secondary],
    procedures: listOf(cell(11)),
  };
}

const listOf = (text: string): readonly string[] => (text === '' ? [] : text.split(','));

function withoutPoa(text: string): string {
  const colon = text.lastIndexOf(':');
  return colon < 0 ? text : text.slice(0, colon);
}
