import type { Cents, IsoDate } from '../../base/index.ts';
import type {
  BillingProvider,
  Claim,
  ClaimAdjustment,
  ClaimCoverage,
  ClaimDiagnosis,
  ClaimForm,
  ClaimPerson,
  ClaimProvider,
  OtherCoverage,
  PartyName,
  PostalAddress,
  ServiceLine,
} from './claim.ts';
import { readHi } from './read-hi.ts';
import { componentText, elementText, parseAmount, type SegmentView } from './x12/index.ts';

type Open<T> = { -readonly [K in keyof T]?: T[K] };
type OpenPerson = Open<ClaimPerson> & { address?: Open<PostalAddress> };
type OpenCoverage = Omit<Open<OtherCoverage>, 'subscriber' | 'adjustments'> & {
  subscriber: OpenPerson;
  adjustments: ClaimAdjustment[];
};

/** What is known so far of the claim being read, and of the levels above it. */
export interface ClaimDraft {
  readonly form: ClaimForm;
  readonly claims: Claim[];
  billing: Open<BillingProvider>;
  coverage: OpenCoverage;
  patient: OpenPerson | undefined;
  claim: OpenClaim | undefined;
  other: OpenCoverage | undefined;
  line: Open<ServiceLine> | undefined;
  finishClaim(): void;
}
export type OpenClaim = Open<Claim> & {
  diagnoses: ClaimDiagnosis[];
  otherCoverages: OtherCoverage[];
  serviceLines: ServiceLine[];
};

const newCoverage = (): OpenCoverage => ({ subscriber: {}, adjustments: [] });

export function newDraft(form: ClaimForm): ClaimDraft {
  const draft: ClaimDraft = {
    form,
    claims: [],
    billing: {},
    coverage: newCoverage(),
    patient: undefined,
    claim: undefined,
    other: undefined,
    line: undefined,
    finishClaim() {
      closeOther(draft);
      closeLine(draft);
      const { claim, coverage, patient, billing } = draft;
      if (claim === undefined) return;
      const { adjustments: _, ...own } = coverage;
      // The structure was followed, so that what a claim must have is there; a set with problems is never handed out.
      draft.claims.push({
        ...claim,
        billingProvider: { ...billing } as BillingProvider,
        coverage: own as ClaimCoverage,
        ...(patient && { patient: patient as ClaimPerson }),
      } as Claim);
      draft.claim = undefined;
    },
  };
  return draft;
}

function closeOther(draft: ClaimDraft): void {
  if (draft.other && draft.claim) draft.claim.otherCoverages.push(draft.other as OtherCoverage);
  draft.other = undefined;
}

function closeLine(draft: ClaimDraft): void {
  if (draft.line && draft.claim) draft.claim.serviceLines.push(draft.line as ServiceLine);
  draft.line = undefined;
}

/** An element as a property: nothing where it is empty. */
function put<T extends object, K extends keyof T>(target: T, key: K, value: string): void {
  if (value !== '') (target as Record<K, unknown>)[key] = value;
}

export const isoOf = (compact: string): IsoDate =>
  `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6, 8)}` as IsoDate;
const cents = (text: string): Cents => parseAmount(text) ?? (0 as Cents);

function readName(target: Open<PartyName>, view: SegmentView): void {
  target.kind = elementText(view, 2) === '1' ? 'person' : 'organization';
  target.last = elementText(view, 3);
  put(target, 'first', elementText(view, 4));
  put(target, 'middle', elementText(view, 5));
  put(target, 'suffix', elementText(view, 7));
}

function readStreet(target: { address?: Open<PostalAddress> }, view: SegmentView): void {
  const address: Open<PostalAddress> = { line1: elementText(view, 1) };
  put(address, 'line2', elementText(view, 2));
  target.address = address;
}

function readCity(target: { address?: Open<PostalAddress> }, view: SegmentView): void {
  const address: Open<PostalAddress> = target.address ?? {};
  address.city = elementText(view, 1);
  put(address, 'state', elementText(view, 2));
  put(address, 'zip', elementText(view, 3));
  target.address = address;
}

function readDemographics(target: OpenPerson, view: SegmentView): void {
  target.birthDate = isoOf(elementText(view, 2));
  target.sex = elementText(view, 3) as 'F' | 'M' | 'U';
}

function readSubscriberInformation(coverage: OpenCoverage, view: SegmentView): void {
  coverage.responsibility = elementText(view, 1);
  put(coverage, 'relationship', elementText(view, 2));
  put(coverage, 'group', elementText(view, 3));
  coverage.filingIndicator = elementText(view, 9);
}

function readSubscriberName(coverage: OpenCoverage, view: SegmentView): void {
  readName(coverage.subscriber, view);
  coverage.memberId = elementText(view, 9);
}

