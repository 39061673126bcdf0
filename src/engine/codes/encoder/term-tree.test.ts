import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../base/index.ts';
import {
  essentialTitle,
  markModifiers,
  nonessentialModifiers,
  openTermTree,
  printedTitle,
  writeTermTree,
} from '../index.ts';

describe('a term tree', () => {
  const lines = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.stringMatching(/^[a-z ]{1,8}$/)), { maxLength: 40 })
    .map((raw) => {
      let last = -1;
      return raw.map(([wanted, title]) => {
        last = Math.min(wanted, last + 1);
        return { depth: last, title, references: [['code', title.toUpperCase()]] as [['code', string]] };
      });
    });

  it('gives back titles, depths, parents and references as written', () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const tree = openTermTree(readPack(writeTermTree({}, [], rows)));
        expect(tree.size).toBe(rows.length);
        rows.forEach((row, entry) => {
          expect([tree.titleOf(entry), tree.depthOf(entry), tree.pathOf(entry).length]).toEqual([
            row.title,
            row.depth,
            row.depth + 1,
          ]);
          expect(tree.referencesOf(entry)).toEqual(row.references);
          expect(tree.textOf(entry, 'see')).toBeUndefined();
          for (const child of tree.childrenOf(entry)) expect(tree.parentOf(child)).toBe(entry);
        });
        const walk = (entries: readonly number[]): readonly number[] =>
          entries.flatMap((entry) => [entry, ...walk(tree.childrenOf(entry))]);
        expect(walk(tree.mainTerms)).toEqual(rows.map((_, entry) => entry));
      }),
    );
  });

  it('refuses a level that is skipped', () => {
    expect(() => writeTermTree({}, [], [{ depth: 1, title: 'x', references: [] }])).toThrow(RangeError);
  });
});

describe('a title', () => {
  it.each([
    [`Rot${markModifiers('(dry) (wet)')}, root`, 'Rot, root', ['dry', 'wet'], 'Rot (dry) (wet), root'],
    [`Weed${markModifiers('(s)')}`, 'Weed', ['s'], 'Weed(s)'],
    [`Adler${markModifiers('(-Berg)')} rot`, 'Adler rot', ['-Berg'], 'Adler(-Berg) rot'],
    [`Rot ${markModifiers('(of (old) wood)')}`, 'Rot', ['of (old) wood'], 'Rot (of (old) wood)'],
    [`Rot${markModifiers('unbracketed')}`, 'Rot', ['unbracketed'], 'Rot unbracketed'],
    [`Rot${markModifiers('(open (')}`, 'Rot', ['open ('], 'Rot (open ('],
  ])('%s is told apart from its modifiers', (title, essential, modifiers, printed) => {
    expect([essentialTitle(title), nonessentialModifiers(title), printedTitle(title)]).toEqual([
      essential,
      modifiers,
      printed,
    ]);
  });
});
