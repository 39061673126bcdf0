import { describe, expect, it } from 'vitest';
import { parseHospitalProfile } from './parse-hospital-profile.ts';

const least = { area: '10180', submitsQualityData: true, meaningfulEhrUser: true, urban: true, beds: 200 };
const pathsOf = (json: unknown): readonly string[] => {
  const answer = parseHospitalProfile(json);
  return answer.ok ? [] : answer.problems.map(({ path }) => path);
};

describe('a hospital profile', () => {
  it('is read as given', () => {
    const whole = { ...least, disproportionatePatientPercentage: 0.31, operatingCostToCharge: 0.24 };
    expect(parseHospitalProfile(whole)).toEqual({ ok: true, value: whole });
  });

  it('names every field that is missing, unknown or out of range', () => {
    expect(pathsOf({ ...least, beds: 2.5, colour: 'red', readmissionsFactor: 97 })).toEqual([
      '/beds',
      '/colour',
      '/readmissionsFactor',
    ]);
    expect(pathsOf({ area: '1018' })).toEqual([
      '/submitsQualityData',
      '/meaningfulEhrUser',
      '/urban',
      '/beds',
      '/area',
    ]);
    expect(pathsOf([])).toEqual(['']);
  });
});
