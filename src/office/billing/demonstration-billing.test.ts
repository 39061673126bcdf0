import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../test/office/test-office.ts';
import { formatAbstract, parseAbstract } from '../../engine/abstract/index.ts';
import { type Claim, checkClaim, checkX12, isNpi, problemsOf, readClaims, x12Bytes } from '../../engine/claim/index.ts';
import { demonstrationCharts, loadDemonstration } from '../chart/index.ts';
import { putAbstract } from '../coding/index.ts';
import {
  buildClaim,
  demonstrationBilling,
  getBillSetting,
  loadDemonstrationBilling,
  putBillSetting,
  releaseClaim,
  writeClaimFile,
} from './index.ts';

const folder = join(import.meta.dirname, '../../../test/synthetic');
const billing = demonstrationBilling(folder);
if (!billing) throw new Error('the demonstration hospital has no billing folder');

const partner = {
  submitter: { name: 'HARBOR LIGHT', id: 'HLM001', contact: 'EDI DESK', phone: '5555550100' },
  receiver: { name: 'GATEWAY', id: 'PGW01' },
  senderId: 'HARBORLIGHT',
  senderQualifier: 'ZZ',
  receiverId: 'GATEWAY',
  receiverQualifier: 'ZZ',
  production: false,
};

interface AnswerKey {
  readonly abstract: unknown;
  readonly drg?: { readonly drg: string };
}
const keyed = new Set(readdirSync(join(folder, 'answers')).map((file) => file.replace(/\.json$/, '')));
const billed = billing.accounts.map(({ chartId }) => chartId).filter((id) => keyed.has(id));

/** X12 is written in its basic character set, which has no small letters; both sides are compared in capitals. */
const asSent = (claim: Claim): unknown => JSON.parse(JSON.stringify(claim).toUpperCase());

describe('Billing of the demonstration hospital', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await testOffice();
    await loadDemonstration(office.asProgram('general'), demonstrationCharts(folder));
    await loadDemonstrationBilling(office.asProgram('general'), billing);
  });
  afterAll(() => office.close());
  const biller = () => office.asRole('biller', { purpose: 'payment' });

  async function finish(id: string): Promise<void> {
    const key = JSON.parse(readFileSync(join(folder, 'answers', `${id}.json`), 'utf8')) as AnswerKey;
    const abstract = parseAbstract(key.abstract);
    if (!abstract.ok) throw new Error(`the key of ${id} is malformed`);
    const row = {
      version: 2,
      savedAt: '2026-11-01T08:00:00Z',
      savedBy: 'user-coder',
      stage: 'final-coded' as const,
      ...(key.drg === undefined ? {} : { drg: key.drg.drg }),
      abstract: formatAbstract(abstract.value),
    };
    await office
      .asRole('coder')
      .write('abstract/save', { type: 'abstract', id }, (db) => putAbstract(db, id, row, undefined));
  }

  it('is loaded once', async () => {
    expect(await loadDemonstrationBilling(office.asProgram('general'), billing)).toBe(0);
  });

  it('has the NPIs of its providers, the payers of its charts and words for its revenue codes', () => {
    const { providers, payers, revenueCodes, billingProvider } = billing.setting;
    expect([billingProvider, ...providers].filter(({ npi = '' }) => !isNpi(npi))).toEqual([]);
    const names = new Set(payers.map(({ name }) => name));
    expect(
      billing.accounts.flatMap(({ account }) => account.coverages).filter(({ payer }) => !names.has(payer)),
    ).toEqual([]);
    const used = new Set(billing.accounts.flatMap(({ charges }) => charges.map((charge) => charge.revenueCode ?? '')));
    expect([...used].filter((code) => revenueCodes[code] === undefined)).toEqual([]);
  });

  it.each(billed)('bills %s without an error, in a file that reads back as the same claim', async (id) => {
    await finish(id);
    const { claim, findings } = await buildClaim(biller(), { chartId: id, form: 'institutional' });
    expect(checkClaim(claim).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Warnings are no failure, and say what a biller would still look at.
    if (findings.length > 0) console.log(id, findings.map(({ rule }) => rule).join(' '));
    const charges = billing.accounts.find(({ chartId }) => chartId === id)?.charges ?? [];
    expect(claim.totalCents).toBe(charges.reduce((total, { cents }) => total + cents, 0));
    const released = await releaseClaim(biller(), { chartId: id, form: 'institutional' });
    const { x12 } = await writeClaimFile(biller(), { claimIds: [released.id], partner });
    const report = checkX12(x12Bytes(x12));
    expect(problemsOf(report)).toEqual([]);
    expect(report.accepted).toBe(true);
    expect(readClaims(x12Bytes(x12)).claims.map(asSent)).toEqual([asSent(claim)]);
  });

  it('takes from a request what it says instead', async () => {
    const [id = ''] = billed;
    const { claim } = await buildClaim(biller(), {
      chartId: id,
      form: 'institutional',
      billingProvider: { ...billing.setting.billingProvider, taxId: '000420043' },
    });
    expect(claim.billingProvider.taxId).toBe('000420043');
  });

  it('keeps its setting from coders, and takes none with a wrong NPI', async () => {
    const { billingProvider } = billing.setting;
    const wrong = { ...billing.setting, billingProvider: { ...billingProvider, npi: '2990000000' } };
    expect(() => putBillSetting(biller(), wrong)).toThrow();
    await expect(getBillSetting(office.asRole('coder', { purpose: 'payment' }))).rejects.toMatchObject({
      code: 'denied',
    });
    await putBillSetting(biller(), { ...billing.setting, revenueCodes: {} });
    expect(await getBillSetting(biller())).toMatchObject({ revenueCodes: {}, billingProvider });
    await loadDemonstrationBilling(office.asProgram('general'), billing);
    expect(await getBillSetting(biller())).toMatchObject({ revenueCodes: {} });
  });
});
