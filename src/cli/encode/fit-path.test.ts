import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPath } from './fit-path.ts';

describe('a path of index terms on a narrow screen', () => {
  const path = 'Fracture, traumatic (abduction) (adduction) (separation), femur, femoral, upper end, neck';

  it('stays as it is where it fits', () => {
    expect(fitPath(path, 100)).toBe(path);
  });

  it('loses the nonessential modifiers first', () => {
    expect(fitPath(path, 80)).toBe('Fracture, traumatic, femur, femoral, upper end, neck');
  });

  it('keeps the main term and the end, which tells entries apart', () => {
    expect(fitPath(`${path}  S72.00-`, 50)).toBe('Fracture, …, femoral, upper end, neck  S72.00-');
  });

  it('is never longer than the room, or is the text itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}( \([a-z]{1,6}\))?$/), { minLength: 1 }),
        fc.nat(120),
        (terms, width) => {
          const text = terms.join(', ');
          const fitted = fitPath(text, width);
          expect(fitted === text || fitted.length <= width).toBe(true);
        },
      ),
    );
  });
});
