import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHospitalProfile } from './parse-hospital-profile.ts';

const guide = readFileSync(new URL('../../../../docs/guides/payment-estimate.md', import.meta.url), 'utf8');

describe('the guide to payment estimates', () => {
  it('shows a hospital profile that is accepted', () => {
    const json: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '{}');
    expect(parseHospitalProfile(json)).toMatchObject({ ok: true });
  });
});