function readPayer(coverage: OpenCoverage, view: SegmentView): void {
  coverage.payerName = elementText(view, 3);
  coverage.payerId = elementText(view, 9);
}

function openClaim(draft: ClaimDraft, view: SegmentView): void {
  draft.finishClaim();
  const claim: OpenClaim = {
    form: draft.form,
    patientControlNumber: elementText(view, 1),
    totalCents: cents(elementText(view, 2)),
    facilityType: componentText(view, 5, 0),
    frequency: componentText(view, 5, 2),
    acceptsAssignment: elementText(view, 7),
    benefitsAssigned: elementText(view, 8),
    releaseOfInformation: elementText(view, 9),
    diagnoses: [],
    procedures: [],
    occurrences: [],
    occurrenceSpans: [],
    valueCodes: [],
    conditionCodes: [],
    otherCoverages: [],
    serviceLines: [],
  };
  if (draft.form === 'professional') claim.providerSignature = elementText(view, 6) === 'Y';
  draft.claim = claim;
}

function readClaimDate({ claim }: ClaimDraft, view: SegmentView): void {
  if (!claim) return;
  const value = elementText(view, 3);
  const qualifier = elementText(view, 1);
  if (qualifier === '096') claim.dischargeTime = value;
  else if (qualifier === '434') {
    claim.statementFrom = isoOf(value);
    claim.statementThrough = isoOf(value.slice(9));
  } else if (qualifier === '435') {
    claim.admissionDate = isoOf(value);
    put(claim, 'admissionTime', value.slice(8));
  }
}

function readInstitutionalCodes({ claim }: ClaimDraft, view: SegmentView): void {
  if (!claim) return;
  put(claim, 'admissionType', elementText(view, 1));
  put(claim, 'pointOfOrigin', elementText(view, 2));
  put(claim, 'dischargeStatus', elementText(view, 3));
}

const references: Readonly<Record<string, 'priorAuthorization' | 'payerControlNumber' | 'medicalRecordNumber'>> = {
  G1: 'priorAuthorization',
  F8: 'payerControlNumber',
  EA: 'medicalRecordNumber',
};

function readReference({ claim }: ClaimDraft, view: SegmentView): void {
  const field = references[elementText(view, 1)];
  if (claim && field) claim[field] = elementText(view, 2);
}

type Role = 'attending' | 'operating' | 'rendering' | 'referring';
const openProvider =
  (role: Role): Handler =>
  ({ claim }, view) => {
    if (!claim) return;
    const provider: Open<ClaimProvider> = {};
    readName(provider, view);
    put(provider, 'npi', elementText(view, 9));
    claim[role] = provider as ClaimProvider;
  };
const readTaxonomy =
  (role: Role): Handler =>
  ({ claim }, view) => {
    const provider = claim?.[role];
    if (claim && provider) claim[role] = { ...provider, taxonomy: elementText(view, 3) };
  };

function openOther(draft: ClaimDraft, view: SegmentView): void {
  closeOther(draft);
  draft.other = newCoverage();
  readSubscriberInformation(draft.other, view);
}

function readAdjustments({ other }: ClaimDraft, view: SegmentView): void {
  const group = elementText(view, 1);
  for (let at = 2; at < view.count; at += 3) {
    const reason = elementText(view, at);
    if (reason !== '') other?.adjustments.push({ group, reason, cents: cents(elementText(view, at + 1)) });
  }
}

function openLine(draft: ClaimDraft): void {
  closeOther(draft);
  closeLine(draft);
  draft.line = { modifiers: [], pointers: [] };
}

/** `at` is the element of the procedure; the charge, unit and quantity follow it. */
function readService(line: Open<ServiceLine>, view: SegmentView, at: number): void {
  const modifiers = [2, 3, 4, 5].map((part) => componentText(view, at, part)).filter((modifier) => modifier !== '');
  put(line, 'procedure', componentText(view, at, 1));
  line.modifiers = modifiers;
  line.cents = cents(elementText(view, at + 1));
  line.unit = elementText(view, at + 2);
  line.quantity = elementText(view, at + 3);
}

function readInstitutionalService({ line }: ClaimDraft, view: SegmentView): void {
  if (!line) return;
  line.revenueCode = elementText(view, 1);
  readService(line, view, 2);
  const nonCovered = elementText(view, 7);
  if (nonCovered !== '') line.nonCoveredCents = cents(nonCovered);
}

function readProfessionalService({ line }: ClaimDraft, view: SegmentView): void {
  if (!line) return;
  readService(line, view, 1);
  put(line, 'placeOfService', elementText(view, 5));
  line.pointers = [0, 1, 2, 3]
    .map((part) => componentText(view, 7, part))
    .filter((pointer) => pointer !== '')
    .map(Number);
}

