import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openOffice } from '../office/index.ts';
import { run } from './index.ts';

async function cli(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
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
    stdin: Readable.from([]),
    stdout: to((text) => (out += text)),
    stderr: to((text) => (err += text)),
    exitWith: () => undefined,
  });
  return { code, out, err };
}

describe('chartwright audit verify', () => {
  it('says that every event stands, and names the first that does not', async () => {
    const home = mkdtempSync(join(tmpdir(), 'cw-cli-audit-'));
    const office = await openOffice({ home });
    const ctx = office.as({ actor: { id: 'u', roles: ['coder'] }, session: 's', facility: 'f', purpose: 'payment' });
    for (const id of ['a', 'b', 'c']) await ctx.read('chart/view', { type: 'chart', id }, async () => undefined);
    await office.close();
    expect(await cli('audit', 'verify', '--home', home)).toEqual({
      code: 0,
      out: '3 events, each as it was written.\n',
      err: '',
    });
    const file = join(home, 'office', 'audit.ndjson');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"id":"b"', '"id":"x"'));
    const bad = await cli('audit', 'verify', '--home', home, '--json');
    expect([bad.code, JSON.parse(bad.out).firstBad.row]).toEqual([1, 2]);
    rmSync(home, { recursive: true, force: true });
  });
});

describe('chartwright serve', () => {
  it.each(['x', '-1', '65536', '80.5'])('refuses the port %s', async (port) => {
    const { code, err } = await cli('serve', '--port', port);
    expect([code, err]).toEqual([2, expect.stringContaining('0 to 65535')]);
  });
});
