import { z } from 'zod';

const severityFlag = z.enum([
  'MCC',
  'CC',
  'NEITHER',
  'MCC_EXCLUDED',
  'CC_EXCLUDED',
  'MCC_EXCLUDED_BY_DRG_LOGIC',
  'CC_EXCLUDED_BY_DRG_LOGIC',
]);
const impact = z
  .enum(['NONE', 'INITIAL', 'FINAL', 'BOTH'])
  .meta({ description: 'In which of the two groupings the DRG rests on the code.' });
const hacStatusOfCode = z.enum([
  'NOT_ON_HAC_LIST',
  'HAC_NOT_APPLICABLE_EXEMPT',
  'HAC_CRITERIA_NOT_MET',
  'HAC_CRITERIA_MET',
  'HAC_NOT_APPLICABLE_EXCLUSION',
]);
const poaError = z.enum([
  'POA_NOT_CHECKED',
  'HOSPITAL_EXEMPT',
  'POA_RECOGNIZED_YES_POA',
  'POA_RECOGNIZED_NOT_POA',
  'POA_NOT_RECOGNIZED',
]);
const returnCode = z.enum([
  'OK',
  'DX_CANNOT_BE_PDX',
  'INVALID_SEX',
  'INVALID_DISCHARGE_STATUS',
  'INVALID_PDX',
  'HAC_MISSING_ONE_POA',
  'HAC_STATUS_INVALID_POA_N_OR_U',
  'HAC_STATUS_INVALID_POA_INVALID_OR_1',
  'HAC_STATUS_INVALID_MULT_HACS_POA_NOT_Y_W',
  'NO_FORMULA_MATCHES',
]);
const drg = z.string().regex(/^[0-9]{3}$/);

const diagnosisMark = z.strictObject({
  code: z.string().nullable(),
  recognized: z.boolean(),
  impact,
  initialSeverity: severityFlag,
  finalSeverity: severityFlag,
  poaError,
  hacs: z.array(z.strictObject({ hac: z.int().min(0).max(99), status: hacStatusOfCode })),
});
const procedureMark = z.strictObject({
  code: z.string(),
  recognized: z.boolean(),
  impact,
  operatingRoom: z.boolean(),
  hacs: z.array(z.int().min(1).max(99)),
});

/** A step of a proof; steps nest. */
export const traceStepSchema = z.strictObject({
  rule: z.string(),
  result: z.enum(['hit', 'miss', 'not-applicable', 'not-reached']),
  text: z.string(),
  rests: z.record(z.string(), z.unknown()).optional(),
  get steps() {
    return z.array(traceStepSchema).optional();
  },
});

const grouped = z.strictObject({
  id: z.string(),
  version: z.string().meta({ description: 'Grouper version, such as 43.1.' }),
  chosenBy: z.enum(['discharge-date', 'request']),
  remark: z.string().optional().meta({ description: 'Set when the version is not the one for the discharge date.' }),
  drg,
  title: z.string(),
  mdc: z.string().regex(/^[0-9]{2}$/),
  mdcTitle: z.string(),
  initialDrg: drg,
  returnCode,
  type: z.enum(['SURGICAL', 'MEDICAL', 'NONE']),
  severity: z.enum(['MCC', 'CC', 'NON_CC', 'NONE']),
  baseDrg: z.int(),
  weight: z.number().optional().meta({ description: 'Relative weight, four decimals.' }),
  gmlos: z.number().optional(),
  amlos: z.number().optional(),
  hacStatus: z.enum(['NOT_APPLICABLE', 'FINAL_DRG_NO_CHANGE', 'FINAL_DRG_UNGROUPABLE', 'FINAL_DRG_CHANGES']),
  hacCount: z.int().min(0),
  principalDiagnosis: diagnosisMark,
  secondaryDiagnoses: z.array(diagnosisMark),
  procedures: z.array(procedureMark),
  editions: z.array(z.string()).meta({ description: 'Tables that answered; the starter edition is named as such.' }),
  trace: z.array(traceStepSchema).optional(),
});
const ungrouped = z.strictObject({ id: z.string(), reason: z.string() });
const refused = z.strictObject({
  id: z.string().optional(),
  problems: z.array(z.strictObject({ path: z.string(), message: z.string() })).min(1),
});

/** The published shape of a line of `chartwright group`: grouped, no table for the date, or refused with its problems. */
export const groupLineSchema = z.union([grouped, ungrouped, refused]).meta({
  title: 'Chartwright group result',
  description: 'One line of NDJSON per abstract, in the order of the input.',
});

/** The result line's JSON Schema (draft 2020-12), as published by `chartwright schema group`. */
export const groupLineJsonSchema = (): unknown => z.toJSONSchema(groupLineSchema);
