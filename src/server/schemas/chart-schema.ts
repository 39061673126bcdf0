import { z } from 'zod';
import type { ChartAnswer, ChartDocument, ChartLine, DocumentSection } from '../contract.ts';

const text = z.string();
const lineShape = {
  id: text,
  mrn: text,
  patientName: text,
  sex: z.enum(['M', 'F', 'U']),
  age: z.int().exactOptional(),
  setting: z.enum(['inpatient', 'outpatient']),
  service: text.exactOptional(),
  admissionDate: z.iso.date().exactOptional(),
  dischargeDate: z.iso.date().exactOptional(),
  lengthOfStay: z.int().exactOptional(),
  payer: text.exactOptional(),
  documents: z.int(),
  stage: z.enum(['uncoded', 'in-progress', 'final-coded']),
  drg: text.exactOptional(),
  origin: z.enum(['demonstration', 'uploaded']),
  guided: z.boolean().exactOptional(),
};

export const chartLineSchema: z.ZodType<ChartLine> = z.strictObject(lineShape);

const sectionSchema: z.ZodType<DocumentSection> = z.strictObject({
  heading: text.exactOptional(),
  text,
  table: z.strictObject({ columns: z.array(text), rows: z.array(z.array(text)) }).exactOptional(),
});

const documentSchema: z.ZodType<ChartDocument> = z.strictObject({
  id: text,
  kind: text,
  title: text,
  date: text.exactOptional(),
  author: text.exactOptional(),
  signed: z.boolean().exactOptional(),
  sections: z.array(sectionSchema),
});

export const chartAnswerSchema: z.ZodType<ChartAnswer> = z.strictObject({
  ...lineShape,
  documentList: z.array(documentSchema),
  remarks: z.array(text),
});

export const chartLinesSchema = z.array(chartLineSchema);
