import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../../test/office/test-office.ts';
import type { PhysicianQueryDraft } from '../../../engine/physician-query/index.ts';
import type { OfficeContext } from '../../access/index.ts';
import { demonstrationCharts, loadDemonstration } from '../../chart/index.ts';
import {
  answerQuery,
  closeQuery,
  findChartIndicators,
  listQueries,
  measureQueries,
  openQuery,
  recordAnswer,
  remindQuery,
  reviseQuery,
  sendQuery,
  withdrawQuery,
  writeQuery,
} from './index.ts';

describe('a physician query of the office', () => {
  let office: TestOffice;
  let now = new Date('2025-11-14T08:00:00Z');
  let cdi: OfficeContext;
  let provider: OfficeContext;
  const chartId = 'copd-exacerbation';
  const asked = 'user-provider';
  let draft: PhysicianQueryDraft;

  beforeAll(async () => {
    office = await testOffice({ now: () => now });
    await loadDemonstration(office.asProgram('general'), demonstrationCharts(resolve('test/synthetic')));
    cdi = office.asRole('cdi');
    provider = office.asRole('provider');
    const indicators = await findChartIndicators(cdi, { chartId, template: 'oxygenation' });
    draft = {
      title: 'Clinical significance of the oxygen saturation on arrival',
      format: 'options',
      question: 'Please document the diagnosis, if any, for which supplemental oxygen was given.',
      indicators: indicators
        .slice(0, 4)
        .map(({ text, source, date }) => ({ text, ...(source ? { source } : {}), ...(date ? { date } : {}) })),
      options: [
        { text: 'Acute respiratory failure with hypoxia', kind: 'answer' },
        { text: 'Hypoxemia without acute respiratory failure', kind: 'answer' },
        { text: 'Other (please specify)', kind: 'other' },
        { text: 'Unable to determine', kind: 'undetermined' },
      ],
      documented: [],
    };
  });
  afterAll(() => office.close());

  const sent = async () => {
    const { query } = await writeQuery(cdi, { chartId, provider: asked, draft, internalNote: 'See the triage note.' });
    return sendQuery(cdi, { id: query.id, version: query.version });
  };

  it('takes its indicators from the chart, with source and date', () => {
    expect(draft.indicators.length).toBeGreaterThan(1);
    for (const { source, date } of draft.indicators) expect([source, date]).not.toContain(undefined);
    expect(draft.indicators.some(({ text }) => text.includes('87'))).toBe(true);
  });

  it('is not sent while it speaks of payment, and says why', async () => {
    const bad = { ...draft, title: 'Acute respiratory failure – MCC' };
    const { query, findings } = await writeQuery(cdi, { chartId, provider: asked, draft: bad });
    expect(findings.map(({ rule }) => rule)).toContain('physician-query/payment');
    await expect(sendQuery(cdi, { id: query.id, version: 1 })).rejects.toMatchObject({ code: 'conflict' });
    const revised = await reviseQuery(cdi, { id: query.id, version: 1, draft });
    expect(revised.findings).toEqual([]);
    await expect(reviseQuery(cdi, { id: query.id, version: 1, draft })).rejects.toMatchObject({ code: 'conflict' });
    await withdrawQuery(cdi, { id: query.id, version: 2, reason: 'Written twice by mistake' });
  });

  it('is not sent with an indicator that no document of the chart has, or a diagnosis that is not documented', async () => {
    const invented = {
      ...draft,
      indicators: [{ text: 'PaO2 48 mmHg', source: 'Outside hospital record', date: '2025-11-10' }],
      documented: ['Cor pulmonale of the third degree'],
    };
    const { findings } = await writeQuery(cdi, { chartId, provider: asked, draft: invented });
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['physician-query/indicator-not-in-chart', 'physician-query/not-documented']),
    );
  });

  it('reaches only the provider it is addressed to, without internal note and DRG', async () => {
    const { id } = await sent();
    const seen = await openQuery(provider, { id });
    expect(seen).not.toHaveProperty('internalNote');
    expect(seen).not.toHaveProperty('drgBefore');
    const stranger = office.as({ ...provider, actor: { ...provider.actor, id: 'another-provider' } });
    await expect(openQuery(stranger, { id })).rejects.toMatchObject({ code: 'not-found' });
    expect((await listQueries(provider, {})).map((one) => one.id)).toContain(id);
    expect(await listQueries(stranger, {})).toEqual([]);
    await expect(answerQuery(cdi, { id, version: 2, text: 'x' })).rejects.toMatchObject({ code: 'denied' });
  });

  it('is answered with an option that was offered, closed with an outcome, and measured', async () => {
    const { id, version } = await sent();
    await expect(answerQuery(provider, { id, version, option: 'Sepsis' })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(answerQuery(provider, { id, version, option: 'Other (please specify)' })).rejects.toMatchObject({
      code: 'bad-input',
    });
    now = new Date('2025-11-15T14:00:00Z');
    const answered = await answerQuery(provider, {
      id,
      version,
      option: 'Acute respiratory failure with hypoxia',
      addendum: 'Acute hypoxic respiratory failure, resolved.',
    });
    expect(answered).toMatchObject({ stage: 'answered', answer: { option: 'Acute respiratory failure with hypoxia' } });
    await expect(answerQuery(provider, { id, version, text: 'again' })).rejects.toMatchObject({ code: 'conflict' });
    const closed = await closeQuery(cdi, { id, version: answered.version, outcome: 'agreed' });
    expect(closed.stage).toBe('closed');
    expect((await openQuery(cdi, { id })).events.map(({ event }) => event)).toEqual([
      'written',
      'sent',
      'answered',
      'closed',
    ]);
    const figures = await measureQueries(office.asRole('manager'), { from: '2025-11-01', to: '2025-12-01' });
    expect(figures).toMatchObject({
      sent: 2,
      responseRate: { count: 1, of: 2 },
      agreementRate: { count: 1, of: 1 },
      medianHours: 30,
    });
  });

  it('asked in person is written down by whoever asked', async () => {
    const { query } = await writeQuery(cdi, { chartId, provider: asked, draft, verbal: true });
    const open = await sendQuery(cdi, { id: query.id, version: 1 });
    const answer = await recordAnswer(cdi, { id: open.id, version: open.version, option: 'Unable to determine' });
    expect(answer.answer).toMatchObject({ recordedBy: cdi.actor.id });
    const written = await sent();
    await expect(recordAnswer(cdi, { id: written.id, version: written.version, text: 'yes' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is listed as overdue after seven days, reminded and escalated', async () => {
    now = new Date('2025-11-30T08:00:00Z');
    const overdue = await listQueries(cdi, { overdue: true });
    expect(overdue.length).toBeGreaterThan(0);
    const id = overdue[0]?.id ?? '';
    await remindQuery(cdi, { id });
    await remindQuery(cdi, { id, to: 'Chief of medicine' });
    expect((await openQuery(cdi, { id })).events.slice(-2)).toMatchObject([
      { event: 'reminded' },
      { event: 'escalated', note: 'Chief of medicine' },
    ]);
  });

  it('is denied to whoever has no business with it', async () => {
    await expect(writeQuery(office.asRole('biller'), { chartId, provider: asked, draft })).rejects.toMatchObject({
      code: 'denied',
    });
    await expect(
      writeQuery(office.asRole('cdi', { facility: 'other' }), { chartId, provider: asked, draft }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      measureQueries(office.asRole('coder'), { from: '2025-11-01', to: '2025-12-01' }),
    ).rejects.toMatchObject({ code: 'denied' });
  });
});
