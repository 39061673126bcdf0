import fc from 'fast-check';
import { Writer } from 'protobufjs/minimal.js';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../base/index.ts';
import { editMce, openMce } from '../../engine/edits/index.ts';
import { decodeMce, mceImporter } from './mce.ts';

type Field = readonly [number, string | number];

/** A table file of the editor in small: as the publisher lays it out. */
function mceFile(terminationDate = '20260930'): Uint8Array {
  const out = Writer.create();
  group(out, 1, [
    [
      [1, 'Adult'],
      [2, 15],
      [3, 124],
      [4, '19840301'],
      [5, ''],
    ],
    [
      [1, 'Newborn'],
      [2, 0],
      [3, 0],
      [4, '19840301'],
    ],
  ]);
  group(out, 2, [
    [
      [1, 1],
      [2, '19801001'],
      [3, ''],
    ],
    [
      [1, 20],
      [2, '19801001'],
      [3, ''],
    ],
  ]);
  group(out, 3, [
    [
      [1, 'A33'],
      [2, '20151001'],
      [3, ''],
      [4, 'newborn'],
    ],
    [
      [1, 'I10'],
      [2, '20151001'],
      [3, '20240930'],
      [4, 'qadm'],
      [4, ''],
    ],
    [
      [1, 'I10'],
      [2, '20241001'],
      [3, ''],
      [4, ''],
    ],
  ]);
  group(out, 4, [
    [
      [1, '5A1955Z'],
      [2, '20151001'],
      [3, ''],
      [4, 'los'],
    ],
  ]);
  out.uint32((7 << 3) | 2).string('yyyyMMdd');
  out.uint32(8 << 3).uint32(431);
  out.uint32((9 << 3) | 2).string(terminationDate);
  return out.finish();
}

function group(out: Writer, field: number, records: readonly (readonly Field[])[]): void {
  out.uint32((field << 3) | 2).fork();
  for (const record of records) {
    out.uint32(10).fork();
    for (const [at, value] of record)
      if (typeof value === 'number') out.uint32(at << 3).uint32(value);
      else out.uint32((at << 3) | 2).string(value);
    out.ldelim();
  }
  out.ldelim();
}

const artifact = (bytes: Uint8Array) => ({ name: 'mce.bin', path: 'distribution.zip/mce.bin', bytes, sha256: '' });

describe('the importer of mce.bin', () => {
  it('reads rows, periods and flags; an empty end is the termination date', () => {
    const source = decodeMce(artifact(mceFile()));
    expect(source.icd10Diagnoses).toEqual([
      { code: 'A33', from: 20151001, to: 20260930, flags: ['newborn'] },
      { code: 'I10', from: 20151001, to: 20240930, flags: ['qadm'] },
      { code: 'I10', from: 20241001, to: 20260930, flags: [] },
    ]);
    expect(source.ages).toContainEqual({ group: 'Newborn', start: 0, end: 0, from: 19840301, to: 20260930 });
  });

  it('compiles one part that says its version and period and edits claims', () => {
    const [part] = mceImporter.compile(artifact(mceFile()));
    expect(part).toMatchObject({ system: 'mce', part: 'editor', edition: 'v43.1', effectiveTo: '2026-09-30', rows: 4 });
    const tables = openMce(part?.bytes ?? new Uint8Array());
    const claim = {
      icdVersion: 10,
      age: 40,
      sex: 'F',
      dischargeStatus: 1,
      lengthOfStay: 3,
      diagnoses: ['i10', 'A33'],
      procedures: [],
    } as const;
    expect(editMce(tables, { ...claim, dischargeDate: '20240930' }).counts).toEqual({
      AGE_CONFLICT: 1,
      QUESTIONABLE_ADMISSION: 1,
    });
    expect(editMce(tables, { ...claim, dischargeDate: '20241001' }).counts).toEqual({ AGE_CONFLICT: 1 });
  });

  it('knows the file by name or by content', () => {
    expect(mceImporter.recognises('mce.bin', new Uint8Array())).toBe(true);
    expect(mceImporter.recognises('msdrg_combined.bin', new Uint8Array())).toBe(false);
  });

  it('refuses a file cut short at any byte, naming the file and the byte', () => {
    const whole = mceFile();
    for (let length = 0; length < whole.length; length += 1) {
      let fault: unknown;
      try {
        decodeMce(artifact(whole.subarray(0, length)));
      } catch (error) {
        fault = error;
      }
      expect(fault, `cut at ${length}`).toBeInstanceOf(Fault);
      expect((fault as Fault).code).toBe('bad-file');
      expect((fault as Fault).place.file).toBe('distribution.zip/mce.bin');
      expect((fault as Fault).place.field).toMatch(/^byte \d+$/);
    }
  });

  it('refuses a date that is none', () => {
    expect(() => decodeMce(artifact(mceFile('2026-9-30')))).toThrow(/date is missing/);
  });

  it('either reads or refuses whatever the bytes are', () => {
    const whole = mceFile();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        try {
          openMce(mceImporter.compile(artifact(bytes))[0]?.bytes ?? new Uint8Array());
        } catch (error) {
          expect(error).toBeInstanceOf(Fault);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
