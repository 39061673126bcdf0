import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readChart } from './index.ts';

const shared = process.env['CHARTWRIGHT_SHARED'] ?? resolve(import.meta.dirname, '../../../../../shared');
const samples = join(shared, 'samples');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function unpack(name: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cw-samples-'));
  folders.push(folder);
  execFileSync('tar', ['xzf', join(samples, name), '-C', folder]);
  const walk = (at: string): readonly string[] =>
    readdirSync(at).flatMap((entry) => {
      const path = join(at, entry);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
  return walk(folder);
}

interface Count {
  files: number;
  opened: number;
  slowest: number;
  readonly refused: Map<string, number>;
}

function readAll(files: readonly string[]): Count {
  const count: Count = { files: 0, opened: 0, slowest: 0, refused: new Map() };
  for (const file of files) {
    const bytes = readFileSync(file);
    const before = performance.now();
    const read = readChart(file, bytes);
    count.slowest = Math.max(count.slowest, performance.now() - before);
    count.files += 1;
    if (read.ok) {
      count.opened += 1;
      expect(read.value.documentList.length + read.value.remarks.length, file).toBeGreaterThan(0);
      for (const day of [read.value.birthDate, read.value.admissionDate, read.value.dischargeDate])
        expect(day === undefined || /^\d{4}-\d{2}-\d{2}$/.test(day), file).toBe(true);
    } else {
      const reason = (read.problems[0]?.message ?? '').replace(/<\w+>/, '<…>');
      expect(reason.length, file).toBeGreaterThan(10);
      count.refused.set(reason, (count.refused.get(reason) ?? 0) + 1);
    }
  }
  return count;
}

const print = (name: string, { files, opened, slowest, refused }: Count): void => {
  const reasons = [...refused].map(([reason, n]) => `\n    ${n} × ${reason}`).join('');
  process.stdout.write(
    `  ${name}: ${opened} of ${files} opened, ${files - opened} refused, slowest ${Math.round(slowest)} ms${reasons}\n`,
  );
};

const why = existsSync(samples) ? '' : ' (skipped: no sample files; set CHARTWRIGHT_SHARED)';
describe.skipIf(why !== '')(`the sample sets${why}`, () => {
  it('of C-CDA open whole, or are refused with a reason', () => {
    const files = unpack('c-cda.tar.gz');
    const count = readAll(files);
    print('c-cda', count);
    const documents = files.filter((file) =>
      /<(?:\w+:)?ClinicalDocument[\s>]/.test(readFileSync(file, 'utf8').slice(0, 20_000)),
    );
    const unopened = documents.filter(
      (file) => !readChart(file, readFileSync(file)).ok && !/\.(?:html|xsl|zip)$/.test(file),
    );
    // One published example is not well-formed (an element is closed by another's name).
    expect(unopened.length).toBeLessThanOrEqual(1);
    expect(documents.length).toBeGreaterThan(400);
  });

  it('of FHIR (US Core examples) open whole, or are refused with a reason', () => {
    const count = readAll(unpack('fhir-us-core.tar.gz'));
    print('fhir-us-core', count);
    expect(count.opened).toBeGreaterThanOrEqual(205);
  });

  it('of FHIR (150 synthetic patients) all open, each on one encounter', () => {
    const files = unpack('fhir-synthea-150.tar.gz').filter((file) => file.endsWith('.json'));
    const count = readAll(files);
    print('fhir-synthea-150', count);
    expect(count.opened).toBe(150);
    const charts = files.slice(0, 40).map((file) => readChart(file, readFileSync(file)));
    expect(charts.every((read) => read.ok && read.value.dischargeDate !== undefined && read.value.sex !== 'U')).toBe(
      true,
    );
  });

  it('of notes all open as text', () => {
    const files = [...unpack('notes-codiesp-train-dev.tar.gz')];
    const count = readAll(files);
    print('notes-codiesp', count);
    expect(count.opened).toBe(files.length);
  });
});
