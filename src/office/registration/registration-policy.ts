import { type IsoDate, isoDate, type Source } from '../../base/index.ts';
import type { Demographics } from '../store/index.ts';
import type { Coverage } from './coverages.ts';

/** What is known of a patient when completeness is asked. */
export interface KnownRegistration {
  readonly demographics: Demographics;
  readonly ssnKnown: boolean;
  readonly coverages: readonly Coverage[];
}

interface RequiredField {
  readonly field: string;
  readonly settings: readonly ('inpatient' | 'outpatient' | 'emergency')[];
  /** Share of the score. */
  readonly points: number;
  readonly known: (registration: KnownRegistration) => boolean;
}

export interface RegistrationPolicy {
  readonly effectiveFrom: IsoDate;
  readonly source: Source;
  readonly required: readonly RequiredField[];
}

const every = ['inpatient', 'outpatient', 'emergency'] as const;
const planned = ['inpatient', 'outpatient'] as const;
const filled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** What registration collects, by setting and from when. The latest that is in force on the day of the encounter counts. */
export const registrationPolicies: readonly RegistrationPolicy[] = [
  {
    effectiveFrom: isoDate('2020-01-01'),
    source: {
      document:
        'Default of this project after the demographic and insurance data that occupational standards list; replace by your own policy',
    },
    required: [
      {
        field: 'family name',
        settings: every,
        points: 3,
        known: ({ demographics }) => filled(demographics.names[0]?.family),
      },
      {
        field: 'given name',
        settings: every,
        points: 3,
        known: ({ demographics }) => filled(demographics.names[0]?.given),
      },
      { field: 'birth date', settings: every, points: 3, known: ({ demographics }) => filled(demographics.birthDate) },
      { field: 'sex', settings: every, points: 2, known: ({ demographics }) => demographics.administrativeSex !== 'U' },
      {
        field: 'address',
        settings: every,
        points: 2,
        known: ({ demographics }) =>
          demographics.addresses.some((address) => address.lines.some(filled) && filled(address.postalCode)),
      },
      {
        field: 'telephone',
        settings: every,
        points: 1,
        known: ({ demographics }) => demographics.phones.some(({ number }) => filled(number)),
      },
      { field: 'Social Security number', settings: planned, points: 1, known: ({ ssnKnown }) => ssnKnown },
      { field: 'physician', settings: planned, points: 1, known: ({ demographics }) => filled(demographics.physician) },
      {
        field: 'guarantor',
        settings: planned,
        points: 2,
        known: ({ demographics }) => filled(demographics.guarantor?.name),
      },
      {
        field: 'emergency contact',
        settings: ['inpatient', 'emergency'],
        points: 1,
        known: ({ demographics }) => demographics.emergencyContacts.some(({ name }) => filled(name)),
      },
      { field: 'coverage in force', settings: every, points: 3, known: ({ coverages }) => coverages.length > 0 },
      {
        field: 'member id of the primary coverage',
        settings: planned,
        points: 2,
        known: ({ coverages }) => filled(coverages[0]?.memberId),
      },
      {
        field: 'subscriber of the primary coverage',
        settings: planned,
        points: 1,
        known: ({ coverages }) =>
          coverages[0]?.subscriber.relationship === 'self' || filled(coverages[0]?.subscriber.name),
      },
      {
        field: 'eligibility checked',
        settings: planned,
        points: 1,
        known: ({ coverages }) => filled(coverages[0]?.eligibilityCheckedOn),
      },
    ],
  },
];
