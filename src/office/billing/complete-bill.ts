import { Fault } from '../../base/index.ts';
import type { BilledCoverage, ClaimPerson, EncounterFacts, OtherCoverage } from '../../engine/claim/index.ts';
import type { ReadDb } from '../store/index.ts';
import type { BillFacts } from './bill-facts.ts';
import type { AccountCoverage, BillAccount, BillSetting } from './bill-setting.ts';

/** A bill that is asked for; what it leaves out comes from the facility's setting and the chart's account. */
export type BillRequest = Pick<BillFacts, 'chartId' | 'form'> & Partial<BillFacts>;

/** The facts of a bill: those of the request, the rest as they are stored. Fault `conflict` when a part is in neither. */
export async function completeBill(db: ReadDb, request: BillRequest): Promise<BillFacts> {
  const { billingProvider, encounter, coverage } = request;
  if (billingProvider && encounter && coverage) return { ...request, billingProvider, encounter, coverage };
  const setting = await storedSetting(db);
  const account = await storedAccount(db, request.chartId);
  const stored = setting && account ? factsOfAccount(setting, account, request.chartId) : undefined;
  const facts = {
    billingProvider: billingProvider ?? setting?.billingProvider,
    encounter: encounter ?? stored?.encounter,
    coverage: coverage ?? stored?.coverage,
  };
  if (!facts.billingProvider || !facts.encounter || !facts.coverage)
    throw new Fault('conflict', 'The bill needs a billing provider, an encounter and a coverage; none is stored.', {
      id: request.chartId,
    });
  // A coverage of the caller replaces all that is stored: the order of payers is one decision.
  const otherCoverages = request.otherCoverages ?? (coverage ? undefined : stored?.otherCoverages);
  return {
    ...request,
    billingProvider: facts.billingProvider,
    encounter: facts.encounter,
    coverage: facts.coverage,
    ...(otherCoverages === undefined ? {} : { otherCoverages }),
  };
}

/** The setting of the facility, where one was made. Written by `putBillSetting` and the demonstration from this very type. */
export async function storedSetting(db: ReadDb): Promise<BillSetting | undefined> {
  const row = await db.selectFrom('bill_setting').select('body').executeTakeFirst();
  return row?.body as unknown as BillSetting | undefined;
}

async function storedAccount(db: ReadDb, chartId: string): Promise<BillAccount | undefined> {
  const row = await db.selectFrom('bill_account').select('body').where('chart_id', '=', chartId).executeTakeFirst();
  return row?.body as unknown as BillAccount | undefined;
}

interface StoredFacts {
  readonly encounter: EncounterFacts;
  readonly coverage: BilledCoverage | undefined;
  readonly otherCoverages: readonly OtherCoverage[];
}

function factsOfAccount(setting: BillSetting, account: BillAccount, id: string): StoredFacts {
  const { encounter } = account;
  const inpatient = encounter.typeOfBill?.startsWith('11') ?? false;
  const [coverage, ...others] = account.coverages.map((one, i) =>
    coverageOf(setting, one, { person: encounter.patient, rank: i, inpatient, id }),
  );
  return {
    encounter: { ...encounter, ...providersOf(setting, account, id) },
    coverage,
    otherCoverages: others.map(otherCoverage),
  };
}

/** Loop 2330A of 5010 sends neither birth date nor sex of another payer's subscriber. */
function otherCoverage({ acceptsAssignment: _, subscriber, ...other }: BilledCoverage): OtherCoverage {
  const { birthDate: _day, sex: _sex, ...named } = subscriber;
  return { ...other, subscriber: named, adjustments: [] };
}

function providersOf(setting: BillSetting, account: BillAccount, id: string): Partial<EncounterFacts> {
  const found = (['attending', 'operating'] as const).flatMap((role) => {
    const wanted = account[role];
    if (wanted === undefined) return [];
    const provider = setting.providers.find((one) => one.id === wanted);
    if (!provider) throw new Fault('conflict', `The ${role} provider is not among those of the facility.`, { id });
    const { id: _, ...claimProvider } = provider;
    return [[role, claimProvider] as const];
  });
  return Object.fromEntries(found);
}

interface Covered {
  readonly person: ClaimPerson;
  readonly rank: number;
  readonly inpatient: boolean;
  readonly id: string;
}

function coverageOf(setting: BillSetting, coverage: AccountCoverage, covered: Covered): BilledCoverage {
  const { payer: name, subscriber = covered.person, ...own } = coverage;
  const payer = setting.payers.find((one) => one.name === name);
  if (!payer)
    throw new Fault('conflict', 'A payer of the account is not among those of the facility.', { id: covered.id });
  const { filingIndicator, outpatientIndicator = filingIndicator } = payer;
  return {
    ...own,
    subscriber,
    responsibility: 'PSTABCDEFGH'[covered.rank] ?? 'U',
    filingIndicator: covered.inpatient ? filingIndicator : outpatientIndicator,
    payerName: payer.name,
    payerId: payer.payerId,
    acceptsAssignment: payer.acceptsAssignment,
  };
}
