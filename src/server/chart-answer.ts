import { ageInYears, parseIsoDate } from '../base/index.ts';
import type { Chart } from '../office/chart/index.ts';
import type { ChartLine as OfficeLine } from '../office/coding/index.ts';
import type { ChartAnswer, ChartLine } from './contract.ts';

/** A chart row in the shape of the contract; what the contract does not name stays in the office. */
export function chartLineOf(line: OfficeLine): ChartLine {
  const age = line.age ?? ageOf(line);
  return {
    id: line.id,
    mrn: line.mrn,
    patientName: line.patientName,
    sex: line.sex,
    ...given({ age }),
    setting: line.setting,
    ...given({
      service: line.service,
      admissionDate: line.admissionDate,
      dischargeDate: line.dischargeDate,
      lengthOfStay: line.lengthOfStay,
      payer: line.payer,
    }),
    documents: line.documents,
    stage: line.stage,
    ...given({ drg: line.drg }),
    origin: line.origin,
    ...given({ guided: line.guided }),
  };
}

export function chartAnswerOf(chart: Chart & OfficeLine): ChartAnswer {
  return { ...chartLineOf(chart), documentList: chart.documentList, remarks: chart.remarks };
}

/** Completed years at admission. */
function ageOf({ birthDate, admissionDate, dischargeDate }: OfficeLine): number | undefined {
  const birth = parseIsoDate(birthDate ?? '');
  const on = parseIsoDate(admissionDate ?? dischargeDate ?? '');
  if (birth === undefined || on === undefined) return undefined;
  const age = ageInYears(birth, on);
  return age < 0 ? undefined : age;
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const given = <T extends object>(facts: T): Given<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Given<T>;
