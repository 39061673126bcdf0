import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../test/office/test-office.ts';
import { type Cents, isoDate } from '../../base/index.ts';
import { formatAbstract } from '../../engine/abstract/index.ts';
import { exampleRequest } from '../../engine/claim/example-request.ts';
import { readClaims, x12Bytes } from '../../engine/claim/index.ts';
import { addChart } from '../chart/index.ts';
import { putAbstract } from '../coding/index.ts';
import type { BillFacts } from './bill-facts.ts';
import { buildClaim, listClaims, postCharges, releaseClaim, writeClaimFile } from './index.ts';

const partner = {
  submitter: { name: 'RIVERBEND', id: 'RVB001', contact: 'EDI DESK', phone: '5555550100' },
  receiver: { name: 'GATEWAY', id: 'PGW01' },
  senderId: 'RIVERBEND',
  senderQualifier: 'ZZ',
  receiverId: 'GATEWAY',
  receiverQualifier: 'ZZ',
  production: false,
};

describe('Billing', () => {
  let office: TestOffice;
  let charts = 0;
  beforeAll(async () => {
    office = await testOffice();
  });
  afterAll(() => office.close());
  const biller = () => office.asRole('biller', { purpose: 'payment' });

  /** A chart with the example's abstract in the given stage, and its charges. */
  async function chart(stage: 'in-progress' | 'final-coded'): Promise<BillFacts> {
    charts += 1;
    const text = new TextEncoder().encode(`Discharge summary\n\nPneumonia. Stay number ${charts}.\n`);
    const { chart: added } = await addChart(office.asRole('him-technician'), { name: 'summary.txt', bytes: text });
    const { abstract, charges, drg: _, ...facts } = exampleRequest();
    const row = {
      version: 2,
      savedAt: '2026-11-01T08:00:00Z',
      savedBy: 'user-coder',
      stage,
      drg: '193',
      abstract: formatAbstract(abstract),
    };
    await office
      .asRole('coder')
      .write('abstract/save', { type: 'abstract', id: added.id }, (db) => putAbstract(db, added.id, row, undefined));
    await postCharges(biller(), { chartId: added.id, charges });
    return { ...facts, chartId: added.id };
  }

  it('posts a charge once, and refuses another content under its id', async () => {
    const { chartId } = await chart('in-progress');
    const { charges } = exampleRequest();
    expect(await postCharges(biller(), { chartId, charges })).toEqual({ posted: 0, known: 3 });
    const [first] = charges;
    if (!first) throw new Error('no charge');
    await expect(postCharges(biller(), { chartId, charges: [{ ...first, cents: 1 as Cents }] })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('bills no abstract that is not final', async () => {
    await expect(buildClaim(biller(), await chart('in-progress'))).rejects.toMatchObject({ code: 'conflict' });
  });

  it('releases a bill once, however often it is asked for at the same time', async () => {
    const facts = await chart('final-coded');
    const released = await Promise.all(Array.from({ length: 8 }, () => releaseClaim(biller(), facts)));
    expect(released.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(released.map(({ id }) => id)).size).toBe(1);
    const [claim, ...others] = await listClaims(biller(), { chartId: facts.chartId });
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ abstractVersion: 2, claim: { totalCents: 925_076, drg: '193' } });
  });

  it('asks for a replacement with the payer’s number when the content changed', async () => {
    const facts = await chart('final-coded');
    await releaseClaim(biller(), facts);
    const late = {
      id: 'late',
      revenueCode: '0270',
      date: isoDate('2026-10-22'),
      quantity: 1,
      cents: 31_000 as Cents,
      unit: 'UN',
    };
    await postCharges(biller(), { chartId: facts.chartId, charges: [late] });
    await expect(releaseClaim(biller(), facts)).rejects.toMatchObject({ code: 'conflict' });
    const replacement = { ...facts, encounter: { ...facts.encounter, typeOfBill: '117' } };
    await expect(releaseClaim(biller(), replacement)).rejects.toMatchObject({ code: 'conflict' });
    const named = { ...replacement, encounter: { ...replacement.encounter, payerControlNumber: 'ICN0001' } };
    expect(await releaseClaim(biller(), named)).toMatchObject({ isNew: true });
    const claims = await listClaims(biller(), { chartId: facts.chartId });
    expect(claims.map(({ claim }) => [claim.frequency, claim.totalCents])).toEqual([
      ['1', 925_076],
      ['7', 956_076],
    ]);
  });

  it('writes each claim into one file, under a control number of its own', async () => {
    const made = await Promise.all([await chart('final-coded'), await chart('final-coded')]);
    const ids = await Promise.all(made.map(async (facts) => (await releaseClaim(biller(), facts)).id));
    const files = await Promise.all(ids.map((id) => writeClaimFile(biller(), { claimIds: [id], partner })));
    expect(new Set(files.map(({ controlNumber }) => controlNumber)).size).toBe(2);
    for (const { x12 } of files) expect(readClaims(x12Bytes(x12)).claims).toHaveLength(1);
    await expect(writeClaimFile(biller(), { claimIds: ids, partner })).rejects.toMatchObject({ code: 'conflict' });
    await expect(writeClaimFile(biller(), { claimIds: ['nowhere'], partner })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('lets no coder release a claim, and shows nothing to another facility', async () => {
    const facts = await chart('final-coded');
    await expect(releaseClaim(office.asRole('coder', { purpose: 'payment' }), facts)).rejects.toMatchObject({
      code: 'denied',
    });
    const elsewhere = office.asRole('biller', { purpose: 'payment', facility: 'other' });
    await expect(listClaims(elsewhere, { chartId: facts.chartId })).rejects.toMatchObject({ code: 'not-found' });
    await expect(releaseClaim(elsewhere, facts)).rejects.toMatchObject({ code: 'not-found' });
  });
});
