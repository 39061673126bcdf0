import { z } from 'zod';

const day = z.iso.date().meta({ description: 'A calendar day, YYYY-MM-DD.' });
const icd10Cm = z
  .string()
  .regex(/^[A-Za-z][0-9A-Za-z]{2}(\.?[0-9A-Za-z]{1,4})?$/)
  .meta({ description: 'ICD-10-CM code, with or without dot, any case.' });
const icd10Pcs = z
  .string()
  .regex(/^[0-9A-HJ-NP-Za-hj-np-z]{7}$/)
  .meta({ description: 'ICD-10-PCS code, seven characters without I and O.' });
const poa = z
  .enum(['Y', 'N', 'U', 'W', 'exempt'])
  .meta({ description: 'Present on admission (Official Guidelines, Appendix I).' });
const codedDiagnosis = z.strictObject({ code: icd10Cm, poa: poa.optional() });
const codedProcedure = z.strictObject({ code: icd10Pcs, date: day.optional() });

/**
 * The published shape of an abstract in JSON, for the doors (HTTP, OpenAPI, JSON Schema). It describes the shape; `parseAbstract`
 * is the reader, with the invariants and better messages, and also takes bare codes.
 */
export const abstractSchema = z
  .strictObject({
    id: z.string().min(1).max(200),
    mrn: z.string().max(64).optional(),
    setting: z.enum(['inpatient', 'outpatient']).default('inpatient'),
    sex: z.enum(['M', 'F', 'U']),
    birthDate: day.optional(),
    age: z.int().min(-1).max(150).optional().meta({ description: 'Completed years at admission.' }),
    admissionDate: day.optional(),
    dischargeDate: day,
    lengthOfStay: z.int().min(0).max(40_000).optional().meta({ description: 'Days.' }),
    dischargeStatus: z
      .string()
      .regex(/^[0-9]{2}$/)
      .meta({ description: 'UB-04 form locator 17, two digits as text.' }),
    poaReporting: z.enum(['exempt', 'non-exempt', 'unknown']).default('non-exempt'),
    payer: z.string().max(200).optional(),
    admittingDiagnosis: icd10Cm.optional(),
    principalDiagnosis: codedDiagnosis.optional(),
    secondaryDiagnoses: z.array(codedDiagnosis).default([]),
    procedures: z.array(codedProcedure).default([]),
  })
  .meta({ title: 'Chartwright abstract', description: 'The coded summary of one encounter.' });

/** The abstract's JSON Schema (draft 2020-12), as published by `chartwright schema abstract`. */
export const abstractJsonSchema = (): unknown => z.toJSONSchema(abstractSchema, { io: 'input' });
