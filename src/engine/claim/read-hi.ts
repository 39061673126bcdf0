import type { IsoDate } from '../../base/index.ts';
import type { Claim, ClaimDiagnosis, DiagnosisRole } from './claim.ts';
import { componentText, isElementEmpty, type SegmentView } from './x12/index.ts';

/** The lists of a claim that HI segments fill, open for adding. */
export type CodeLists = {
  -readonly [K in 'procedures' | 'occurrences' | 'occurrenceSpans' | 'valueCodes' | 'conditionCodes']?: Claim[K];
} & { drg?: string; readonly diagnoses: ClaimDiagnosis[] };

const roles: Readonly<Record<string, DiagnosisRole>> = {
  ABK: 'principal',
  BK: 'principal',
  ABJ: 'admitting',
  BJ: 'admitting',
  APR: 'reasonForVisit',
  PR: 'reasonForVisit',
  ABN: 'externalCause',
  BN: 'externalCause',
  ABF: 'other',
  BF: 'other',
};

/** Reads each composite of one HI segment by its qualifier. ICD-9 qualifiers are read too: old claims stay readable. */
export function readHi(claim: CodeLists, view: SegmentView): void {
  for (let at = 1; at < view.count; at += 1) {
    if (isElementEmpty(view, at)) continue;
    const qualifier = componentText(view, at, 0);
    const code = componentText(view, at, 1);
    const role = roles[qualifier];
    if (role === undefined) readOther(claim, qualifier, code, view, at);
    else {
      const poa = componentText(view, at, 8);
      claim.diagnoses.push(poa === '' ? { role, code } : { role, code, poa: poa as 'Y' | 'N' | 'U' | 'W' });
    }
  }
}

const iso = (text: string): IsoDate => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}` as IsoDate;

function readOther(claim: CodeLists, qualifier: string, code: string, view: SegmentView, at: number): void {
  const day = (): string => componentText(view, at, 3);
  switch (qualifier) {
    case 'DR':
      claim.drg = code;
      break;
    case 'BBR':
    case 'BR':
    case 'BBQ':
    case 'BQ':
      claim.procedures = [...(claim.procedures ?? []), { code, date: iso(day()) }];
      break;
    case 'BH':
      claim.occurrences = [...(claim.occurrences ?? []), { code, date: iso(day()) }];
      break;
    case 'BI':
      claim.occurrenceSpans = [
        ...(claim.occurrenceSpans ?? []),
        { code, from: iso(day()), through: iso(day().slice(9)) },
      ];
      break;
    case 'BE':
      claim.valueCodes = [...(claim.valueCodes ?? []), { code, amount: componentText(view, at, 4) }];
      break;
    case 'BG':
      claim.conditionCodes = [...(claim.conditionCodes ?? []), code];
      break;
    default:
  }
}
