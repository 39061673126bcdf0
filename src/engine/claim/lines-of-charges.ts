import type { Cents, Finding, IsoDate } from '../../base/index.ts';
import type { Setting } from '../abstract/index.ts';
import type { ClaimDiagnosis, ClaimForm, ServiceLine } from './claim.ts';
import { claimFinding as found } from './claim-rules.ts';

/** One posted charge. A credit has negative quantity and cents. */
export interface ChargeRow {
  readonly id: string;
  readonly date: IsoDate;
  readonly cents: Cents;
  /** At most three decimals. */
  readonly quantity: number;
  readonly unit: string;
  readonly revenueCode?: string;
  readonly procedure?: string;
  readonly modifiers?: readonly string[];
  readonly unitCents?: Cents;
  readonly placeOfService?: string;
  /** Codes of the diagnoses it was done for, the most relevant first. Professional. */
  readonly diagnoses?: readonly string[];
}

export interface LinesOfClaim {
  readonly lines: readonly ServiceLine[];
  readonly findings: readonly Finding[];
}

/**
 * Charges as service lines. Institutional inpatient: one line for each revenue code, rooms by rate. Institutional outpatient: one for each
 * revenue code, procedure with modifiers, and day. Professional: one for each charge, with pointers in the order of its links. Lines that
 * net to zero are dropped, a line below zero is a finding (Medicare Claims Processing Manual, chapter 25, form locators 42 to 47).
 */
export function linesOfCharges(
  form: ClaimForm,
  setting: Setting,
  charges: readonly ChargeRow[],
  diagnoses: readonly ClaimDiagnosis[],
): LinesOfClaim {
  if (form === 'professional') return professionalLines(charges, diagnoses);
  const groups = new Map<string, ChargeRow[]>();
  for (const charge of charges) {
    const key = setting === 'inpatient' ? inpatientKey(charge) : outpatientKey(charge);
    groups.set(key, [...(groups.get(key) ?? []), charge]);
  }
  const lines = [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => lineOf(group, setting))
    .filter(({ cents, quantity }) => cents !== 0 || Number(quantity) !== 0);
  return { lines, findings: [] };
}

/** Room and board, nursery and intensive care: 010x to 021x. */
const isRoom = (revenueCode: string): boolean => revenueCode >= '0100' && revenueCode < '0220';

const inpatientKey = ({ revenueCode = '', unitCents, unit }: ChargeRow): string =>
  isRoom(revenueCode) ? `${revenueCode} ${String(unitCents ?? 0).padStart(12, '0')} ${unit}` : `${revenueCode} ${unit}`;
const outpatientKey = ({ revenueCode = '', procedure = '', modifiers = [], date, unit }: ChargeRow): string =>
  [revenueCode, procedure, modifiers.join(','), procedure === '' ? '' : date, unit].join(' ');

function lineOf(group: readonly ChargeRow[], setting: Setting): ServiceLine {
  const [first] = group;
  const sum = (of: (charge: ChargeRow) => number): number => group.reduce((total, charge) => total + of(charge), 0);
  const isDated = setting === 'outpatient' && first?.procedure !== undefined;
  return {
    ...(first?.revenueCode === undefined ? {} : { revenueCode: first.revenueCode }),
    ...(isDated && first?.procedure ? { procedure: first.procedure } : {}),
    modifiers: isDated ? (first?.modifiers ?? []) : [],
    cents: sum(({ cents }) => cents) as Cents,
    unit: first?.unit ?? 'UN',
    quantity: quantityText(sum(({ quantity }) => Math.round(quantity * 1000))),
    ...(isDated && first ? { from: first.date } : {}),
    pointers: [],
  };
}

/** Thousandths as a decimal without zeros at its end. */
function quantityText(thousandths: number): string {
  const sign = thousandths < 0 ? '-' : '';
  const size = Math.abs(thousandths);
  const fraction = String(size % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${sign}${Math.floor(size / 1000)}${fraction === '' ? '' : `.${fraction}`}`;
}

function professionalLines(charges: readonly ChargeRow[], diagnoses: readonly ClaimDiagnosis[]): LinesOfClaim {
  const codes = diagnoses.filter(({ role }) => role === 'principal' || role === 'other').map(({ code }) => code);
  const billed = charges.filter(({ procedure }) => procedure !== undefined);
  const findings = charges
    .filter(({ procedure }) => procedure === undefined)
    .map(({ id }) =>
      found(
        'claim/lines-missing',
        '/serviceLines',
        `Charge ${id} has no procedure code; it is on no professional claim.`,
      ),
    );
  return {
    lines: billed.map((charge) => ({
      ...(charge.procedure === undefined ? {} : { procedure: charge.procedure }),
      modifiers: charge.modifiers ?? [],
      cents: charge.cents,
      unit: charge.unit,
      quantity: quantityText(Math.round(charge.quantity * 1000)),
      from: charge.date,
      pointers: (charge.diagnoses ?? [])
        .map((code) => codes.indexOf(code) + 1)
        .filter((pointer) => pointer > 0)
        .slice(0, 4),
      ...(charge.placeOfService === undefined ? {} : { placeOfService: charge.placeOfService }),
      controlNumber: charge.id,
    })),
    findings,
  };
}
