import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { agreementOf, comparedTypes } from '../../../../test/fhir-agreement.ts';
import { officialFile, skippedWithout } from '../../../../test/official-files.ts';
import { parseHl7, readHl7Facts } from './index.ts';

const path = 'samples/hl7v2-with-expected-fhir.tar.gz';
const archive = officialFile(path);
const folder = mkdtempSync(join(tmpdir(), 'cw-hl7v2-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Resource = Readonly<Record<string, unknown>>;

function expectedResources(): ReadonlyMap<string, readonly Resource[]> {
  const root = join(folder, 'hl7v2/expected-fhir/Hl7v2');
  const bundles = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return new Map(
    bundles.map((name) => {
      const bundle = JSON.parse(readFileSync(join(root, name), 'utf8')) as { entry: { resource: Resource }[] };
      return [basename(name).replace('-expected.json', ''), bundle.entry.map(({ resource }) => resource)];
    }),
  );
}

describe.skipIf(!archive)(`HL7 v2 messages with expected FHIR${skippedWithout(path)}`, () => {
  it('are all read, and agree with the expected resources', () => {
    execFileSync('tar', ['xzf', archive ?? '', '-C', folder]);
    const messages = readdirSync(join(folder, 'hl7v2/Hl7v2')).filter((name) => name.endsWith('.hl7'));
    const expected = expectedResources();
    const byType = new Map(comparedTypes.map((type) => [type, { expected: 0, agreed: 0 }]));
    let [read, compared] = [0, 0];
    for (const name of messages) {
      const message = parseHl7(readFileSync(join(folder, 'hl7v2/Hl7v2', name)));
      if (!message.ok) continue;
      read += 1;
      const ours = readHl7Facts(message.value).facts.map(({ resource }) => resource as unknown as Resource);
      const theirs = expected.get(name.replace('.hl7', ''));
      if (!theirs) continue;
      compared += 1;
      for (const [type, sum] of byType) {
        const one = agreementOf(theirs, ours, type);
        sum.expected += one.expected;
        sum.agreed += one.agreed;
      }
    }
    const total = [...byType.values()].reduce((a, b) => ({
      expected: a.expected + b.expected,
      agreed: a.agreed + b.agreed,
    }));
    const percent = ({ expected: n, agreed }: typeof total): string => `${((100 * agreed) / n).toFixed(1)} % of ${n}`;
    process.stdout.write(
      `  read ${read} of ${messages.length} messages; agreement over ${compared}: ${percent(total)} values\n`,
    );
    for (const [type, sum] of byType) process.stdout.write(`    ${type}: ${percent(sum)}\n`);
    expect({ messages: messages.length, read, compared }).toEqual({ messages: 139, read: 139, compared: 132 });
    expect(total.agreed / total.expected).toBeGreaterThan(0.69);
  });
});
