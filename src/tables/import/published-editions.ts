import { createHash } from 'node:crypto';
import { Fault, type IsoDate, isoDate } from '../../base/index.ts';
import type { CodePackRow } from '../../engine/codes/index.ts';
import type { Artifact } from '../importer.ts';
import type { EditionName } from './edition-of.ts';
import { published } from './published-counts.ts';

/** What is known of a published edition: how many codes are valid for claims, and the digest of them with their long titles. */
export interface PublishedEdition {
  readonly system: string;
  readonly fiscalYear: number;
  readonly effectiveFrom: IsoDate;
  readonly billable: number;
  readonly digest: string;
}

/** SHA-256 (first 16 hexadecimal digits) over `code TAB long title LF` of all billable rows in code order. */
export function digestOf(rows: readonly CodePackRow[]): string {
  const lines = rows.filter((row) => row.billable).map((row) => `${row.code}\t${row.title}\n`);
  const hash = createHash('sha256');
  for (const line of lines.sort()) hash.update(line);
  return hash.digest('hex').slice(0, 16);
}

/** The known edition of a year with exactly this content. */
export function publishedEdition(
  system: string,
  fiscalYear: number,
  rows: readonly CodePackRow[],
): PublishedEdition | undefined {
  const candidates = known.filter((one) => one.system === system && one.fiscalYear === fiscalYear);
  if (candidates.length === 0) return undefined;
  const digest = digestOf(rows);
  return candidates.find((one) => one.digest === digest);
}

/** Throws Fault `bad-file` when a known edition should hold something else: cut short, another year, or edited by hand. */
export function checkPublished(
  system: string,
  edition: EditionName,
  rows: readonly CodePackRow[],
  artifact: Artifact,
): void {
  const expected = known.find((one) => one.system === system && one.effectiveFrom === edition.effectiveFrom);
  if (!expected) {
    checkPlausible(system, rows, artifact);
    return;
  }
  const billable = rows.filter((row) => row.billable).length;
  const digest = digestOf(rows);
  if (digest === expected.digest) return;
  if (published.revisedInApril.includes(`${system} ${expected.fiscalYear}`) && expected.billable !== billable) {
    checkPlausible(system, rows, artifact);
    return;
  }
  const other = known.find((one) => one.system === system && one.digest === digest);
  const what = other
    ? `is in truth the edition in force from ${other.effectiveFrom}`
    : billable === expected.billable
      ? 'has the right number of codes, but a code or a title was changed'
      : `has ${billable} codes valid for claims where the published edition has ${expected.billable}`;
  throw new Fault(
    'bad-file',
    `Differs from the published ${system} ${edition.edition}: it ${what}. If it is a later update, give --effective-from; if you know why, --accept-altered.`,
    { file: artifact.path },
  );
}

/** An edition nobody knows yet must at least have the size of one. */
function checkPlausible(system: string, rows: readonly CodePackRow[], artifact: Artifact): void {
  const least = system === 'icd-10-cm' ? 68_000 : 70_000;
  const billable = rows.filter((row) => row.billable).length;
  if (billable >= least) return;
  throw new Fault(
    'bad-file',
    `Holds ${billable} codes valid for claims; no edition of ${system} has fewer than ${least}: the file is cut short.`,
    { file: artifact.path },
  );
}

/** Throws Fault `bad-file` when a known part has another number of rows. */
export function checkRows(system: string, part: string, edition: EditionName, rows: number, artifact: Artifact): void {
  const expected = published.rows[`${system} ${part} ${edition.edition}`];
  if (expected === undefined || expected === rows) return;
  throw new Fault(
    'bad-file',
    `Has ${rows} rows where the published ${part} of ${edition.edition} has ${expected}; the file is cut short, altered or of another year.`,
    { file: artifact.path },
  );
}

const known: readonly PublishedEdition[] = published.codes.map(([system, fiscalYear, from, billable, digest]) => ({
  system,
  fiscalYear,
  effectiveFrom: isoDate(from),
  billable,
  digest,
}));
