import { Fault } from '../base/index.ts';
import { editMce, mceClaimOfReferenceLine, openMce } from '../engine/edits/mce/index.ts';
import { groupClaim, referenceClaim, referenceVerdict, stateOf } from '../engine/group/index.ts';
import { type GroupingTables, officialGrouper, officialPack } from './group-tables.ts';

/**
 * Groups and edits reference claims: answers, for one line of the reference TSV, one line of the reference NDJSON. Throws Fault
 * `bad-input` for a version that is not loaded, and `no-table` at once where the official tables are not installed.
 */
export function referenceGrouper(tables: GroupingTables): (line: string, number: number) => string {
  const grouper = officialGrouper(tables);
  const mce = openMce(officialPack(tables, 'mce', 'editor', 'mce-tables-43.1.zip'));
  return (line, number) => {
    const { id, version, claim } = referenceClaim(line);
    const found = grouper.versionNamed(version);
    if (!found)
      throw new Fault('bad-input', `There is no table of grouper version ${version.slice(0, 12)}.`, {
        line: number,
        field: 'version',
      });
    const { verdict } = groupClaim(stateOf(grouper.of(found)), claim);
    return JSON.stringify({ id, drg: referenceVerdict(verdict), mce: editMce(mce, mceClaimOfReferenceLine(line)) });
  };
}
