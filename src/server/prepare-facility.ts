import { addFacility } from '../office/access/index.ts';
import { demonstrationBilling, loadDemonstrationBilling } from '../office/billing/index.ts';
import { demonstrationCharts, loadDemonstration } from '../office/chart/index.ts';
import { importOldFiles, type Office } from '../office/index.ts';

export interface PreparedFacility {
  readonly facility: string;
  /** Demonstration charts. */
  readonly charts: number;
  /** Their discharge dates. */
  readonly days: readonly string[];
}

/**
 * The facility this server works in: the demonstration hospital with its charts and charges when their folder is given, the site's own otherwise. What an earlier
 * version left as files under the home comes into it.
 */
export async function prepareFacility(
  office: Office,
  home: string,
  demonstration: string | undefined,
): Promise<PreparedFacility> {
  const facility = demonstration === undefined ? 'local' : 'demonstration';
  const program = office.asProgram(facility);
  const name = demonstration === undefined ? 'This facility' : 'Demonstration hospital';
  await addFacility(program, { id: facility, name, demonstration: demonstration !== undefined });
  const charts = demonstration === undefined ? [] : demonstrationCharts(demonstration);
  if (charts.length > 0) await loadDemonstration(program, charts);
  const billing = demonstration === undefined ? undefined : demonstrationBilling(demonstration);
  if (billing) await loadDemonstrationBilling(program, billing);
  await importOldFiles(program, home);
  const days = charts.map((chart) => chart.dischargeDate).filter((day) => day !== undefined);
  return { facility, charts: charts.length, days };
}
