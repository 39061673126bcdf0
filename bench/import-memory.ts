import { addChartFiles, chartFiles } from '../src/cli/chart-files.ts';
import { addFacility } from '../src/office/access/index.ts';
import { openOffice } from '../src/office/index.ts';

// Run by bench/import.ts in a process of its own: files one file and prints the time and the most memory it held.
const [file = '', home = ''] = process.argv.slice(2);
const office = await openOffice({ home });
await addFacility(office.asProgram('local'), { id: 'local', name: 'local' });
const ctx = office.as({
  actor: { id: 'bench', roles: ['him-technician'], facilities: ['local'] },
  session: 'bench',
  facility: 'local',
  purpose: 'operations',
});
const totals = await addChartFiles(ctx, chartFiles([file]), undefined, () => {});
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${totals.filed} filed in ${totals.seconds.toFixed(1)} s, ${Math.round(totals.facts / totals.seconds)} resources/s, at most ${peak} MB of memory${Object.keys(totals.reasons).map((reason) => `; ${reason}`)}`,
);
await office.close();
