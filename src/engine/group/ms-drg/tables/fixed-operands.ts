const sites = ['sthead', 'stchest', 'stabdom', 'stkidney', 'sturin', 'stpel', 'stuplimb', 'stlolimb'] as const;
const joints = ['righthip', 'rightknee', 'rightankle', 'lefthip', 'leftknee', 'leftankle'] as const;
const single = [
  'DIED',
  'AMA',
  'ALIVE',
  'XFRNBA',
  'invalid_dstat',
  'ANYDX',
  'invalid_pdx',
  'pdx_ecode',
  'invalid_sex',
  'incident',
  'mccalive',
  'revision',
  'arterial',
  'NORdrugstent',
  'NORstent',
  'd468',
  'd477',
  'ornec',
  'nonor',
  'sglantfuse',
  'sglpostfuse',
  'sglpostfuse1',
  'sglantsectXfuse',
  'hac06_show',
] as const;
const stents = ['stent1', 'stent2', 'stent3', 'stent4'] as const;
const vessels = ['vessel1', 'vessel2', 'vessel3', 'vessel4'] as const;

/** Operand names that the logic itself speaks of (specification 1.3, 3.3, 4.2, 4.3, 7). */
export const fixedOperandNames: readonly string[] = [...single, ...sites, ...joints, ...stents, ...vessels];

/** Numbers of those names in one set of tables. */
export type FixedOperands = Readonly<Record<(typeof single)[number], number>> & {
  readonly bodySites: readonly number[];
  readonly joints: readonly number[];
  readonly stents: readonly number[];
  readonly vessels: readonly number[];
  /** Stents and vessels. */
  readonly devices: readonly number[];
};

export function fixedOperands(operandOf: (name: string) => number): FixedOperands {
  const named = Object.fromEntries(single.map((name) => [name, operandOf(name)])) as Record<
    (typeof single)[number],
    number
  >;
  return {
    ...named,
    bodySites: sites.map(operandOf),
    joints: joints.map(operandOf),
    stents: stents.map(operandOf),
    vessels: vessels.map(operandOf),
    devices: [...stents, ...vessels].map(operandOf),
  };
}
