import { afterEach, describe, expect, it } from 'vitest';
import { openMetrics, serveMetrics } from './metrics.ts';

describe('the metrics of the server', () => {
  let close: (() => Promise<void>) | undefined;
  afterEach(() => close?.());

  it('count requests by route pattern, jobs by outcome and failures, at this machine only', async () => {
    const metrics = openMetrics();
    metrics.observe({ event: 'request', method: 'GET', route: '/api/charts/:id', status: 200, micros: 3000 });
    metrics.observe({ event: 'request', method: 'GET', route: '/api/charts/:id', status: 404, micros: 900 });
    metrics.observe({ event: 'job-done', task: 'issue-letters', job: '7', attempt: 1 });
    metrics.observe({ event: 'failure', fault: 'internal' });
    const served = await serveMetrics(metrics, 0);
    close = served.close;
    const answer = await fetch(`http://127.0.0.1:${served.port}/metrics`);
    const text = await answer.text();
    expect(text).toContain('chartwright_request_seconds_count{method="GET",route="/api/charts/:id",status="200"} 1');
    expect(text).toContain('chartwright_jobs_total{task="issue-letters",event="job-done"} 1');
    expect(text).toContain('chartwright_failures_total 1');
    expect(text).toContain('chartwright_process_resident_memory_bytes');
    expect((await fetch(`http://127.0.0.1:${served.port}/`)).status).toBe(404);
  });
});
