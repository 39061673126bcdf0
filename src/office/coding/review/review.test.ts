import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../../test/office/test-office.ts';
import { type Abstract, parseAbstract } from '../../../engine/abstract/index.ts';
import { openTables } from '../../../tables/index.ts';
import type { OfficeContext } from '../../access/index.ts';
import { demonstrationCharts, loadDemonstration } from '../../chart/index.ts';
import { finalizeAbstract, judgeWith, saveAbstract } from '../index.ts';
import {
  acknowledgeEducation,
  answerReview,
  decideReview,
  drawReviewSample,
  listEducation,
  listReviews,
  openReview,
  planReview,
  scorecard,
  submitReview,
} from './index.ts';

const keyOf = (id: string): Abstract => {
  const answer = JSON.parse(readFileSync(resolve(`test/synthetic/answers/${id}.json`), 'utf8')) as {
    abstract: unknown;
  };
  const read = parseAbstract(answer.abstract);
  if (!read.ok) throw new Error('answer key');
  return read.value;
};

describe('a review of coding', () => {
  let office: TestOffice;
  let [coder, auditor, manager]: readonly OfficeContext[] = [];
  const tablesHome = mkdtempSync(join(tmpdir(), 'cw-review-'));
  const judge = judgeWith(openTables(tablesHome));
  const criteria = { from: '2025-10-01', to: '2026-10-01' };
  const ids = ['copd-exacerbation', 'heart-failure-ckd', 'nstemi-pci'];
  const as = (): { coder: OfficeContext; auditor: OfficeContext; manager: OfficeContext } => {
    if (!coder || !auditor || !manager) throw new Error('not open');
    return { coder, auditor, manager };
  };

  beforeAll(async () => {
    office = await testOffice();
    await loadDemonstration(office.asProgram('general'), demonstrationCharts(resolve('test/synthetic')));
    coder = office.asRole('coder');
    auditor = office.asRole('auditor');
    manager = office.asRole('manager');
    for (const id of ids) {
      const { secondaryDiagnoses, ...rest } = keyOf(id);
      // The coder misses the last secondary diagnosis of each.
      const saved = await saveAbstract(coder, {
        chartId: id,
        version: 0,
        abstract: { ...rest, secondaryDiagnoses: secondaryDiagnoses.slice(0, -1) },
        judge,
      });
      await finalizeAbstract(coder, {
        chartId: id,
        version: saved.version,
        judge,
        overrideReason: 'Coded for the review test',
      });
    }
  });
  afterAll(async () => {
    rmSync(tablesHome, { recursive: true, force: true });
    await office.close();
  });

  const drawn = async (blind = true, size = 1, seed = 7) =>
    drawReviewSample(as().auditor, { name: 'November', criteria, size, seed, blind, auditor: as().auditor.actor.id });

  it('is planned by size, and drawn the same again by its seed', async () => {
    expect(await planReview(as().auditor, { criteria, expected: 0.95, margin: 0.05 })).toMatchObject({
      population: 3,
      size: 3,
    });
    const chartOf = async (id: string) => (await openReview(as().auditor, { id })).chartId;
    const [first, second] = [await drawn(), await drawn()];
    expect(await chartOf(first.reviews[0] ?? '')).toBe(await chartOf(second.reviews[0] ?? ''));
    await expect(
      drawReviewSample(as().auditor, {
        name: 'x',
        criteria: { ...criteria, coder: 'nobody' },
        seed: 1,
        blind: false,
        auditor: 'a',
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('hides coder and codes from a blind auditor until the review is submitted, and the review from the coder', async () => {
    const id = (await drawn()).reviews[0] ?? '';
    const blind = await openReview(as().auditor, { id });
    expect(blind).not.toHaveProperty('coder');
    expect(blind).not.toHaveProperty('coderDrg');
    await expect(openReview(as().coder, { id })).rejects.toMatchObject({ code: 'not-found' });
    const submitted = await submitReview(as().auditor, { id, version: 1, abstract: keyOf(blind.chartId), judge });
    expect(submitted.comparison?.codes.filter(({ mark }) => mark !== 'kept').map(({ mark }) => mark)).toEqual([
      'added',
    ]);
    expect((await openReview(as().coder, { id })).stage).toBe('submitted');
  });

  it('goes back and forth, is escalated to a manager who took no part, and teaches', async () => {
    const id = (await drawn(false)).reviews[0] ?? '';
    const { chartId } = await openReview(as().auditor, { id });
    const submitted = await submitReview(as().auditor, { id, version: 1, abstract: keyOf(chartId), judge });
    await expect(
      answerReview(as().coder, { id, version: submitted.version, accept: false, reason: 'no' }),
    ).rejects.toMatchObject({ code: 'bad-input' });
    const rebutted = await answerReview(as().coder, {
      id,
      version: submitted.version,
      accept: false,
      reason: 'Not documented by a provider',
    });
    await expect(answerReview(as().coder, { id, version: 1, accept: true })).rejects.toMatchObject({
      code: 'conflict',
    });
    const escalated = await decideReview(as().auditor, {
      id,
      version: rebutted.version,
      decision: 'escalate',
      reason: 'The attending names it in the summary',
    });
    await expect(
      decideReview(as().auditor, {
        id,
        version: escalated.version,
        decision: 'uphold',
        reason: 'I say so myself, again',
      }),
    ).rejects.toMatchObject({ code: 'denied' });
    const closed = await decideReview(as().manager, {
      id,
      version: escalated.version,
      decision: 'uphold',
      reason: 'Documented in the discharge summary',
    });
    expect(closed.stage).toBe('closed');
    expect((await openReview(as().manager, { id })).events.map(({ event }) => event)).toEqual([
      'submitted',
      'rebutted',
      'escalated',
      'upheld',
    ]);
    const education = await listEducation(as().coder);
    expect(education).toMatchObject([{ reviewId: id, mark: 'added', acknowledged: false }]);
    await acknowledgeEducation(as().coder, { id: education[0]?.id ?? '' });
    expect((await listEducation(as().coder))[0]?.acknowledged).toBe(true);
  });

  it('counts in the scorecard once it is closed', async () => {
    const { all, coders } = await scorecard(as().manager, { from: '2020-01-01', to: '2040-01-01' });
    expect(all.encounters).toBe(1);
    expect(all.codeOverCode.of - all.codeOverCode.count).toBe(1);
    expect(coders.map((one) => one.coder)).toEqual([as().coder.actor.id]);
  });

  it('is denied to others', async () => {
    await expect(listReviews(office.asRole('biller'), {})).rejects.toMatchObject({ code: 'denied' });
    await expect(scorecard(as().coder, { from: '2020-01-01', to: '2040-01-01' })).rejects.toMatchObject({
      code: 'denied',
    });
    expect(await listReviews(office.asRole('auditor', { facility: 'other' }), {})).toEqual([]);
  });
});
