import { describe, expect, it } from 'vitest';
import { editFamilies } from './edit-families.ts';
import { cardFaults, exampleFaults } from './edit-family.ts';

for (const family of editFamilies) {
  describe(`edits of the family ${family.name}`, () => {
    for (const edit of family.edits) {
      it(`${edit.id} is complete and its examples do what they say`, () => {
        expect([...cardFaults(family, edit), ...exampleFaults(family, edit)]).toEqual([]);
      });
    }
  });
}

describe('edit ids', () => {
  it('are never used twice', () => {
    const ids = editFamilies.flatMap(({ edits }) => edits.map(({ id }) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});
