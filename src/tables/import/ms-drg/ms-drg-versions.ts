import { isoDate } from '../../../base/index.ts';
import type { MsDrgTraits, MsDrgVersion } from '../../../engine/group/index.ts';

// The table file knows no dates: a version is for the discharges of half a federal fiscal year (specification 2.3), and the logic it was
// released with is that of the row below (specification 8). A later version is one more row.
const fy2023: MsDrgTraits = {
  whenNothingMatches: 'drg-000',
  countingAtoms: [
    'MULTST',
    'BILATERAL',
    'FOUR_VESSELS',
    'FOUR_DRUG_ELUTING_STENTS',
    'FOUR_NON_DRUG_ELUTING_STENTS',
    'MDC_20_FALL_THRU',
  ],
  operatingRoomFlag: 'unless-listed-as-non-or',
  firstProcedureMark: 'any',
  fusionsMarkedTogether: false,
  suppressedSeverityFlag: 'own-level',
  unmetHacsListed: 'first',
};
const april2023: MsDrgTraits = { ...fy2023, whenNothingMatches: 'fault' };
const fy2024: MsDrgTraits = {
  ...april2023,
  countingAtoms: ['MULTST', 'BILATERAL', 'FOUR_VESSELS', 'FOUR_STENTS', 'MDC_20_FALL_THRU'],
  firstProcedureMark: 'operating-room-only',
  unmetHacsListed: 'all',
};
const april2024: MsDrgTraits = { ...fy2024, suppressedSeverityFlag: 'excluded-by-drg-logic' };
const fy2025: MsDrgTraits = {
  ...april2024,
  countingAtoms: [...april2024.countingAtoms, 'SINGLEFUSIONCTR', 'MULTFUSE', 'SGLANTSECTXCTR', 'SGLPOSTFUSECTR'],
  operatingRoomFlag: 'when-listed-as-or',
  fusionsMarkedTogether: true,
};
const fy2026: MsDrgTraits = {
  ...fy2025,
  countingAtoms: [...fy2025.countingAtoms, 'SGLANTCTR', 'SGLPOST1CTR'],
};

const october = (number: number, fiscalYear: number, traits: MsDrgTraits): MsDrgVersion => ({
  number,
  name: (number / 10).toFixed(1),
  dischargesFrom: isoDate(`${fiscalYear - 1}-10-01`),
  dischargesTo: isoDate(`${fiscalYear}-03-31`),
  fiscalYear,
  traits,
});
const april = (number: number, fiscalYear: number, traits: MsDrgTraits): MsDrgVersion => ({
  ...october(number, fiscalYear, traits),
  dischargesFrom: isoDate(`${fiscalYear}-04-01`),
  dischargesTo: isoDate(`${fiscalYear}-09-30`),
});

/** Versions of the MS-DRG grouper whose discharges and logic are known, oldest first. */
export const msDrgVersions: readonly MsDrgVersion[] = [
  october(400, 2023, fy2023),
  april(401, 2023, april2023),
  october(410, 2024, fy2024),
  april(411, 2024, april2024),
  october(420, 2025, fy2025),
  april(421, 2025, fy2025),
  october(430, 2026, fy2026),
  april(431, 2026, fy2026),
];
