import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatAbstract } from '../../../src/engine/abstract/index.ts';
import { exampleRequest } from '../../../src/engine/claim/example-request.ts';
import { checkX12, x12Bytes } from '../../../src/engine/claim/index.ts';
import { demonstrationBilling } from '../../../src/office/billing/index.ts';
import { putAbstract } from '../../../src/office/coding/index.ts';
import { schemas, type ZodServer } from '../../../src/server/index.ts';
import { type TestServer, testServer } from './test-server.ts';

const id = 'nstemi-pci';
const facility = 'demonstration';
const folder = join(import.meta.dirname, '../../synthetic');
/** What the demonstration charged the stay already. */
const demonstrated = (demonstrationBilling(folder)?.accounts ?? [])
  .filter(({ chartId }) => chartId === id)
  .flatMap(({ charges }) => charges)
  .reduce((total, { cents }) => total + cents, 0);
const partner = {
  submitter: { name: 'RIVERBEND', id: 'RVB001', contact: 'EDI DESK', phone: '5555550100' },
  receiver: { name: 'GATEWAY', id: 'PGW01' },
  senderId: 'RIVERBEND',
  senderQualifier: 'ZZ',
  receiverId: 'GATEWAY',
  receiverQualifier: 'ZZ',
  production: false,
};

describe('claims over HTTP', () => {
  let test: TestServer;
  let billing: ZodServer;
  beforeAll(async () => {
    test = await testServer();
    billing = await test.as('biller');
  });
  afterAll(async () => {
    await test.close();
  });

  const send = (server: ZodServer, url: string, payload: unknown) =>
    server.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(payload),
    });

  it('leads from charges to a released claim and its 837 file', async () => {
    const { abstract, charges, drg: _, ...facts } = exampleRequest();
    expect((await send(test.server, `/api/charts/${id}/charges`, { charges })).statusCode).toBe(403);
    const posted = await send(billing, `/api/charts/${id}/charges`, { charges });
    expect(schemas.chargesPostedSchema.parse(posted.json())).toEqual({ posted: 3, known: 0 });
    expect((await send(billing, `/api/charts/${id}/claims/preview`, facts)).statusCode).toBe(409);
    await finalAbstract(formatAbstract(abstract));
    const preview = await send(billing, `/api/charts/${id}/claims/preview`, facts);
    expect(preview.statusCode, preview.body).toBe(200);
    expect(schemas.claimMadeSchema.parse(preview.json()).findings).toEqual([]);
    const first = schemas.claimReleasedSchema.parse((await send(billing, `/api/charts/${id}/claims`, facts)).json());
    const second = schemas.claimReleasedSchema.parse((await send(billing, `/api/charts/${id}/claims`, facts)).json());
    expect([first.isNew, second]).toEqual([true, { id: first.id, isNew: false }]);
    const listed = schemas.releasedClaimsSchema.parse(
      (await billing.inject({ url: `/api/charts/${id}/claims` })).json(),
    );
    expect(listed.map(({ claim }) => claim.totalCents)).toEqual([925_076 + demonstrated]);
    const file = await send(billing, '/api/claim-files', { claimIds: [first.id], partner });
    expect(file.headers['content-type']).toContain('application/edi-x12');
    expect(checkX12(x12Bytes(file.body))).toMatchObject({ accepted: true, claims: 1 });
  });

  it('bills a demonstration chart from what is stored, when the request says the form only', async () => {
    const { abstract } = exampleRequest();
    await finalAbstract(formatAbstract(abstract), 'copd-exacerbation');
    const preview = await send(billing, '/api/charts/copd-exacerbation/claims/preview', { form: 'institutional' });
    expect(preview.statusCode, preview.body).toBe(200);
    const { billingProvider } = schemas.billSettingSchema.parse(
      (await billing.inject({ url: '/api/bill-setting' })).json(),
    );
    expect(preview.json()).toMatchObject({ claim: { billingProvider, coverage: { payerId: 'INV0001' } } });
    expect((await test.server.inject({ url: '/api/bill-setting' })).statusCode).toBe(403);
  });

  it.each([1e308, 12.345, '12'])('refuses the amount %j', async (cents) => {
    const [first] = exampleRequest().charges;
    const answer = await send(billing, `/api/charts/${id}/charges`, { charges: [{ ...first, id: 'odd', cents }] });
    expect(answer.statusCode).toBe(400);
  });

  async function finalAbstract(data: Readonly<Record<string, unknown>>, chartId = id): Promise<void> {
    const row = {
      version: 1,
      savedAt: '2026-11-01T08:00:00Z',
      savedBy: 'local-user',
      stage: 'final-coded' as const,
      drg: '193',
      abstract: data,
    };
    const coder = test.office.asRole('coder', { facility: facility });
    await coder.write('abstract/save', { type: 'abstract', id: chartId }, (db) =>
      putAbstract(db, chartId, row, undefined),
    );
  }
});
