import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'chartwright-suggest-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function suggest(content: string, ...options: readonly string[]) {
  const file = join(home, 'note.txt');
  writeFileSync(file, content);
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await run(['suggest', file, '--on', '2026-01-15', ...options], {
    home,
    stdin: new PassThrough(),
    stdout,
    stderr,
    exitWith: () => undefined,
  });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('the suggest command', () => {
  it('prints codes with the words they rest on and says that none is accepted', async () => {
    const { code, out } = await suggest('Assessment: Hypertension. No pneumonia.');
    expect(code).toBe(0);
    expect(out).toContain('I10  Essential (primary) hypertension');
    expect(out).toContain('Hypertension');
    expect(out).not.toContain('J18');
    expect(out).toContain('none is accepted');
  });

  it('reads the documents of a chart and answers as JSON', async () => {
    const chart = {
      documentList: [
        { id: 'dc', kind: 'discharge-summary', sections: [{ heading: 'Diagnoses', text: 'Hypertension' }] },
      ],
    };
    const { out } = await suggest(JSON.stringify(chart), '--json');
    const answer = JSON.parse(out) as {
      suggestions: readonly { code: string; evidence: readonly { document: string }[] }[];
    };
    expect(answer.suggestions.map(({ code, evidence }) => [code, evidence[0]?.document])).toEqual([['I10', 'dc']]);
  });

  it('refuses JSON that is no chart, and says nothing was found with exit 1', async () => {
    expect((await suggest('{"a":1}')).code).toBe(2);
    expect((await suggest('Nothing of note.')).code).toBe(1);
  });
});
