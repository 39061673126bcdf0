import { mceEdit } from '../mce-edit.ts';
import { always, mceManual } from '../mce-manual.ts';

export const invalidAge = mceEdit({
  id: 'mce/invalid-age',
  title: 'Invalid age',
  message: 'An age of {age} years is not accepted; Medicare takes 0 to 124.',
  repair: 'Check the birth date and the admission date.',
  severity: 'error',
  effective: always,
  source: mceManual('14. Invalid age'),
  label: 'INVALID_AGE',
  class: 'prepayment',
  asks: 'every code',
  field: '/age',
  check: (_code, { claim }) => (claim.age < 0 || claim.age > 124 ? { age: claim.age } : undefined),
  examples: [
    { says: 'older than 124', given: { age: 125 }, fires: ['/age'] },
    { says: 'younger than 0: admitted before birth', given: { age: -1 }, fires: ['/age'] },
    { says: 'aged 124', given: { age: 124 }, fires: [] },
  ],
});
