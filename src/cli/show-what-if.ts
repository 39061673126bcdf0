import { displayIcd10Cm } from '../engine/codes/index.ts';
import type { WhatIf, WhatIfChange, WhatIfDrg, WhatIfLevel } from '../engine/group/index.ts';

const levelWords = {
  MCC: 'with an MCC that counts',
  CC: 'with a CC that counts',
  NON_CC: 'without CC and MCC',
} as const;

/** Why the Medicare Code Editor would refuse a code as principal diagnosis, or undefined. */
type Refusal = (code: string) => string | undefined;

/** A what-if as lines of text. Upward changes come with the documentation they would need. */
export function whatIfLines(whatIf: WhatIf, refusal: Refusal = () => undefined): readonly string[] {
  const { changes, levels, fragility, tried } = whatIf;
  const principals = changes.filter((change) => change.kind === 'principal');
  const others = changes.filter((change) => change.kind !== 'without' && change.kind !== 'principal');
  return [
    `What would change DRG ${whatIf.drg} (${tried} changes of one fact were grouped; none of this is advice to code anything):`,
    'Secondary diagnoses:',
    ...levels.flatMap(levelLines),
    fragility.length > 0
      ? 'It hangs on these single codes:'
      : 'It hangs on no single code: without any one of them it stays.',
    ...fragility.map((change) => `  without ${shown(change)}: ${drgText(change)}`),
    ...principalLines(principals, refusal),
    ...(others.length > 0 ? ['Other facts:'] : []),
    ...others.flatMap(changeLines),
  ];
}

/** What all of them need is said once; what the editor would refuse is said at its code. */
function principalLines(changes: readonly WhatIfChange[], refusal: Refusal): readonly string[] {
  if (changes.length === 0) return [];
  const needs = [...new Set(changes.flatMap((change) => change.documentation ?? []))];
  return [
    'Another diagnosis as principal:',
    ...needed(needs),
    ...changes.map((change) => {
      const refused = refusal(change.code ?? '');
      return `  ${shown(change)}: ${drgText(change)}${refused ? `; the Medicare Code Editor calls it ${refused}` : ''}`;
    }),
  ];
}

const levelLines = (level: WhatIfLevel): readonly string[] => [
  `  ${levelWords[level.level]}: ${level.current ? `as it is, DRG ${level.drg}` : drgText(level)}`,
  ...needed(level.documentation),
];

function changeLines(change: WhatIfChange): readonly string[] {
  return [`  ${changeText(change)}: ${drgText(change)}`, ...needed(change.documentation)];
}

function changeText(change: WhatIfChange): string {
  const values = change.values?.join(', ') ?? '';
  if (change.kind === 'poa') return `POA ${values} for ${shown(change)}`;
  return change.kind === 'discharge-status' ? `discharge status ${values}` : `${shown(change)} first in its list`;
}

const shown = ({ code = '', field }: WhatIfChange): string =>
  field.startsWith('/procedures') ? code : displayIcd10Cm(code);

function drgText({ drg, title, weightDifference, paymentDifference }: WhatIfDrg): string {
  const weight = weightDifference === undefined ? '' : `, weight ${signed(weightDifference / 10_000, 4)}`;
  const payment = paymentDifference === undefined ? '' : `, payment ${signed(paymentDifference / 100, 2)}`;
  return `DRG ${drg} ${title}${weight}${payment}`;
}

const signed = (value: number, places: number): string => `${value > 0 ? '+' : ''}${value.toFixed(places)}`;

const needed = (documentation: readonly string[] | undefined): readonly string[] =>
  (documentation ?? []).map((text) => `    would need: ${text}`);
