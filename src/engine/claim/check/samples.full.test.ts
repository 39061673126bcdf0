import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatX12, parseX12, x12Bytes } from '../x12/index.ts';
import { checkX12, problemsOf } from './index.ts';

const shared = process.env['CHARTWRIGHT_SHARED'] ?? '../shared';
const samples = join(shared, 'samples/x12.tar.gz');
const vectors = join(shared, 'archive/spec-revenue-cycle.tar.xz');

interface Vector {
  readonly id: string;
  readonly file: string;
  readonly preconditions: { readonly knownReceivers?: string[]; readonly receivedInterchangeControls?: string[] };
  readonly required: readonly {
    readonly in: string;
    readonly code: string;
    readonly segment?: string;
    readonly position?: string;
  }[];
  readonly acceptedAlternatives?: Readonly<Record<string, readonly string[]>>;
}

let folder = '';
const unpack = (archive: string): void => {
  execFileSync('tar', ['xf', archive, '-C', folder]);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartwright-x12-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!existsSync(samples))('the X12 samples (skipped where samples/x12.tar.gz is absent)', () => {
  it('are each accepted, or refused with a reason, and written back byte for byte', () => {
    unpack(samples);
    const files = execFileSync('find', [join(folder, 'x12'), '-type', 'f'], { encoding: 'utf8' })
      .trim()
      .split('\n');
    const counts = { files: 0, accepted: 0, refused: 0, claimsFollowed: 0, acceptedFollowed: 0 };
    for (const file of files.filter((name) => !/\.(json|tsv)$/.test(name))) {
      const bytes = readFileSync(file);
      const report = checkX12(bytes);
      counts.files += 1;
      if (report.accepted) counts.accepted += 1;
      else {
        counts.refused += 1;
        expect(report.faults.length + problemsOf(report).length, file).toBeGreaterThan(0);
      }
      const sets = report.interchanges.flatMap(({ groups }) => groups.flatMap((group) => group.sets));
      if (sets.some(({ structureChecked }) => structureChecked)) {
        counts.claimsFollowed += report.claims;
        if (report.accepted) counts.acceptedFollowed += 1;
      }
      const parsed = parseX12(bytes);
      if (!report.accepted || !parsed.ok) continue;
      const written = parsed.value.map((one) => formatX12(one)).join('');
      const again = parseX12(x12Bytes(written));
      expect(again, file).toEqual(parsed);
      const bare = (text: string): string => text.replace(/[\r\n]/g, '');
      const withoutTails = (text: string): string => bare(text).replace(/[*:]+~/g, '~');
      expect(withoutTails(written), file).toBe(withoutTails(bytes.toString('latin1')));
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "accepted": 63,
        "acceptedFollowed": 15,
        "claimsFollowed": 1521,
        "files": 137,
        "refused": 74,
      }
    `);
  });
});

describe.skipIf(!existsSync(vectors))('the faulty interchanges (skipped where their archive is absent)', () => {
  it('get the TA1 and 999 codes that they should, 102 of 102', () => {
    unpack(vectors);
    const at = join(folder, 'revenue-cycle/faulty');
    const all = (JSON.parse(readFileSync(join(at, 'expected.json'), 'utf8')) as { vectors: readonly Vector[] }).vectors;
    const wrong = all
      .filter((vector) => !isAnsweredRight(vector, readFileSync(join(at, vector.file))))
      .map(({ id }) => id);
    expect(all.length).toBe(102);
    expect(wrong).toEqual([]);
  });
});

function isAnsweredRight(vector: Vector, bytes: Uint8Array): boolean {
  const { knownReceivers, receivedInterchangeControls } = vector.preconditions;
  const report = checkX12(bytes, {
    ...(knownReceivers && { receivers: new Set(knownReceivers) }),
    ...(receivedInterchangeControls && {
      seen: (_: string, control: string) => receivedInterchangeControls.includes(control),
    }),
  });
  const [interchange] = report.interchanges;
  const groups = interchange?.groups ?? [];
  return vector.required.every(({ in: element, code, segment, position }) => {
    if (element === 'TA105') return interchange?.code === code;
    if (element === 'AK901') return groups[0]?.result === code;
    if (element === 'AK905-09') return groups.some(({ codes }) => codes.includes(code));
    if (element === 'IK502-06') return groups.some(({ sets }) => sets.some(({ codes }) => codes.includes(code)));
    const wanted = [code, ...(vector.acceptedAlternatives?.[element] ?? [])];
    return problemsOf(report).some(
      (problem) =>
        problem.in === element &&
        (code === '*' || (wanted.includes(problem.code) && problem.id === segment)) &&
        (position === undefined || problem.element === position),
    );
  });
}
