import type { Recorder, TraceStep } from '../../../../base/index.ts';
import type { Abstract } from '../../../abstract/index.ts';
import type { ClaimState, Match } from '../claim/claim-state.ts';
import { plainFor } from '../claim/fill-bag.ts';
import type { MsDrgOptions } from '../claim/ms-drg-claim.ts';
import type { GroupedClaim } from '../group-claim.ts';
import { evaluateList } from '../grouping/evaluate-list.ts';
import type { Grouping } from '../grouping/group-once.ts';
import type { MsDrgVersion } from '../tables/ms-drg-version.ts';
import type { MsDrgTables } from '../tables/open-ms-drg.ts';
import { formulaSteps } from './formula-steps.ts';
import { hacSteps } from './hac-steps.ts';
import { nearestLoser } from './nearest-loser.ts';
import { type DecidingFormula, severitySteps } from './severity-steps.ts';

/** What a proof is about. The state still stands as the grouping left it. */
export interface ProofSubject {
  readonly tables: MsDrgTables;
  readonly version: MsDrgVersion;
  readonly abstract: Abstract;
  readonly outcome: {
    readonly drg: string;
    readonly title: string;
    readonly initialDrg: string;
    readonly remark?: string;
  };
  readonly state: ClaimState;
  readonly grouped: GroupedClaim;
  readonly options: MsDrgOptions;
}

const manual = (version: MsDrgVersion): string => `MS-DRG Definitions Manual v${version.name}`;

/**
 * Yields the path of a decision, step by step: version, principal diagnosis and MDC, CC and MCC, clusters, every list with its formulas
 * in rank order, hospital-acquired conditions, final grouping, nearest DRG not reached, result. The steps are plain data; `replayProof`
 * finds the DRG from them alone.
 */
export function recordProof(subject: ProofSubject, record: Recorder): void {
  const { state, grouped } = subject;
  const regrouped = grouped.final !== grouped.initial && grouped.final.winner !== undefined;
  const leftOut = state.dx.leftOut.slice(0, state.dx.count);
  record(versionStep(subject));
  record(principalStep(subject));
  state.dx.leftOut.fill(0, 0, state.dx.count);
  record(severityStep(subject, grouped.initial.winner, 'ms-drg/severity', 'CC and MCC'));
  if (state.clusters.length > 0) record(clusterStep(state));
  const initial = groupingStep(
    subject,
    grouped.initial,
    'ms-drg/initial-grouping',
    'Initial grouping, POA not considered',
  );
  record(initial);
  state.dx.leftOut.set(leftOut);
  if (state.hasHacs) record(hacStep(subject));
  let last = initial;
  if (regrouped) {
    record(
      severityStep(
        subject,
        grouped.final.winner,
        'ms-drg/final-severity',
        'CC and MCC without hospital-acquired conditions',
      ),
    );
    last = groupingStep(
      subject,
      grouped.final,
      'ms-drg/final-grouping',
      'Final grouping, without hospital-acquired conditions',
    );
    record(last);
  }
  const lists = last.steps ?? [];
  const nearest = nearestLoser(lists.at(-1)?.steps ?? [], grouped.final.result.drg);
  if (nearest) record(nearest);
  record(resultStep(subject));
}

function versionStep({ version, abstract, outcome }: ProofSubject): TraceStep {
  const text =
    outcome.remark ??
    `MS-DRG grouper v${version.name}, for discharges from ${version.dischargesFrom} to ${version.dischargesTo}; this one was on ${abstract.dischargeDate}`;
  return {
    rule: 'ms-drg/version',
    result: 'hit',
    text,
    rests: { version: version.name, dischargeDate: abstract.dischargeDate, source: manual(version) },
  };
}

function principalStep({ tables, version, state }: ProofSubject): TraceStep {
  const code = state.claim.principalDiagnosis?.code;
  const { pdxMdc, pdxRecognized } = state;
  const rule = 'ms-drg/principal-diagnosis';
  if (code === undefined) return { rule, result: 'miss', text: 'There is no principal diagnosis' };
  const rests = { code, mdc: pdxMdc, source: manual(version) };
  if (!pdxRecognized)
    return { rule, result: 'miss', text: `Principal diagnosis ${code} is not valid in v${version.name}`, rests };
  const title = tables.title(version, 'mdc', pdxMdc);
  const mdc = String(pdxMdc).padStart(2, '0');
  return { rule, result: 'hit', text: `Principal diagnosis ${code} belongs to MDC ${mdc} ${title}`.trimEnd(), rests };
}

