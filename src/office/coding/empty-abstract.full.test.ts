import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAbstract } from '../../engine/abstract/index.ts';
import { readChart } from '../chart/index.ts';
import { emptyAbstract } from './empty-abstract.ts';

const shared = process.env['CHARTWRIGHT_SHARED'] ?? resolve(import.meta.dirname, '../../../../shared');
const samples = join(shared, 'samples');
const why = existsSync(samples) ? '' : ' (skipped: no sample files; set CHARTWRIGHT_SHARED)';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

describe.skipIf(why !== '')(`the empty abstract of a chart that was read${why}`, () => {
  it.each(['c-cda', 'fhir-us-core', 'notes-codiesp-train-dev'])(
    'is one that can be saved once it has a discharge date (%s)',
    (set) => {
      const folder = mkdtempSync(join(tmpdir(), 'cw-abstract-'));
      execFileSync('tar', ['xzf', join(samples, `${set}.tar.gz`), '-C', folder]);
      let count = 0;
      for (const file of filesIn(folder)) {
        const read = readChart(file, readFileSync(file));
        if (!read.ok) continue;
        const chart = { ...read.value, id: 'up-1', origin: 'uploaded', documents: 0 } as const;
        const abstract = emptyAbstract(chart);
        const dated =
          abstract['dischargeDate'] === ''
            ? { ...abstract, dischargeDate: chart.admissionDate ?? '2026-01-01' }
            : abstract;
        const parsed = parseAbstract(dated);
        expect(parsed.ok ? [] : parsed.problems, file).toEqual([]);
        count += 1;
      }
      rmSync(folder, { recursive: true, force: true });
      expect(count).toBeGreaterThan(200);
    },
  );
});
