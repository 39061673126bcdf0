import { editFamily } from '../edit-family.ts';
import { mceExampleClaim, openExampleMce } from './example-tables.ts';
import type { MceEdit, MceExample } from './mce-edit.ts';
import { mceClaimFindings } from './mce-findings.ts';
import type { MceTables } from './mce-tables.ts';
import { mceEditsByRole } from './rules/index.ts';

/** Every edit of the editor once, in the order in which they are asked. */
export const mceEdits: readonly MceEdit[] = [...new Set(Object.values(mceEditsByRole).flat())];

let tables: MceTables | undefined;

export const mceFamily = editFamily<MceExample>({
  name: 'mce',
  title: 'Medicare Code Editor',
  about:
    'The edits that CMS runs on every inpatient claim before it is grouped. What they know of codes comes from the editor’s table file; ' +
    'what is written here is when each fires. Order, counts and labels are those of the reference program.',
  edits: mceEdits,
  run: (given) => {
    tables ??= openExampleMce();
    return mceClaimFindings(tables, mceExampleClaim(given));
  },
  describe: (given) => describe(given),
});

function describe(given: MceExample): string {
  const claim = mceExampleClaim(given);
  const parts = [
    `discharge ${claim.dischargeDate}`,
    `age ${claim.age}`,
    `sex ${claim.sex}`,
    `status ${String(claim.dischargeStatus).padStart(2, '0')}`,
    `${claim.lengthOfStay} days`,
    ...(claim.icdVersion === 9 ? ['ICD-9'] : []),
    ...(claim.admitDx ? [`admitting ${claim.admitDx}`] : []),
    `diagnoses ${claim.diagnoses.join(' ')}`,
    ...(claim.procedures.length > 0 ? [`procedures ${claim.procedures.join(' ')}`] : []),
  ];
  return parts.join(', ');
}
