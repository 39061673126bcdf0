import { z } from 'zod';
import { Fault, readJson } from '../base/index.ts';
import { parseAbstract } from '../engine/abstract/index.ts';
import { type ClaimFile, type ClaimRequest, claimOf, writeClaims } from '../engine/claim/index.ts';
import type { CliContext } from './command.ts';
import { readTextOf } from './read-abstract.ts';

const text = z.string().max(200);
const day = z.iso.date();
const cents = z.int();
const address = z.strictObject({
  line1: text,
  line2: text.optional(),
  city: text,
  state: text.optional(),
  zip: text.optional(),
});
const name = {
  kind: z.enum(['person', 'organization']),
  last: text,
  first: text.optional(),
  middle: text.optional(),
  suffix: text.optional(),
};
const person = z.strictObject({
  ...name,
  address: address.optional(),
  birthDate: day.optional(),
  sex: z.enum(['F', 'M', 'U']).optional(),
});
const provider = z.strictObject({ ...name, npi: text.optional(), taxonomy: text.optional() });
const coded = z.strictObject({ code: text, date: day });
const coverage = {
  responsibility: text,
  filingIndicator: text,
  payerName: text,
  payerId: text,
  memberId: text,
  group: text.optional(),
  subscriber: person,
  relationship: text,
  benefitsAssigned: text,
  releaseOfInformation: text,
};

/** The file that `chartwright claim build` reads. The abstract has its own reader. */
const claimBuildSchema = z.strictObject({
  abstract: z.unknown(),
  encounter: z.strictObject({
    patientControlNumber: text,
    patient: person,
    typeOfBill: text.optional(),
    placeOfService: text.optional(),
    frequency: text.optional(),
    payerControlNumber: text.optional(),
    statementFrom: day.optional(),
    statementThrough: day.optional(),
    admissionTime: text.optional(),
    dischargeTime: text.optional(),
    admissionType: text.optional(),
    pointOfOrigin: text.optional(),
    priorAuthorization: text.optional(),
    reasonsForVisit: z.array(text).optional(),
    occurrences: z.array(coded).optional(),
    occurrenceSpans: z.array(z.strictObject({ code: text, from: day, through: day })).optional(),
    valueCodes: z.array(z.strictObject({ code: text, amount: text })).optional(),
    conditionCodes: z.array(text).optional(),
    attending: provider.optional(),
    operating: provider.optional(),
    rendering: provider.optional(),
    referring: provider.optional(),
  }),
  charges: z.array(
    z.strictObject({
      id: text,
      date: day,
      cents,
      quantity: z.number(),
      unit: text,
      revenueCode: text.optional(),
      procedure: text.optional(),
      modifiers: z.array(text).optional(),
      unitCents: cents.optional(),
      placeOfService: text.optional(),
      diagnoses: z.array(text).optional(),
    }),
  ),
  billingProvider: z.strictObject({ ...name, npi: text.optional(), taxonomy: text.optional(), address, taxId: text }),
  coverage: z.strictObject({ ...coverage, acceptsAssignment: text }),
  otherCoverages: z
    .array(
      z.strictObject({
        ...coverage,
        paidCents: cents.optional(),
        adjustments: z.array(z.strictObject({ group: text, reason: text, cents })).default([]),
        payerControlNumber: text.optional(),
      }),
    )
    .optional(),
  drg: text.optional(),
  file: z.strictObject({
    submitter: z.strictObject({ name: text, id: text, contact: text, phone: text }),
    receiver: z.strictObject({ name: text, id: text }),
    senderId: z.string().max(15),
    senderQualifier: z.string().length(2),
    receiverId: z.string().max(15),
    receiverQualifier: z.string().length(2),
    production: z.boolean(),
    controlNumber: z.int().min(1).max(999_999_999),
    batchId: text,
    createdAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
  }),
});

const forms = { '837I': 'institutional', '837P': 'professional' } as const;

/** Builds the claim of the file and writes it as X12, or as JSON with its findings; exit code 1 when a finding forbids sending it. */
export async function buildClaimFile(
  path: string,
  options: { readonly as: string; readonly json: boolean },
  context: CliContext,
): Promise<void> {
  const form = Object.hasOwn(forms, options.as) ? forms[options.as as keyof typeof forms] : undefined;
  if (form === undefined) throw new Fault('bad-input', '--as wants 837I or 837P.');
  const json = readJson(await readTextOf(path, context));
  if (!json.ok) throw new Fault('bad-input', json.problems[0]?.message ?? 'This is not JSON.', { file: path });
  const read = claimBuildSchema.safeParse(json.value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Fault('bad-input', `This is not a claim to build: ${issue?.message ?? 'wrong shape'}`, {
      file: path,
      field: `/${(issue?.path ?? []).join('/')}`,
    });
  }
  const abstract = parseAbstract(read.data.abstract);
  if (!abstract.ok) {
    const [problem] = abstract.problems;
    throw new Fault('bad-input', problem?.message ?? 'The abstract is malformed.', {
      file: path,
      field: `/abstract${problem?.path ?? ''}`,
    });
  }
  const { file, ...rest } = read.data;
  // The schema gives the shapes of ClaimRequest; days are checked, and codes of the abstract come from its own reader.
  const built = claimOf({ ...rest, form, abstract: abstract.value } as unknown as ClaimRequest);
  for (const { rule, severity, title, message, field } of built.findings)
    context.stderr.write(`${severity}: ${title}. ${message} (${rule}, ${field})\n`);
  if (built.findings.some(({ severity }) => severity === 'error')) context.exitWith(1);
  const claimFile: ClaimFile = { ...file, claims: [built.claim] };
  context.stdout.write(
    options.json ? `${JSON.stringify(built, undefined, 2)}\n` : writeClaims(claimFile).replaceAll('~', '~\n'),
  );
}
