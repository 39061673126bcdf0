import { Fault } from '../../base/index.ts';
import type { BillingProvider, Claim, ClaimFile, ClaimForm } from './claim.ts';
import { claimSegments } from './write-claim.ts';
import { addressSegments, compactDate, nameSegment, upper } from './write-parties.ts';
import { formatX12, usualDelimiters, type X12Segment, x12Segment } from './x12/index.ts';

/** The guides that claims are written by (45 CFR 162.1102: X12N/005010X223A2 and X222A1). */
export const claimGuides: Readonly<Record<ClaimForm, string>> = {
  institutional: '005010X223A2',
  professional: '005010X222A1',
};

/** Recommended most claims of one ST … SE (guides, section on the size of transactions). */
const claimsInSet = 5_000;

/**
 * A file of claims of one form as 837 text. Every value in it comes from `file`: nothing is made up. Names and addresses are written
 * in capitals. Fault `bad-input` for claims of two forms, or for a value that holds a separator (see `formatX12`).
 */
export function writeClaims(file: ClaimFile): string {
  const form = formOf(file.claims);
  const version = claimGuides[form];
  const control = String(file.controlNumber);
  const sets = chunked(file.claims, claimsInSet).flatMap((claims, i) => setSegments(file, claims, version, i + 1));
  const count = Math.max(1, Math.ceil(file.claims.length / claimsInSet));
  const day = compactDate(file.createdAt.slice(0, 10));
  const time = timeOf(file);
  return formatX12({
    delimiters: usualDelimiters,
    header: isaElements(file),
    segments: [
      x12Segment('GS', 'HC', file.senderId, file.receiverId, day, time, control, 'X', version),
      ...sets,
      x12Segment('GE', String(count), control),
      x12Segment('IEA', '1', control.padStart(9, '0')),
    ],
  });
}

function formOf(claims: readonly Claim[]): ClaimForm {
  const [first] = claims;
  if (first === undefined) throw new Fault('bad-input', 'A file of claims needs at least one claim.');
  const other = claims.find(({ form }) => form !== first.form);
  if (other) throw new Fault('bad-input', 'Institutional and professional claims go into files of their own.');
  return first.form;
}

const timeOf = ({ createdAt }: ClaimFile): string => createdAt.slice(11, 16).replace(':', '');

function isaElements(file: ClaimFile): readonly string[] {
  const blank = ' '.repeat(10);
  return [
    '00',
    blank,
    '00',
    blank,
    file.senderQualifier,
    file.senderId.padEnd(15),
    file.receiverQualifier,
    file.receiverId.padEnd(15),
    compactDate(file.createdAt.slice(0, 10)).slice(2),
    timeOf(file),
    '^',
    '00501',
    String(file.controlNumber).padStart(9, '0'),
    '1',
    file.production ? 'P' : 'T',
    ':',
  ];
}

/** The segments of one ST … SE: `claims` under their billing providers and subscribers. */
export function setSegments(
  file: ClaimFile,
  claims: readonly Claim[],
  version: string,
  number: number,
): readonly X12Segment[] {
  const control = String(number).padStart(4, '0');
  const segments = [x12Segment('ST', '837', control, version), ...headerSegments(file), ...levelSegments(claims)];
  return [...segments, x12Segment('SE', String(segments.length + 1), control)];
}

function headerSegments({ submitter, receiver, batchId, createdAt, ...file }: ClaimFile): readonly X12Segment[] {
  const day = compactDate(createdAt.slice(0, 10));
  return [
    x12Segment('BHT', '0019', '00', batchId, day, timeOf({ createdAt, submitter, receiver, batchId, ...file }), 'CH'),
    x12Segment('NM1', '41', '2', upper(submitter.name), '', '', '', '', '46', submitter.id),
    x12Segment('PER', 'IC', upper(submitter.contact), 'TE', submitter.phone),
    x12Segment('NM1', '40', '2', upper(receiver.name), '', '', '', '', '46', receiver.id),
  ];
}

/** HL levels: a billing provider once for all claims in a row that are its own; a subscriber, and where needed a patient, for each claim. */
function levelSegments(claims: readonly Claim[]): readonly X12Segment[] {
  const segments: X12Segment[] = [];
  let level = 0;
  let billing: BillingProvider | undefined;
  let billingLevel = 0;
  for (const claim of claims) {
    if (billing === undefined || JSON.stringify(billing) !== JSON.stringify(claim.billingProvider)) {
      billing = claim.billingProvider;
      level += 1;
      billingLevel = level;
      segments.push(x12Segment('HL', String(level), '', '20', '1'), ...billingSegments(billing));
    }
    level += 1;
    segments.push(...claimSegments(claim, level, billingLevel));
    if (claim.patient) level += 1;
  }
  return segments;
}

function billingSegments(billing: BillingProvider): readonly X12Segment[] {
  return [
    ...(billing.taxonomy === undefined ? [] : [x12Segment('PRV', 'BI', 'PXC', billing.taxonomy)]),
    nameSegment('85', billing, billing.npi === undefined ? undefined : ['XX', billing.npi]),
    ...addressSegments(billing.address),
    x12Segment('REF', 'EI', billing.taxId),
  ];
}

function chunked<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}
