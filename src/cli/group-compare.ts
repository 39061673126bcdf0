import { Fault, type Parsed, readJson } from '../base/index.ts';
import { parseAbstract } from '../engine/abstract/index.ts';
import { abstractOfCmsBatch } from '../engine/group/cms-batch/index.ts';
import {
  type MsDrgClaim,
  type MsDrgTables,
  referenceClaim,
  type ShiftCause,
  versionComparer,
} from '../engine/group/index.ts';
import { openPartTables } from '../tables/parts/index.ts';
import type { CliContext } from './command.ts';
import { csvAbstractReader } from './group-csv.ts';
import { csvInput } from './group-input.ts';
import type { GroupFormat } from './group-line.ts';
import { wholeLines } from './group-stream.ts';
import { groupingTables, officialGrouper } from './group-tables.ts';

/** Shifts from one DRG family to another. */
interface FamilyShift {
  readonly from: number;
  readonly to: number;
  cases: number;
  readonly drgs: Map<string, number>;
  readonly causes: Map<string, number>;
}

interface Comparison {
  cases: number;
  shifted: number;
  refused: number;
  readonly families: Map<string, FamilyShift>;
}

/** `chartwright group --compare A B`: the same cases in two versions, shifts by family with the rule behind each. */
export async function compareVersions(
  versions: readonly string[],
  from: GroupFormat['from'],
  json: boolean,
  context: CliContext,
): Promise<void> {
  const [before, after] = versions;
  if (before === undefined || after === undefined || versions.length > 2)
    throw new Fault('bad-input', 'Two versions are wanted, such as: --compare 42.1 43.1', { field: '--compare' });
  const grouper = officialGrouper(groupingTables(await openPartTables(context.home)));
  const compare = versionComparer(grouper, before, after);
  const result: Comparison = { cases: 0, shifted: 0, refused: 0, families: new Map() };
  const decoder = new TextDecoder();
  const bytesIn = context.stdin as unknown as AsyncIterable<Uint8Array>;
  const { header, input } = from === 'csv' ? await csvInput(bytesIn) : { header: '', input: bytesIn };
  const claimOf = claimReader(from, header);
  for await (const bytes of wholeLines(input)) {
    for (const line of decoder.decode(bytes).split('\n')) {
      if (line.trim() === '') continue;
      const claim = claimOf(line.endsWith('\r') ? line.slice(0, -1) : line);
      result.cases += 1;
      if (!claim) result.refused += 1;
      else note(result, compare(claim));
    }
  }
  const title = (base: number): string =>
    [after, before].map((name) => familyTitle(grouper, name, base)).find((text) => text !== '') ?? '';
  context.stdout.write(json ? asJson(result, before, after, title) : asText(result, before, after, title));
  if (result.refused > 0) context.exitWith(1);
}

/** Title of a family in a version; a family of one DRG may have only the DRG's. */
function familyTitle(grouper: MsDrgTables, name: string, base: number): string {
  const version = grouper.versionNamed(name);
  return version ? grouper.title(version, 'base', base) || grouper.title(version, 'drg', base) : '';
}

/** Reads lines of a format as claims; undefined for a line that cannot be used. */
function claimReader(from: GroupFormat['from'], header: string): (line: string) => MsDrgClaim | undefined {
  if (from === 'reference-tsv') return (line) => referenceClaim(line).claim;
  if (from === 'cms-batch') return (line) => valueOrNone(abstractOfCmsBatch(line));
  const read = from === 'csv' ? csvAbstractReader(header) : readJson;
  return (line) => {
    const json = read(line);
    const abstract = json.ok ? parseAbstract(json.value) : json;
    return valueOrNone(abstract);
  };
}

const valueOrNone = <T>(read: Parsed<T>): T | undefined => (read.ok ? read.value : undefined);

function note(result: Comparison, shift: ReturnType<ReturnType<typeof versionComparer>>): void {
  if (!shift.shifted) return;
  result.shifted += 1;
  const { before, after } = shift;
  const key = `${before.baseDrg} ${after.baseDrg}`;
  const family = result.families.get(key) ?? newFamily(before.baseDrg, after.baseDrg);
  result.families.set(key, family);
  family.cases += 1;
  count(family.drgs, `${before.drg} → ${after.drg}`);
  count(family.causes, causeText(shift.cause));
}

const newFamily = (from: number, to: number): FamilyShift => ({
  from,
  to,
  cases: 0,
  drgs: new Map(),
  causes: new Map(),
});
const causeText = (cause: ShiftCause | undefined): string => cause?.text ?? '';

/** Causes name codes; beyond this many different ones per family they are counted together, so that memory stays bounded. */
const mostCauses = 500;

function count(counts: Map<string, number>, key: string): void {
  const known = counts.has(key) || counts.size < mostCauses ? key : 'others';
  counts.set(known, (counts.get(known) ?? 0) + 1);
}

const byCount = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].sort((a, b) => b[1] - a[1]);
const families = (result: Comparison): readonly FamilyShift[] =>
  [...result.families.values()].sort((a, b) => b.cases - a.cases);

function asJson(result: Comparison, before: string, after: string, title: (base: number) => string): string {
  const { cases, shifted, refused } = result;
  const list = families(result).map(({ from, to, cases: n, drgs, causes }) => ({
    ...{ from, fromTitle: title(from), to, toTitle: title(to), cases: n },
    drgs: Object.fromEntries(byCount(drgs)),
    causes: byCount(causes).map(([text, times]) => ({ text, cases: times })),
  }));
  return `${JSON.stringify({ before, after, cases, shifted, refused, families: list }, undefined, 2)}\n`;
}

function asText(result: Comparison, before: string, after: string, title: (base: number) => string): string {
  const lines = [`${result.cases} cases, ${result.shifted} change their DRG from v${before} to v${after}.`];
  for (const family of families(result)) {
    const [from, to] = [family.from, family.to].map((base) =>
      `${String(base).padStart(3, '0')} ${title(base)}`.trimEnd(),
    );
    lines.push('', `${family.cases} from family ${from}`, `  to family ${to}`);
    lines.push(
      `  DRGs: ${byCount(family.drgs)
        .map(([text, times]) => `${text} (${times})`)
        .join(', ')}`,
    );
    for (const [text, times] of byCount(family.causes).slice(0, 5)) lines.push(`  ${times} × ${text}`);
    if (family.causes.size > 5) lines.push(`  and ${family.causes.size - 5} other causes (--json lists all)`);
  }
  return `${lines.join('\n')}\n`;
}
