import { describe, expect, it } from 'vitest';
import { pageBadges } from './page-badges.ts';

describe('badges of a code page', () => {
  it('say severity, its condition and what takes it away in words', () => {
    const [badge] = pageBadges({ severity: 'MCC', onlyWhenAlive: true, excludedBy: 22 });
    expect(badge).toMatchObject({ text: 'MCC if alive', tone: 'mcc' });
    expect(badge?.words).toBe(
      'Major complication or comorbidity, only if discharged alive; does not count with 22 principal diagnoses',
    );
  });

  it('name age, sex and the role a code may not have', () => {
    const badges = pageBadges({
      ages: [{ group: 'maternity', from: 9, to: 64 }],
      sex: 'F',
      asPrincipal: ['manifestation'],
    });
    expect(badges.map(({ text }) => text)).toEqual(['maternity 9–64', 'F', 'Manifestation']);
  });

  it('are none where no table covers the day', () => {
    expect(pageBadges({})).toEqual([]);
  });
});
