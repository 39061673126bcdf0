import { createX12Check, type SetListener, type X12CheckOptions, type X12Report } from './check/index.ts';
import type { Claim } from './claim.ts';
import { type ClaimDraft, draftHandlers, newDraft } from './claim-draft.ts';
import type { SegmentNode } from './guide/index.ts';

export interface ClaimsRead {
  readonly report: X12Report;
  /** The claims of accepted transaction sets in accepted interchanges; one of a refused set is never handed out. */
  readonly claims: readonly Claim[];
}

type Handler = (typeof draftHandlers)[string];

/**
 * Gathers the claims of each transaction set while it is checked and hands them over at its end, when the set was accepted. The
 * interchange may still be refused at its IEA: take them for good only when the report says so.
 */
export function createClaimListener(onClaims: (claims: readonly Claim[]) => void): SetListener {
  const tables = new Map<readonly SegmentNode[], readonly (Handler | undefined)[]>();
  let handlers: readonly (Handler | undefined)[] = [];
  let draft: ClaimDraft = newDraft('institutional');
  return {
    onSet(version, { segments }) {
      draft = newDraft(version.startsWith('005010X223') ? 'institutional' : 'professional');
      const known = tables.get(segments);
      handlers = known ?? segments.map(({ path }) => draftHandlers[path]);
      if (!known) tables.set(segments, handlers);
    },
    onSegment(node, view) {
      handlers[node.ordinal]?.(draft, view);
    },
    onSetEnd(accepted) {
      draft.finishClaim();
      if (accepted) onClaims(draft.claims);
    },
  };
}

/** Reads the claims of a whole file, checking it. Claims of a group or interchange that is refused are left out. */
export function readClaims(bytes: Uint8Array, options: X12CheckOptions = {}): ClaimsRead {
  const sets: (readonly Claim[])[] = [];
  const check = createX12Check({ ...options, listener: createClaimListener((claims) => sets.push(claims)) });
  check.push(bytes);
  const report = check.end();
  return { report, claims: claimsOfAccepted(report, sets) };
}

/** `sets` holds the claims of every accepted set in order; those whose group or interchange was refused later are dropped. */
function claimsOfAccepted(report: X12Report, sets: readonly (readonly Claim[])[]): readonly Claim[] {
  const isWhole = report.interchanges.every(
    ({ code, groups }) => code === '000' && groups.every(({ codes }) => codes.length === 0),
  );
  // A set in a refused envelope cannot be told from the others here any more; then nothing of the file counts.
  return isWhole ? sets.flat() : [];
}
