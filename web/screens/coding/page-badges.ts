import type { CodeMarksAnswer } from '../../../src/server/contract.ts';
import type { CodeBadge } from './code-marks.ts';

const principal: Readonly<Record<string, CodeBadge>> = {
  unacceptable: { text: 'Not principal', tone: 'bad', words: 'Unacceptable as principal diagnosis' },
  'unacceptable-alone': {
    text: 'Principal only with a secondary',
    tone: 'quiet',
    words: 'Unacceptable as principal diagnosis without a secondary diagnosis',
  },
  manifestation: { text: 'Manifestation', tone: 'bad', words: 'A manifestation: its cause comes first' },
  'external-cause': { text: 'External cause', tone: 'quiet', words: 'External cause: never the principal diagnosis' },
  'questionable-admission': {
    text: 'Questionable admission',
    tone: 'quiet',
    words: 'As principal diagnosis, usually no sufficient reason for an inpatient admission',
  },
  nonspecific: { text: 'Nonspecific', tone: 'quiet', words: 'Nonspecific as principal diagnosis' },
};

/** What the tables of the day say of a code by itself, as badges with their words. */
export function pageBadges(marks: CodeMarksAnswer): readonly CodeBadge[] {
  return [...severityBadges(marks), ...editorBadges(marks)];
}

function severityBadges({ severity, onlyWhenAlive, excludedBy, hacs = [], operatingRoom }: CodeMarksAnswer) {
  const badges: CodeBadge[] = [];
  if (severity === 'MCC' || severity === 'CC')
    badges.push({
      text: onlyWhenAlive === true ? `${severity} if alive` : severity,
      tone: severity === 'MCC' ? 'mcc' : 'cc',
      words: [
        severity === 'MCC' ? 'Major complication or comorbidity' : 'Complication or comorbidity',
        onlyWhenAlive === true ? ', only if discharged alive' : '',
        excludedBy === undefined ? '' : `; does not count with ${excludedBy} principal diagnoses`,
      ].join(''),
    });
  if (severity === 'NEITHER') badges.push({ text: 'No CC', tone: 'quiet', words: 'Neither CC nor MCC' });
  for (const { hac, title } of hacs)
    badges.push({
      text: `HAC ${String(hac).padStart(2, '0')}`,
      tone: 'hac',
      words: `Can be a hospital-acquired condition: ${title}`,
    });
  if (operatingRoom !== undefined)
    badges.push(
      operatingRoom
        ? { text: 'OR', tone: 'or', words: 'Operating-room procedure' }
        : { text: 'Not OR', tone: 'quiet', words: 'Not an operating-room procedure' },
    );
  return badges;
}

function editorBadges({
  ages = [],
  sex,
  asPrincipal = [],
  unspecified,
  coverage = [],
}: CodeMarksAnswer): readonly CodeBadge[] {
  return [
    ...ages.map(({ group, from, to }): CodeBadge => {
      const years = from === undefined ? '' : ` ${from}–${to}`;
      return { text: `${group}${years}`, tone: 'quiet', words: `Expected at this age: ${group}${years}` };
    }),
    ...(sex
      ? [{ text: sex, tone: 'quiet', words: sex === 'F' ? 'Female patients only' : 'Male patients only' } as const]
      : []),
    ...asPrincipal.flatMap((mark) => principal[mark] ?? []),
    ...(unspecified === true
      ? [
          {
            text: 'Unspecified',
            tone: 'quiet',
            words: 'Leaves the side or site unspecified although more specific codes exist',
          } as const,
        ]
      : []),
    ...coverage.map(
      (one): CodeBadge => ({
        text: one === 'limited' ? 'Limited coverage' : 'Noncovered',
        tone: 'quiet',
        words: 'Medicare coverage of the procedure',
      }),
    ),
  ];
}
