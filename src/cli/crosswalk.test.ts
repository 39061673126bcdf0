import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTables } from '../tables/index.ts';
import { run } from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'chartwright-crosswalk-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function say(words: readonly string[], input = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const stdin = Readable.from([input]);
  const code = await run(words, { home, stdin, stdout, stderr, exitWith: () => undefined });
  return { code, out: String(stdout.read() ?? ''), error: String(stderr.read() ?? '') };
}

// Made-up rows in the layout of the RF2 extended map; nothing of a licensed release.
const row = (priority: number, rule: string, target: string): string =>
  `r${priority}\t20250901\t1\t731000124108\t6011000124106\t1000003\t1\t${priority}\t${rule}\tALWAYS ${target}\t${target}\t447561005\t447637006`;
const heading =
  'id\teffectiveTime\tactive\tmoduleId\trefsetId\treferencedComponentId\tmapGroup\tmapPriority\tmapRule\tmapAdvice\tmapTarget\tcorrelationId\tmapCategoryId';

describe('chartwright crosswalk', () => {
  beforeAll(async () => {
    const map = join(home, 'der2_iisssccRefset_ExtendedMapSnapshot_US1000124_20250901.txt');
    const female = 'IFA 248152002 | Female (finding) |';
    writeFileSync(map, `${[heading, row(1, female, 'I10'), row(2, 'OTHERWISE TRUE', 'S82.201?')].join('\n')}\n`);
    await addTables(home, [map]);
  });
  const day = ['--on', '2026-01-15'];

  it('asks for the fact that the rule map needs', async () => {
    const { out } = await say(['crosswalk', '1000003', ...day]);
    expect(out).toContain('depends on what is asked below');
    expect(out).toContain('? Is the patient female or male?');
    expect(out).toContain('National Library of Medicine, snomed-ct icd-10-cm-map, edition map-2025-09-01');
  });
  it('chooses when it is told, and leaves the 7th character to the coder', async () => {
    expect((await say(['crosswalk', '1000003', '--sex', 'F', ...day])).out).toMatch(/I10 {2}Essential/);
    expect((await say(['crosswalk', '1000003', '--sex', 'm', ...day])).out).toMatch(/S82\.201\? .*7th character/);
  });
  it('refuses a sex or an age it cannot read, and says which tables are missing', async () => {
    expect((await say(['crosswalk', '1000003', '--sex', 'X', ...day])).code).toBe(2);
    expect((await say(['crosswalk', '1000003', '--age', 'old', ...day])).code).toBe(2);
    expect((await say(['crosswalk', 'A00.0'])).error).toContain('gems-2018.zip');
    expect((await say(['crosswalk', 'A00.0', '--to', '2026-01-15'])).code).toBe(1);
  });
});

describe('chartwright nomenclature', () => {
  it('names a term in every system and flags it with its source', async () => {
    const { out } = await say(['nomenclature', 'mental retardation', '--on', '2026-01-15']);
    expect(out).toContain('write intellectual disability');
    expect(out).toContain('Public Law 111-256');
    expect(out).toContain('Not found in icd-10-cm starter, ');
  });
  it('checks a text by line and column', async () => {
    const { out } = await say(['nomenclature', '--check'], 'Plan:\nwarfarin 5.0 mg QD\n');
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual(['2:10', '2:17', '']);
    expect(out).toContain('The Joint Commission');
  });
});
