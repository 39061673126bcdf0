import { exampleRequest } from '../src/engine/claim/example-request.ts';
import {
  type Claim,
  claimOf,
  createX12Check,
  createX12Scanner,
  readClaims,
  writeClaims,
  x12Bytes,
} from '../src/engine/claim/index.ts';

const rounds = 5;
const claimsInFile = 5_000;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const line = (what: string, figure: string, goal = ''): void =>
  console.log(`${what.padEnd(96)} ${figure.padStart(22)}${goal === '' ? '' : `   (goal: ${goal})`}`);

/**
 * Median rate over some rounds with the spread; the first warms up and does not count. Rates count seconds of processor time, so that
 * other work on the machine does not matter; the wall clock stands behind.
 */
function rate(what: string, count: number, work: () => void, goal = ''): void {
  work();
  const walls: number[] = [];
  const rates = Array.from({ length: rounds }, () => {
    const wall = performance.now();
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    walls.push(count / ((performance.now() - wall) / 1000));
    return count / ((user + system) / 1e6);
  });
  const text = (value: number): string => Math.round(value).toLocaleString('en');
  line(
    `${what} (${text(Math.min(...rates))} – ${text(Math.max(...rates))}; by the wall clock ${text(median(walls))})`,
    `${text(median(rates))} claims/s`,
    goal,
  );
}

function sampleFile(): Uint8Array {
  const request = exampleRequest();
  const claims: Claim[] = Array.from({ length: claimsInFile }, (_, i) => {
    const { claim } = claimOf({ ...request, encounter: { ...request.encounter, patientControlNumber: `PCN${i}` } });
    return claim;
  });
  return x12Bytes(
    writeClaims({
      submitter: { name: 'RIVERBEND', id: 'RVB001', contact: 'EDI DESK', phone: '5555550100' },
      receiver: { name: 'PAYER GATEWAY', id: 'PGW01' },
      senderId: 'RIVERBEND',
      senderQualifier: 'ZZ',
      receiverId: 'GATEWAY',
      receiverQualifier: 'ZZ',
      production: false,
      controlNumber: 1,
      batchId: 'B1',
      createdAt: '2026-11-02T09:15',
      claims,
    }),
  );
}

/** Claims a second over made-up 837I claims: scanned, checked, read to claims, built and written; and memory on a long file. */
export async function bench(): Promise<void> {
  const bytes = sampleFile();
  line('bytes for each claim', (bytes.length / claimsInFile).toFixed(0));
  rate('scan into segments and elements', claimsInFile, () => {
    const scanner = createX12Scanner({ onSegment: () => undefined, onFault: () => undefined });
    scanner.push(bytes);
    scanner.end();
  });
  rate(
    'parse and validate: envelope, structure, elements',
    claimsInFile,
    () => {
      const check = createX12Check();
      check.push(bytes);
      if (!check.end().accepted) throw new Error('the sample is not accepted');
    },
    '≥ 50,000',
  );
  rate('parse, validate and read to claims', claimsInFile, () => {
    if (readClaims(bytes).claims.length !== claimsInFile) throw new Error('claims are missing');
  });
  const request = exampleRequest();
  rate('build a claim from an abstract, with its findings', 2_000, () => {
    for (let i = 0; i < 2_000; i += 1) claimOf(request);
  });
  memory(bytes);
}

/** One interchange of a gigabyte, its sets repeated, pushed in pieces of 64 KiB: what the process grows by. */
function memory(bytes: Uint8Array): void {
  const check = createX12Check();
  const head = bytes.indexOf(0x7e, bytes.indexOf(0x7e) + 1) + 1;
  const tail = bytes.length - 40;
  const before = process.memoryUsage().rss;
  let peak = before;
  const start = performance.now();
  check.push(bytes.subarray(0, head));
  let sent = 0;
  while (sent < 2 ** 30) {
    for (let at = head; at < tail; at += 65_536) check.push(bytes.subarray(at, Math.min(tail, at + 65_536)));
    sent += tail - head;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const { claims } = check.end();
  const seconds = (performance.now() - start) / 1000;
  line('one gigabyte in pieces', `${(claims / seconds / 1000).toFixed(0)} k claims/s`);
  // The process already holds the made-up claims of the rates above; the check must add nothing that grows.
  line(
    'memory that the process grows by over it',
    `${((peak - before) / 2 ** 20).toFixed(0)} MB`,
    '≤ 200 MB in all, alone',
  );
}
