import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../../test/office/test-office.ts';
import { demonstrationCharts, loadDemonstration } from '../index.ts';
import {
  adoptPolicy,
  chartCompleteness,
  completenessReport,
  decideDeficiency,
  dryRunPolicy,
  hospitalPolicy,
  issueLetters,
} from './index.ts';

describe('the completeness of stored charts', () => {
  let office: TestOffice;
  let now = new Date('2026-04-15T12:00:00Z');
  const since = '2025-10-01';
  // The gallbladder was taken out in February 2026; its discharge summary was never signed (see its answer key).
  const chartId = 'cholecystectomy';
  beforeAll(async () => {
    office = await testOffice({ now: () => now });
    await loadDemonstration(office.asProgram('general'), demonstrationCharts(resolve('test/synthetic')));
  });
  afterAll(() => office.close());

  it('finds the unsigned summary of the gallbladder', async () => {
    const found = await chartCompleteness(office.asRole('coder'), { chartId });
    expect(found.complete).toBe(false);
    expect(found.deficiencies.filter(({ stage }) => stage === 'delinquent').map(({ key }) => key)).toEqual([
      'cholecystectomy/document-signature@dc',
    ]);
  });

  it('refuses a chart of another facility as if it were not there', async () => {
    const other = office.asRole('coder', { facility: 'other' });
    await expect(chartCompleteness(other, { chartId })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('reports by provider with the rate and its denominator', async () => {
    const report = await completenessReport(office.asRole('him-technician'), { since });
    expect(report.charts).toBe(demonstrationCharts(resolve('test/synthetic')).length);
    expect(report.rate).toMatchObject({ denominator: 'average-monthly-discharges' });
    expect(report.rate.delinquentCharts).toBeGreaterThan(0);
    const keys = report.providers.flatMap(({ deficiencies }) => deficiencies.map(({ key }) => key));
    expect(keys).toContain('cholecystectomy/document-signature@dc');
  });

  it('is not shown to a coder as a list', async () => {
    await expect(completenessReport(office.asRole('coder'), { since })).rejects.toMatchObject({ code: 'denied' });
  });

  it('issues each letter once, and a higher one when time has gone by', async () => {
    const technician = office.asRole('him-technician');
    now = new Date('2026-03-20T12:00:00Z');
    const letters = async () =>
      (await issueLetters(technician, { since: '2026-02-01' })).filter(({ deficiencies }) =>
        deficiencies.some(({ encounterId }) => encounterId === chartId),
      );
    expect((await letters()).map(({ level }) => level)).toEqual([1]);
    expect(await letters()).toEqual([]);
    now = new Date('2026-03-31T12:00:00Z');
    expect((await letters()).map(({ level }) => level)).toEqual([3]);
  });

  it('leaves out what was waived, with a reason, and takes it back', async () => {
    const technician = office.asRole('him-technician');
    const key = 'cholecystectomy/document-signature@dc';
    const decide = (decision: 'waived' | 'reopened', reason = 'Provider left the medical staff') =>
      decideDeficiency(technician, { encounterId: chartId, key, decision, reason });
    await expect(decide('waived', 'short')).rejects.toMatchObject({ code: 'bad-input' });
    await decide('waived');
    expect((await chartCompleteness(technician, { chartId })).complete).toBe(true);
    await decide('reopened');
    expect((await chartCompleteness(technician, { chartId })).complete).toBe(false);
    await expect(
      decideDeficiency(office.asRole('coder'), {
        encounterId: chartId,
        key,
        decision: 'waived',
        reason: 'Because I want to',
      }),
    ).rejects.toMatchObject({ code: 'denied' });
  });

  it('says what a stricter policy would do and changes nothing, until it is adopted', async () => {
    now = new Date('2026-03-10T12:00:00Z');
    const policy = {
      ...hospitalPolicy,
      id: 'stricter',
      title: 'Fourteen days',
      effectiveFrom: '2026-03-01',
      requirements: hospitalPolicy.requirements.map((one) =>
        one.asks === 'signature' ? { ...one, dueHours: 14 * 24 } : one,
      ),
    };
    const text = JSON.stringify(policy);
    const dry = await dryRunPolicy(office.asRole('manager'), { since, text });
    expect(dry.changes).toContainEqual({
      key: 'cholecystectomy/document-signature@dc',
      before: 'open',
      after: 'delinquent',
    });
    const stage = async () =>
      (await chartCompleteness(office.asRole('coder'), { chartId })).deficiencies.find(({ key }) => key.endsWith('@dc'))
        ?.stage;
    expect(await stage()).toBe('open');
    await adoptPolicy(office.asRole('manager'), { text });
    expect(await stage()).toBe('delinquent');
    await expect(adoptPolicy(office.asRole('manager'), { text: '{}' })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(adoptPolicy(office.asRole('him-technician'), { text })).rejects.toMatchObject({ code: 'denied' });
  });
});
