import { Fault } from '../base/index.ts';
import { editMce, type MceTables, mceClaimOfReferenceLine } from '../engine/edits/mce/index.ts';
import { groupClaim, type MsDrgTables, referenceClaim, referenceVerdict, stateOf } from '../engine/group/index.ts';

/**
 * Groups and edits reference claims: answers, for one line of the reference TSV, one line of the reference NDJSON. Throws Fault
 * `bad-input` for a version that is not loaded.
 */
export function referenceGrouper(grouper: MsDrgTables, mce: MceTables): (line: string, number: number) => string {
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
