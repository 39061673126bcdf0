import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../base/index.ts';
import type { OfficeContext } from './access/index.ts';
import { type Chart, putChart } from './chart/index.ts';
import { putAbstract } from './coding/index.ts';
import type { AbstractRow, ChartRow, DocumentsRow, WriteDb } from './store/index.ts';

export interface ImportedFiles {
  readonly charts: number;
  readonly abstracts: number;
}

const after = 'office-imported';

/**
 * Brings what earlier versions kept as files under `<home>/office` into the facility of the context, all or nothing, and renames the folder to
 * `office-imported`. Nothing to do, undefined.. Fault `bad-file` when a file is damaged.
 */
export async function importOldFiles(ctx: OfficeContext, home: string): Promise<ImportedFiles | undefined> {
  const root = join(home, 'office');
  if (!existsSync(join(root, 'audit.ndjson'))) return undefined;
  const old = readOld(root);
  const counts = await ctx.write('facility/import-files', { type: 'facility', id: ctx.facility }, (db) =>
    keep(db, old, ctx.now()),
  );
  renameSync(root, join(home, existsSync(join(home, after)) ? `${after}-${Date.now()}` : after));
  return counts;
}

interface OldFiles {
  /** `chart/<id>.json` → its path on disk; what a crash left staged but committed stands in for what it replaces. */
  readonly paths: ReadonlyMap<string, string>;
}

function readOld(root: string): OldFiles {
  const paths = new Map<string, string>();
  for (const folder of ['chart', 'chart-documents', 'abstract', 'chart-source'])
    for (const name of namesIn(join(root, folder))) paths.set(`${folder}/${name}`, join(root, folder, name));
  const log = readFileSync(join(root, 'audit.ndjson'), 'utf8');
  for (const transaction of namesIn(join(root, 'staging')))
    if (log.includes(`"transaction":"${transaction}"`))
      for (const name of namesIn(join(root, 'staging', transaction)))
        paths.set(name.replace('~', '/'), join(root, 'staging', transaction, name));
  return { paths };
}

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

const idsOf = ({ paths }: OldFiles, folder: string): readonly string[] =>
  [...paths.keys()]
    .filter((key) => key.startsWith(`${folder}/`))
    .map((key) => key.slice(folder.length + 1).replace(/\.\w+$/, ''));

async function keep(db: WriteDb, old: OldFiles, at: Date): Promise<ImportedFiles> {
  let [charts, abstracts] = [0, 0];
  for (const id of idsOf(old, 'chart')) {
    const row = readRow<ChartRow>(old, `chart/${id}.json`);
    const documents = readRow<DocumentsRow>(old, `chart-documents/${id}.json`);
    if (!row) continue;
    const chart: Chart = {
      ...row,
      ...(documents ?? { documentList: [], remarks: ['The documents of this chart are missing.'] }),
    };
    const source = old.paths.get(`chart-source/${id}.bin`);
    const addedAt = row.addedAt === undefined ? at : new Date(row.addedAt);
    if (await putChart(db, chart, addedAt, source === undefined ? undefined : readFileSync(source))) charts += 1;
  }
  for (const id of idsOf(old, 'abstract')) {
    const row = readRow<AbstractRow>(old, `abstract/${id}.json`);
    const chart = await db.selectFrom('chart').select('id').where('id', '=', id).executeTakeFirst();
    const standing = await db.selectFrom('abstract').select('version').where('chart_id', '=', id).executeTakeFirst();
    if (!row || standing) continue;
    if (!chart)
      throw new Fault('not-found', 'An old abstract belongs to a demonstration chart; start once with --demo.', { id });
    await putAbstract(db, id, row);
    abstracts += 1;
  }
  return { charts, abstracts };
}

function readRow<T>({ paths }: OldFiles, key: string): T | undefined {
  const file = paths.get(key);
  if (file === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Fault(
      'bad-file',
      'A file of the earlier version cannot be read; restore it from a backup.',
      { file },
      error,
    );
  }
}
