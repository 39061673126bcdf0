import type { RegisterCommand } from './command.ts';

/** `chartwright backup FILE`: the whole database as it stands at one moment, also beside a running server. */
export const registerBackup: RegisterCommand = (program, context) => {
  program
    .command('backup')
    .description('write the whole database to one compressed, checksummed file')
    .argument('<file>', 'file to write')
    .option('--home <dir>', 'folder of the data', context.home)
    .action(async (file: string, { home }: { home: string }) => {
      const { openOffice } = await import('../office/index.ts');
      const office = await openOffice({ home, databaseUrl: context.databaseUrl, beside: true, connections: 3 });
      try {
        context.stdout.write(wordsOf(await office.backup(file), 'written to', file));
        context.stdout.write('Keep audit-key.pem and audit-heads.ndjson of the home with it, on another machine.\n');
      } finally {
        await office.close();
      }
    });
};

/** `chartwright restore FILE`: a backup into a home or database that nothing has worked in. */
export const registerRestore: RegisterCommand = (program, context) => {
  program
    .command('restore')
    .description('bring a backup into a new home or an empty database, all or nothing')
    .argument('<file>', 'backup to read')
    .option('--home <dir>', 'folder of the data', context.home)
    .option('--other-site', 'the backup may be of another site than this home', false)
    .action(async (file: string, { home, otherSite }: { home: string; otherSite: boolean }) => {
      const { restoreBackup } = await import('../office/index.ts');
      const sums = await restoreBackup({ home, databaseUrl: context.databaseUrl, file, otherSite });
      context.stdout.write(wordsOf(sums, 'restored from', file));
    });
};

function wordsOf(sums: readonly { readonly rows: number }[], what: string, file: string): string {
  const rows = sums.reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows of ${sums.length} tables ${what} ${file}, each table with its SHA-256.\n`;
}
