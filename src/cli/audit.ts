import type { AuditVerdict } from '../office/audit/index.ts';
import type { RegisterCommand } from './command.ts';

/** `chartwright audit verify`: reads the audit log from its start and says whether it stands as it was written. Runs beside a server too. */
export const registerAudit: RegisterCommand = (program, context) => {
  program
    .command('audit')
    .description('the audit log of the office')
    .command('verify')
    .description('check that no row was changed, removed, put in or cut off')
    .option('--home <dir>', 'folder of the data', context.home)
    .option('--json', 'print one JSON value', false)
    .action(async ({ home, json }: { home: string; json: boolean }) => {
      const { openOffice } = await import('../office/index.ts');
      const office = await openOffice({ home, databaseUrl: context.databaseUrl, beside: true, connections: 2 });
      try {
        const verdict = await office.verifyAudit();
        context.stdout.write(json ? `${JSON.stringify(verdict)}\n` : wordsOf(verdict));
        if (!verdict.ok) context.exitWith(1);
      } finally {
        await office.close();
      }
    });
};

function wordsOf({ events, firstBad, badSignature, signedAt }: AuditVerdict): string {
  const lines = firstBad
    ? [`Row ${firstBad.row} of chain ${firstBad.chain} is the first that does not stand as written. ${firstBad.reason}`]
    : [`${events} events, each as it was written.`];
  if (badSignature !== undefined) lines.push(`Line ${badSignature} of the signed ends is not as it was signed.`);
  lines.push(
    signedAt === undefined ? 'No signed ends to compare with yet.' : `Compared with the ends signed at ${signedAt}.`,
  );
  return `${lines.join('\n')}\n`;
}
