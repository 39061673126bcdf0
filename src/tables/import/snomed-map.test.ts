import { describe, expect, it } from 'vitest';
import { readPack } from '../../base/index.ts';
import { openSnomedMap } from '../../engine/codes/crosswalk/index.ts';
import { snomedMap } from './snomed-map.ts';

const heading =
  'id\teffectiveTime\tactive\tmoduleId\trefsetId\treferencedComponentId\tmapGroup\tmapPriority\tmapRule\tmapAdvice\tmapTarget\tcorrelationId\tmapCategoryId';
const line = (active: number, refset: string, concept: string, priority: string, rule: string, target: string) =>
  `r\t20250901\t${active}\t731000124108\t${refset}\t${concept}\t1\t${priority}\t${rule}\tALWAYS ${target}\t${target}\t447561005\t447637006`;
const name = 'der2_iisssccRefset_ExtendedMapSnapshot_US1000124_20250901.txt';
const artifact = (lines: readonly string[]) => ({
  name,
  path: name,
  bytes: new TextEncoder().encode(`${[heading, ...lines].join('\r\n')}\r\n`),
  sha256: '',
});

describe('SNOMED CT to ICD-10-CM map file', () => {
  it('takes the active rows of the ICD-10-CM map and leaves the others', () => {
    const [part] = snomedMap.compile(
      artifact([
        line(1, '6011000124106', '1000003', '2', 'OTHERWISE TRUE', 'N46.9'),
        line(1, '6011000124106', '1000003', '1', 'IFA 248152002 | Female (finding) |', 'N97.9'),
        line(0, '6011000124106', '1000003', '3', 'TRUE', 'N97.8'),
        line(1, '447562003', '1000003', '1', 'TRUE', 'N97'),
        line(1, '6011000124106', '1000006', '1', 'TRUE', 'S82.201?'),
      ]),
    );
    expect(part).toMatchObject({ system: 'snomed-ct', part: 'icd-10-cm-map', effectiveFrom: '2025-09-01', rows: 3 });
    const map = openSnomedMap(readPack(part?.bytes ?? new Uint8Array()));
    expect(map.of('1000003').map((row) => row.target)).toEqual(['N979', 'N469']);
    expect(map.of('1000006')[0]).toMatchObject({ target: 'S82201?', rule: 'TRUE', advice: 'ALWAYS S82.201?' });
  });
  it('names the line that is not of the layout', () => {
    expect(() => snomedMap.compile(artifact(['too\tshort']))).toThrow(/13 columns/);
    expect(() => snomedMap.compile(artifact([line(1, '6011000124106', '1000003', '1', 'TRUE', '??')]))).toThrow();
  });
  it('refuses a file without the ICD-10-CM map', () => {
    expect(() => snomedMap.compile(artifact([line(1, '447562003', '1', '1', 'TRUE', 'N97')]))).toThrow(/no active row/);
  });
});
