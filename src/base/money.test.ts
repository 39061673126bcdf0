import { describe, expect, it } from 'vitest';
import { type Cents, formatCents, formatWeight, parseDecimal, type Weight } from './index.ts';

describe('money and weights', () => {
  it('are read as integers and never rounded', () => {
    expect([
      parseDecimal('1.4021', 4),
      parseDecimal('4456.72', 2),
      parseDecimal('7', 4),
      parseDecimal('0.10', 1),
    ]).toEqual([14021, 445672, 70000, 1]);
    expect([parseDecimal('1.40215', 4), parseDecimal('-1', 2), parseDecimal('1e3', 2), parseDecimal('', 2)]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('are shown as people write them', () => {
    expect([formatWeight(14021 as Weight), formatWeight(95 as Weight)]).toEqual(['1.4021', '0.0095']);
    expect([formatCents(675261 as Cents), formatCents(5 as Cents), formatCents(-100000000 as Cents)]).toEqual([
      '$6,752.61',
      '$0.05',
      '-$1,000,000.00',
    ]);
  });
});
