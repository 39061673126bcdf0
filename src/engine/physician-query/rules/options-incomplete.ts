import type { PhysicianQueryDraft, QueryOptionKind } from '../physician-query.ts';
import { practiceBrief, queryRule } from '../query-rule.ts';

const lacks = ({ format, options }: PhysicianQueryDraft, kind: QueryOptionKind): boolean =>
  format !== 'open' && !options.some((option) => option.kind === kind);

export const otherMissing = queryRule({
  id: 'physician-query/other-missing',
  title: 'No option “other”',
  message: 'There is no option “other” with room for the provider’s own words.',
  repair: 'Add “Other (please specify)”.',
  severity: 'error',
  source: practiceBrief,
  check: (draft) => (lacks(draft, 'other') ? [{ field: '/options' }] : []),
  examples: [
    { says: 'options without it', given: { options: [{ text: 'Acute kidney injury', kind: 'answer' }] }, fires: true },
    { says: 'an open query, which needs none', given: { format: 'open', options: [] }, fires: false },
  ],
});

export const undeterminedMissing = queryRule({
  id: 'physician-query/undetermined-missing',
  title: 'No option “unable to determine”',
  message: 'There is no option for a provider who cannot determine the answer.',
  repair: 'Add “Unable to determine”.',
  severity: 'error',
  source: practiceBrief,
  check: (draft) => (lacks(draft, 'undetermined') ? [{ field: '/options' }] : []),
  examples: [
    { says: 'options without it', given: { options: [{ text: 'Acute kidney injury', kind: 'answer' }] }, fires: true },
    { says: 'an open query, which needs none', given: { format: 'open', options: [] }, fires: false },
  ],
});
