import type { Recorder } from '../../../../base/index.ts';
import type { Abstract } from '../../../abstract/index.ts';
import type { ClaimState } from '../claim/claim-state.ts';
import type { MsDrgOptions } from '../claim/ms-drg-claim.ts';
import type { GroupedClaim } from '../group-claim.ts';
import type { MsDrgVersion } from '../tables/ms-drg-version.ts';
import type { MsDrgTables } from '../tables/open-ms-drg.ts';

/** What a proof is about. The state still stands as the grouping left it. */
export interface ProofSubject {
  readonly tables: MsDrgTables;
  readonly version: MsDrgVersion;
  readonly abstract: Abstract;
  readonly outcome: {
    readonly drg: string;
    readonly title: string;
    readonly mdcTitle: string;
    readonly remark?: string;
  };
  readonly state: ClaimState;
  readonly grouped: GroupedClaim;
  readonly options: MsDrgOptions;
}

export function recordProof(_subject: ProofSubject, _record: Recorder): void {}
