import type { Abstract, CodedDiagnosis, Poa } from '../../../abstract/index.ts';

export type ChangeKind = 'principal' | 'without' | 'poa' | 'discharge-status' | 'sequence';

/** One way in which the abstract might have read otherwise. */
export interface Alternative {
  readonly kind: ChangeKind;
  /** Field that differs, and the code concerned. */
  readonly field: string;
  readonly code?: string;
  /** The other value, where there is one: a POA indicator or a discharge status. */
  readonly value?: string;
  readonly abstract: Abstract;
}

const indicators: readonly Poa[] = ['Y', 'N', 'U', 'W'];
/** Discharge statuses the grouper knows (specification 1.3). */
const statuses: readonly string[] = [
  ...['01', '02', '03', '04', '05', '06', '07', '20', '21', '30', '43', '50', '51', '61', '62', '63', '64', '65', '66'],
  ...['69', '70', '81', '82', '83', '84', '85', '86', '87', '88', '89', '90', '91', '92', '93', '94', '95'],
];

const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, i) => i !== at);

/** Every single change that the facts of the chart might have led to; none of them adds a code. */
export function alternatives(abstract: Abstract): readonly Alternative[] {
  return [
    ...principals(abstract),
    ...removals(abstract),
    ...poaValues(abstract),
    ...dischargeStatuses(abstract),
    ...sequences(abstract),
  ];
}

/** Each secondary diagnosis as principal; the principal takes its place. */
function principals(abstract: Abstract): readonly Alternative[] {
  const { principalDiagnosis, secondaryDiagnoses } = abstract;
  return secondaryDiagnoses.map((diagnosis, i) => {
    const others: readonly CodedDiagnosis[] = principalDiagnosis
      ? secondaryDiagnoses.map((other, k) => (k === i ? principalDiagnosis : other))
      : without(secondaryDiagnoses, i);
    return {
      kind: 'principal',
      field: `/secondaryDiagnoses/${i}/code`,
      code: diagnosis.code,
      abstract: { ...abstract, principalDiagnosis: diagnosis, secondaryDiagnoses: others },
    };
  });
}

function removals(abstract: Abstract): readonly Alternative[] {
  const { secondaryDiagnoses, procedures } = abstract;
  return [
    ...secondaryDiagnoses.map(
      ({ code }, i): Alternative => ({
        kind: 'without',
        field: `/secondaryDiagnoses/${i}/code`,
        code,
        abstract: { ...abstract, secondaryDiagnoses: without(secondaryDiagnoses, i) },
      }),
    ),
    ...procedures.map(
      ({ code }, i): Alternative => ({
        kind: 'without',
        field: `/procedures/${i}/code`,
        code,
        abstract: { ...abstract, procedures: without(procedures, i) },
      }),
    ),
  ];
}

function poaValues(abstract: Abstract): readonly Alternative[] {
  const { secondaryDiagnoses } = abstract;
  return secondaryDiagnoses.flatMap((diagnosis, i) =>
    indicators
      .filter((poa) => poa !== diagnosis.poa)
      .map(
        (poa): Alternative => ({
          kind: 'poa',
          field: `/secondaryDiagnoses/${i}/poa`,
          code: diagnosis.code,
          value: poa,
          abstract: {
            ...abstract,
            secondaryDiagnoses: secondaryDiagnoses.map((other, k) => (k === i ? { ...other, poa } : other)),
          },
        }),
      ),
  );
}

function dischargeStatuses(abstract: Abstract): readonly Alternative[] {
  return statuses
    .filter((status) => status !== abstract.dischargeStatus)
    .map((dischargeStatus) => ({
      kind: 'discharge-status',
      field: '/dischargeStatus',
      value: dischargeStatus,
      abstract: { ...abstract, dischargeStatus },
    }));
}

/** Each secondary diagnosis and each procedure in the first place of its list. */
function sequences(abstract: Abstract): readonly Alternative[] {
  const { secondaryDiagnoses, procedures } = abstract;
  const first = <T>(list: readonly T[], at: number): readonly T[] => list.slice(at, at + 1).concat(without(list, at));
  return [
    ...secondaryDiagnoses.slice(1).map(
      ({ code }, i): Alternative => ({
        kind: 'sequence',
        field: `/secondaryDiagnoses/${i + 1}/code`,
        code,
        abstract: { ...abstract, secondaryDiagnoses: first(secondaryDiagnoses, i + 1) },
      }),
    ),
    ...procedures.slice(1).map(
      ({ code }, i): Alternative => ({
        kind: 'sequence',
        field: `/procedures/${i + 1}/code`,
        code,
        abstract: { ...abstract, procedures: first(procedures, i + 1) },
      }),
    ),
  ];
}
