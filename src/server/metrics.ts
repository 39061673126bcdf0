import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { LogEntry } from './log.ts';

/** Figures of the running server in the text format of Prometheus: routes as patterns, counts and durations, no id of anybody. */
export interface Metrics {
  /** Takes what a log line tells. */
  observe(entry: LogEntry): void;
  text(): Promise<string>;
}

/** Counts requests by method, route and status, their durations, background jobs by task and outcome, and what the process uses. */
export function openMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'chartwright_' });
  const requests = new Histogram({
    name: 'chartwright_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  });
  const jobs = new Counter({
    name: 'chartwright_jobs_total',
    help: 'Background jobs by what became of them',
    labelNames: ['task', 'event'],
    registers: [register],
  });
  const failures = new Counter({
    name: 'chartwright_failures_total',
    help: 'Unexpected errors',
    registers: [register],
  });
  return {
    observe: ({ event, method, route, status, micros, task }) => {
      if (event === 'request' && method !== undefined && route !== undefined && status !== undefined)
        requests.observe({ method, route, status: String(status) }, (micros ?? 0) / 1e6);
      else if (event === 'failure') failures.inc();
      else if (task !== undefined) jobs.inc({ task, event });
    },
    text: () => register.metrics(),
  };
}

/** Serves the figures at `/metrics` of a port of this machine, for the collector that runs beside. 0 lets the system choose the port. */
export async function serveMetrics(
  metrics: Metrics,
  port: number,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
