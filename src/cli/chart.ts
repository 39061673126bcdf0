import type { CliContext, RegisterCommand } from './command.ts';

/** `chartwright chart add FILE|DIR…`: files HL7 v2, FHIR, C-CDA, text and PDF into the chart, and says of each what became of it. */
export const registerChart: RegisterCommand = (program, context) => {
  program
    .command('chart')
    .description('the chart of patients')
    .command('add')
    .argument('<file...>', 'files or folders: HL7 v2, FHIR R4, C-CDA, text, PDF')
    .description('file messages, bundles and documents; what cannot be filed waits on the error worklist')
    .option('--home <dir>', 'folder of the data', context.home)
    .option('--facility <id>', 'facility the charts belong to', 'local')
    .option('--mrn <number>', 'patient of documents that do not say whose they are')
    .option('--authority <name>', 'who assigns that number')
    .option('--json', 'print one JSON value', false)
    .option('--quiet', 'print the totals only', false)
    .action((files: readonly string[], options: AddOptions) => add(files, options, context));
};

interface AddOptions {
  readonly home: string;
  readonly facility: string;
  readonly mrn?: string;
  readonly authority?: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

async function add(files: readonly string[], options: AddOptions, context: CliContext): Promise<void> {
  const { openOffice } = await import('../office/index.ts');
  const { addFacility } = await import('../office/access/index.ts');
  const { addChartFiles, chartFiles } = await import('./chart-files.ts');
  const { showChartFile, showChartTotals } = await import('./show-chart-files.ts');
  const { progressLine } = await import('./progress-line.ts');
  const found = chartFiles(files);
  const office = await openOffice({
    home: options.home,
    beside: true,
    ...(context.databaseUrl === undefined ? {} : { databaseUrl: context.databaseUrl }),
  });
  const bar = progressLine(context.stderr);
  try {
    await addFacility(office.asProgram(options.facility), { id: options.facility, name: options.facility });
    const ctx = office.as({
      actor: { id: 'command-line', roles: ['him-technician'], facilities: [options.facility] },
      session: 'command-line',
      facility: options.facility,
      purpose: 'operations',
    });
    const patient = options.mrn === undefined ? undefined : { mrn: options.mrn, authority: options.authority };
    const totals = await addChartFiles(ctx, found, patient, (outcome, done) => {
      bar.clear();
      if (!options.json && !options.quiet) context.stdout.write(showChartFile(outcome));
      bar.show(`${done} of ${found.length}`, done, found.length);
    });
    bar.clear();
    context.stdout.write(options.json ? `${JSON.stringify(totals)}\n` : showChartTotals(totals));
    if (totals.refused + totals.parked > 0) context.exitWith(1);
  } finally {
    await office.close();
  }
}
