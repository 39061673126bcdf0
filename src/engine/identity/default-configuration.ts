import { isoDate } from '../../base/index.ts';
import type { AgreementLevel, LevelChance, MatchConfiguration } from './match-configuration.ts';

const levels = (chances: Partial<Record<AgreementLevel, readonly [m: number, u: number]>>): readonly LevelChance[] =>
  Object.entries(chances).map(([level, [m, u]]) => ({ level: level as AgreementLevel, m, u }));

/**
 * The default for registrations in the United States. `m` leans on the published discrepancies between confirmed duplicates, `u` on how
 * common values are; address parts depend on each other (and households share them), so their `u` is set higher than frequency alone
 * would give. Judgement, not a measurement of any hospital: estimate your own with `estimateChances`.
 */
export const defaultMatchConfiguration: MatchConfiguration = {
  id: 'united-states-2026',
  effectiveFrom: isoDate('2026-01-01'),
  source: {
    document:
      'Judgement of this project, informed by Just et al., Why Patient Matching Is a Challenge, Perspectives in Health Information Management, spring 2016',
    section: 'discrepancies in 398,939 confirmed duplicates; agreement by chance was not measured there',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4832129',
  },
  fields: {
    givenName: levels({
      exact: [0.72, 0.01],
      nickname: [0.06, 0.004],
      swapped: [0.03, 0.0004],
      similar: [0.11, 0.012],
      initial: [0.02, 0.006],
      different: [0.06, 0.9676],
    }),
    familyName: levels({
      exact: [0.78, 0.006],
      swapped: [0.02, 0.0004],
      similar: [0.09, 0.009],
      former: [0.03, 0.001],
      part: [0.02, 0.002],
      different: [0.06, 0.9816],
    }),
    middleName: levels({ exact: [0.4, 0.02], initial: [0.25, 0.05], similar: [0.04, 0.01], different: [0.31, 0.92] }),
    suffix: levels({ exact: [0.9, 0.4], different: [0.1, 0.6] }),
    birthDate: levels({
      exact: [0.84, 0.0001],
      transposed: [0.02, 0.0001],
      oneDigit: [0.07, 0.001],
      twoParts: [0.03, 0.006],
      different: [0.04, 0.9928],
    }),
    sex: levels({ exact: [0.985, 0.5], different: [0.015, 0.5] }),
    ssn: levels({
      exact: [0.68, 0.0001],
      lastFour: [0.05, 0.0002],
      oneDigit: [0.12, 0.0005],
      different: [0.15, 0.9992],
    }),
    identifier: levels({ exact: [0.5, 0.0001], oneDigit: [0.1, 0.0005], different: [0.4, 0.9994] }),
    phone: levels({ exact: [0.55, 0.001], near: [0.05, 0.002], different: [0.4, 0.997] }),
    email: levels({ exact: [0.6, 0.0005], different: [0.4, 0.9995] }),
    houseNumber: levels({ exact: [0.7, 0.02], oneDigit: [0.1, 0.06], different: [0.2, 0.92] }),
    street: levels({ exact: [0.62, 0.004], similar: [0.14, 0.02], different: [0.24, 0.976] }),
    city: levels({ exact: [0.7, 0.05], similar: [0.12, 0.02], different: [0.18, 0.93] }),
    state: levels({ exact: [0.94, 0.5], different: [0.06, 0.5] }),
    postalCode: levels({ exact: [0.7, 0.02], oneDigit: [0.1, 0.03], different: [0.2, 0.95] }),
  },
  thresholds: { link: 20, review: 10 },
  largestBlock: 2000,
};
