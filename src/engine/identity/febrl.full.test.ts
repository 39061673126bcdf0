import { describe, expect, it } from 'vitest';
import { febrlArchive, febrlPerson, febrlPersons, febrlTruth } from '../../../test/febrl.ts';
import { skippedWithout } from '../../../test/official-files.ts';
import { defaultMatchConfiguration, matchPersons } from './index.ts';

const why = skippedWithout(febrlArchive);

describe.skipIf(why !== '')(`matching the FEBRL sets by the default configuration${why}`, () => {
  const figures = (pairs: readonly { left: string; right: string }[], truth: number) => {
    const right = pairs.filter((pair) => febrlPerson(pair.left) === febrlPerson(pair.right)).length;
    const [precision, recall] = [right / pairs.length, right / truth];
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
  };

  it('links 5,000 records to 5,000 with F1 of at least 0.97, nothing being linked that review would have to stop', () => {
    const [left, right] = [febrlPersons('dataset4a'), febrlPersons('dataset4b')];
    const { pairs, skippedBlocks } = matchPersons(defaultMatchConfiguration, left, right, { oneToOne: true });
    expect([left.length, right.length, skippedBlocks]).toEqual([5000, 5000, {}]);
    expect(
      figures(
        pairs.filter(({ verdict }) => verdict === 'link'),
        5000,
      ).f1,
    ).toBeGreaterThanOrEqual(0.97);
  });

  it.each(['dataset1', 'dataset2', 'dataset3'])('finds the duplicates within %s as well', (file) => {
    const persons = febrlPersons(file);
    const linked = matchPersons(defaultMatchConfiguration, persons, undefined).pairs.filter(
      ({ verdict }) => verdict === 'link',
    );
    expect(figures(linked, febrlTruth(persons)).f1).toBeGreaterThanOrEqual(0.97);
  });
});
