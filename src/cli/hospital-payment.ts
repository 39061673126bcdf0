import { type Cents, Fault, type IsoDate, parseDecimal, readJson } from '../base/index.ts';
import { type Abstract, lengthOfStay } from '../engine/abstract/index.ts';
import {
  estimatePayment,
  type HospitalProfile,
  type IppsTables,
  openDrgWeights,
  openRates,
  openWageIndex,
  type PaymentEstimate,
  parseHospitalProfile,
} from '../engine/group/index.ts';
import type { Tables } from '../tables/index.ts';

/** Reads a hospital profile (JSON). Throws Fault `bad-input` with file and field. */
export function hospitalOf(file: string, text: string): HospitalProfile {
  const json = readJson(text);
  const profile = json.ok ? parseHospitalProfile(json.value) : json;
  if (profile.ok) return profile.value;
  const [first] = profile.problems;
  throw new Fault('bad-input', first?.message ?? 'This is not a hospital profile.', {
    file,
    ...(first?.path ? { field: first.path } : {}),
  });
}

/** Reads charges in dollars. Throws Fault `bad-input`. */
export function chargesOf(text: string): Cents {
  const cents = parseDecimal(text.replace(/[$,]/g, ''), 2);
  if (cents === undefined)
    throw new Fault('bad-input', 'Charges are dollars with at most two decimals.', { field: '--charges' });
  return cents as Cents;
}

/** The IPPS tables of a discharge date. Throws Fault `no-table` naming what is missing. */
export function ippsTablesOn(tables: Tables, date: IsoDate): IppsTables {
  const pack = (part: string) => {
    const found = tables.part('ipps', part, date);
    if (!found)
      throw new Fault(
        'no-table',
        `No IPPS ${part.replace('-', ' ')} for the discharge date ${date}; add the IPPS files of its fiscal year.`,
      );
    return found.pack;
  };
  return {
    weights: openDrgWeights(pack('weights')),
    rates: openRates(pack('rates')),
    wageIndex: openWageIndex(pack('wage-index')),
  };
}

/** How a hospital is paid for a case under each DRG it may have; the stay must be known. Throws Fault `bad-input`. */
export function paymentFor(tables: IppsTables, hospital: HospitalProfile, abstract: Abstract, charges?: Cents) {
  const days = lengthOfStay(abstract);
  if (days === undefined)
    throw new Fault('bad-input', 'A payment needs the length of stay or the admission date.', {
      field: '/lengthOfStay',
    });
  const { dischargeDate, dischargeStatus } = abstract;
  const stay = {
    dischargeDate,
    dischargeStatus,
    lengthOfStay: days,
    ...(charges === undefined ? {} : { coveredCharges: charges }),
  };
  return (drg: number): PaymentEstimate => {
    const answer = estimatePayment(tables, hospital, { drg, ...stay });
    if (answer.ok) return answer.value;
    const [first] = answer.problems;
    throw new Fault(
      'no-table',
      first?.message ?? 'The payment cannot be estimated.',
      first?.path ? { field: first.path } : {},
    );
  };
}
