import { describe, expect, it } from 'vitest';
import { makeZip, type ZipEntry } from '../../test/archives/make-zip.ts';
import { Fault } from '../base/index.ts';
import { archiveLimits, walkArchive } from './walk-archive.ts';

async function membersOf(entries: readonly ZipEntry[] | Buffer, limits = archiveLimits): Promise<readonly string[]> {
  const names: string[] = [];
  const bytes = Buffer.isBuffer(entries) ? entries : makeZip(entries);
  for await (const artifact of walkArchive('given.zip', bytes, limits)) names.push(artifact.path);
  return names;
}

async function refusal(entries: readonly ZipEntry[] | Buffer, limits = archiveLimits): Promise<Fault> {
  const fault = await membersOf(entries, limits).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (fault instanceof Fault) return fault;
  throw new Error(`not refused with a fault: ${String(fault)}`);
}

describe('an archive', () => {
  it('is walked member by member, archives inside it too', async () => {
    const inner = makeZip([{ name: 'deep/b.txt', content: 'b' }]);
    expect(
      await membersOf([
        { name: 'folder/', content: '' },
        { name: 'folder/a.txt', content: 'a' },
        { name: 'inner.jar', content: inner },
      ]),
    ).toEqual(['given.zip/folder/a.txt', 'given.zip/inner.jar/deep/b.txt']);
  });

  it('is refused when it is a bomb, at once', async () => {
    const bomb = makeZip([{ name: 'icd10cm_order_2026.txt', content: Buffer.alloc(300 * 2 ** 20) }]);
    const before = performance.now();
    const fault = await refusal(bomb);
    expect(performance.now() - before).toBeLessThan(400);
    expect(fault).toMatchObject({ code: 'too-large', place: { file: 'given.zip/icd10cm_order_2026.txt' } });
  });

  it('is refused when it lies about the size of a bomb', async () => {
    const liar = makeZip([{ name: 'a.txt', content: Buffer.alloc(80 * 2 ** 20), claimedSize: 1000 }]);
    const before = performance.now();
    expect((await refusal(liar)).code).toMatch(/too-large|bad-file/);
    expect(performance.now() - before).toBeLessThan(400);
  });

  it('is refused when archives inside it sum up to more than the limit', async () => {
    const inner = makeZip([{ name: 'a.txt', content: Buffer.alloc(900_000, 'x') }]);
    const entries = [1, 2, 3].map((n) => ({ name: `${n}.zip`, content: inner }));
    const fault = await refusal(entries, { ...archiveLimits, totalBytes: 2_000_000 });
    expect(fault.code).toBe('too-large');
  });

  it('is refused with more entries than any publisher’s', async () => {
    const many = Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, content: '' }));
    expect(await refusal(many)).toMatchObject({ code: 'too-large' });
  });

  it('is refused when a name leads out of it', async () => {
    for (const name of ['../../etc/passwd', '/etc/passwd', 'C:\\windows\\x', 'a/../../b'])
      expect((await refusal([{ name, content: 'x' }])).message).toMatch(/name leads out|cannot be read/);
  });

  it('is refused when it holds a link', async () => {
    const fault = await refusal([{ name: 'icd10cm_order_2026.txt', content: '/etc/passwd', mode: 0o120777 }]);
    expect(fault.message).toMatch(/link/);
  });

  it('is refused when it is cut short or a byte is turned', async () => {
    const whole = makeZip([{ name: 'a.txt', content: 'some text that is packed '.repeat(50) }]);
    for (const length of [10, 60, whole.length - 30, whole.length - 1])
      expect((await refusal(whole.subarray(0, length))).code).toBe('bad-file');
    const turned = Buffer.from(whole);
    turned[45] = (turned[45] ?? 0) ^ 0x10;
    expect((await refusal(turned)).code).toBe('bad-file');
  });
});
