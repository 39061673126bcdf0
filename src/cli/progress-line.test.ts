import { describe, expect, it } from 'vitest';
import { barOf } from './progress-line.ts';

describe('the progress of a download', () => {
  it('shows share and size, or what came where the size is not known', () => {
    expect(barOf(500_000, 1_000_000)).toBe(`[${'█'.repeat(12)}${'·'.repeat(12)}] 50 % of 1.0 MB`);
    expect(barOf(2_000_000, undefined)).toBe('2.0 MB');
    expect(barOf(3, 2)).toMatch(/100 %/);
  });
});