function readLineDate({ line }: ClaimDraft, view: SegmentView): void {
  if (!line || elementText(view, 1) !== '472') return;
  const value = elementText(view, 3);
  line.from = isoOf(value);
  if (elementText(view, 2) === 'RD8') line.through = isoOf(value.slice(9));
}

type Handler = (draft: ClaimDraft, view: SegmentView) => void;

/** What each segment of a guide means for a claim, by `loop/segment`. Segments without a handler are checked, not kept. */
export const draftHandlers: Readonly<Record<string, Handler>> = {
  '2000A/HL': (draft) => {
    draft.finishClaim();
    draft.billing = {};
  },
  '2000A/PRV': ({ billing }, view) => put(billing, 'taxonomy', elementText(view, 3)),
  '2010AA/NM1': ({ billing }, view) => {
    readName(billing, view);
    put(billing, 'npi', elementText(view, 9));
  },
  '2010AA/N3': ({ billing }, view) => readStreet(billing as { address?: Open<PostalAddress> }, view),
  '2010AA/N4': ({ billing }, view) => readCity(billing as { address?: Open<PostalAddress> }, view),
  '2010AA/REF': ({ billing }, view) => {
    if (['EI', 'SY'].includes(elementText(view, 1))) billing.taxId = elementText(view, 2);
  },
  '2000B/HL': (draft) => {
    draft.finishClaim();
    draft.coverage = newCoverage();
    draft.patient = undefined;
  },
  '2000B/SBR': ({ coverage }, view) => readSubscriberInformation(coverage, view),
  '2010BA/NM1': ({ coverage }, view) => readSubscriberName(coverage, view),
  '2010BA/N3': ({ coverage }, view) => readStreet(coverage.subscriber, view),
  '2010BA/N4': ({ coverage }, view) => readCity(coverage.subscriber, view),
  '2010BA/DMG': ({ coverage }, view) => readDemographics(coverage.subscriber, view),
  '2010BB/NM1': ({ coverage }, view) => readPayer(coverage, view),
  '2000C/HL': (draft) => {
    draft.finishClaim();
    draft.patient = {};
  },
  '2000C/PAT': ({ coverage }, view) => put(coverage, 'relationship', elementText(view, 1)),
  '2010CA/NM1': ({ patient }, view) => patient && readName(patient, view),
  '2010CA/N3': ({ patient }, view) => patient && readStreet(patient, view),
  '2010CA/N4': ({ patient }, view) => patient && readCity(patient, view),
  '2010CA/DMG': ({ patient }, view) => patient && readDemographics(patient, view),
  '2300/CLM': openClaim,
  '2300/DTP': readClaimDate,
  '2300/CL1': readInstitutionalCodes,
  '2300/REF': readReference,
  '2300/HI': ({ claim }, view) => claim && readHi(claim, view),
  '2310A/NM1': (draft, view) => openProvider(draft.form === 'institutional' ? 'attending' : 'referring')(draft, view),
  '2310A/PRV': readTaxonomy('attending'),
  '2310B/NM1': (draft, view) => openProvider(draft.form === 'institutional' ? 'operating' : 'rendering')(draft, view),
  '2310B/PRV': readTaxonomy('rendering'),
  '2310D/NM1': (draft, view) => draft.form === 'institutional' && openProvider('rendering')(draft, view),
  '2310F/NM1': (draft, view) => draft.form === 'institutional' && openProvider('referring')(draft, view),
  '2320/SBR': openOther,
  '2320/CAS': readAdjustments,
  '2320/AMT': ({ other }, view) => {
    if (other && elementText(view, 1) === 'D') other.paidCents = cents(elementText(view, 2));
  },
  '2320/OI': ({ other }, view) => {
    if (!other) return;
    other.benefitsAssigned = elementText(view, 3);
    other.releaseOfInformation = elementText(view, 6);
  },
  '2330A/NM1': ({ other }, view) => other && readSubscriberName(other, view),
  '2330A/N3': ({ other }, view) => other && readStreet(other.subscriber, view),
  '2330A/N4': ({ other }, view) => other && readCity(other.subscriber, view),
  '2330B/NM1': ({ other }, view) => other && readPayer(other, view),
  '2330B/REF': ({ other }, view) => {
    if (other && elementText(view, 1) === 'F8') other.payerControlNumber = elementText(view, 2);
  },
  '2400/LX': openLine,
  '2400/SV1': readProfessionalService,
  '2400/SV2': readInstitutionalService,
  '2400/DTP': readLineDate,
  '2400/REF': ({ line }, view) => {
    if (line && elementText(view, 1) === '6R') line.controlNumber = elementText(view, 2);
  },
};
