import { join } from 'node:path';
import type { RegisterCommand } from './command.ts';

/** `chartwright audit verify`: reads the audit log from its start and says whether it stands as it was written. */
export const registerAudit: RegisterCommand = (program, context) => {
  program
    .command('audit')
    .description('the audit log of the office')
    .command('verify')
    .description('check that no row was changed, removed, put in or cut off')
    .option('--home <dir>', 'folder of the data', context.home)
    .option('--json', 'print one JSON value', false)
    .action(async ({ home, json }: { home: string; json: boolean }) => {
      const { verifyAudit } = await import('../office/audit/index.ts');
      const verdict = await verifyAudit(join(home, 'office'));
      const words = verdict.firstBad
        ? `Row ${verdict.firstBad.row} is the first that does not stand as written. ${verdict.firstBad.reason}`
        : `${verdict.events} events, each as it was written.`;
      context.stdout.write(json ? `${JSON.stringify(verdict)}\n` : `${words}\n`);
      if (!verdict.ok) context.exitWith(1);
    });
};