function severityStep({ state }: ProofSubject, winner: Match | undefined, rule: string, text: string): TraceStep {
  const deciding: DecidingFormula | undefined = winner && {
    suppression: winner.ranked.suppression,
    drg: winner.ranked.row.drg,
    operands: winner.ranked.row.suppression,
  };
  const steps = severitySteps(state, deciding);
  const counting = steps.some((step) => step.result === 'hit');
  return { rule, result: steps.length === 0 ? 'not-applicable' : counting ? 'hit' : 'miss', text, steps };
}

function clusterStep(state: ClaimState): TraceStep {
  const steps = state.clusters.map(({ cluster, members }): TraceStep => {
    const codes = members.map((position) => state.px.codes[position] ?? '');
    const id = state.tables.shared.clusterId(cluster);
    return {
      rule: 'ms-drg/cluster',
      result: 'hit',
      text: `${codes.join(' with ')} are grouped together as cluster ${id}`,
      rests: { cluster: id, codes },
    };
  });
  return { rule: 'ms-drg/clusters', result: 'hit', text: 'Procedure clusters', steps };
}

/** Walks a grouping again, list by list, to say what became of every formula. Nothing else reads the state after this. */
function groupingStep(subject: ProofSubject, grouping: Grouping, rule: string, text: string): TraceStep {
  const { state, tables, version } = subject;
  state.levels.fill(0);
  const title = (drg: number): string => tables.title(version, 'drg', drg);
  const steps: TraceStep[] = [];
  const walk = (mdc: number): Match | undefined => {
    const match = evaluateList(state, mdc);
    plainFor(state, mdc);
    const formulas = formulaSteps(state, state.tables.formulasOf(mdc), match?.ranked, title);
    steps.push({
      rule: 'ms-drg/list',
      result: match ? 'hit' : 'miss',
      text: listTitle(subject, mdc),
      rests: {
        mdc,
        source: `${manual(version)}${mdc === 0 || mdc === 29 ? '' : `, MDC ${String(mdc).padStart(2, '0')}`}`,
      },
      steps: formulas,
    });
    return match;
  };
  let match = walk(0) ?? (state.pdxMdc >= 0 ? walk(state.pdxMdc) : undefined);
  for (let hop = 0; hop < 2 && match && match.ranked.row.rerouteMdc !== 0; hop += 1)
    match = walk(match.ranked.row.rerouteMdc);
  const { drg, returnCode } = grouping.result;
  return { rule, result: grouping.winner ? 'hit' : 'miss', text, rests: { drg, returnCode }, steps };
}

function listTitle({ tables, version }: ProofSubject, mdc: number): string {
  if (mdc === 0) return 'Pre-MDC list';
  if (mdc === 29) return 'List of operating-room procedures unrelated to the principal diagnosis';
  return `List of MDC ${String(mdc).padStart(2, '0')} ${tables.title(version, 'mdc', mdc)}`.trimEnd();
}

function hacStep({ state, tables, version, grouped }: ProofSubject): TraceStep {
  const steps = hacSteps(state, (hac) => tables.title(version, 'hac', hac));
  const met = steps.some((step) => step.result === 'hit');
  const { returnCode } = grouped.stage;
  const end = returnCode ? `; the final DRG is ungroupable (${returnCode})` : '';
  const rests = { poaReporting: state.claim.poaReporting, ...(returnCode ? { returnCode } : {}) };
  return {
    rule: 'ms-drg/hospital-acquired-conditions',
    result: met ? 'hit' : 'miss',
    text: `Hospital-acquired conditions${end}`,
    rests,
    steps,
  };
}

function resultStep({ outcome, grouped, version }: ProofSubject): TraceStep {
  const { drg, returnCode, type } = grouped.final.result;
  const initial = outcome.initialDrg === outcome.drg ? '' : ` (initial DRG ${outcome.initialDrg})`;
  const why = returnCode === 'OK' ? '' : `: ${returnCode}`;
  return {
    rule: 'ms-drg/result',
    result: returnCode === 'OK' ? 'hit' : 'miss',
    text: `MS-DRG ${outcome.drg} ${outcome.title}${initial}${why}`,
    rests: { drg, initialDrg: grouped.initial.result.drg, returnCode, type, version: version.name },
  };
}
