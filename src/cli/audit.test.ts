import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { testOffice } from '../../test/office/test-office.ts';
import { execute } from '../../test/office/test-server.ts';
import { run } from './index.ts';

async function cli(
  databaseUrl: string | undefined,
  ...argv: string[]
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const to = (take: (text: string) => void) =>
    new Writable({
      write: (chunk, _encoding, done) => {
        take(String(chunk));
        done();
      },
    });
  const code = await run(argv, {
    home: 'unused',
    databaseUrl,
    stdin: Readable.from([]),
    stdout: to((text) => (out += text)),
    stderr: to((text) => (err += text)),
    exitWith: () => undefined,
  });
  return { code, out, err };
}

describe('chartwright audit verify', () => {
  it('says that every event stands, and names the first that does not', async () => {
    const office = await testOffice();
    const ctx = office.asRole('coder');
    for (const id of ['a', 'b', 'c']) await ctx.read('chart/view', { type: 'chart', id }, async () => undefined);
    await office.signAudit();
    const verify = (...more: string[]) => cli(office.databaseUrl, 'audit', 'verify', '--home', office.home, ...more);
    expect(await verify()).toEqual({
      code: 0,
      out: expect.stringMatching(/^5 events, each as it was written\.\nCompared with the ends signed at /),
      err: '',
    });
    await execute(
      office.databaseUrl,
      "set session_replication_role = replica; update audit_event set actor = 'x' where subject_id = 'b'",
    );
    const bad = await verify('--json');
    expect([bad.code, JSON.parse(bad.out).firstBad.row]).toEqual([1, expect.any(Number)]);
    expect((await verify()).out).toMatch(/^Row \d+ of chain \d+ is the first/);
    await office.close();
  });
});

describe('chartwright serve', () => {
  it.each(['x', '-1', '65536', '80.5'])('refuses the port %s', async (port) => {
    const { code, err } = await cli(undefined, 'serve', '--port', port);
    expect([code, err]).toEqual([2, expect.stringContaining('0 to 65535')]);
  });
});
