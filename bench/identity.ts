import {
  candidatePairs,
  defaultMatchConfiguration,
  type MatchedPair,
  matchPersons,
  type PersonFacts,
  preparePerson,
} from '../src/engine/identity/index.ts';
import { febrlPerson, febrlPersons, febrlTruth } from '../test/febrl.ts';
import { inventedIndex } from './identity/invented-index.ts';

type SamePerson = (left: string, right: string) => boolean;

/** Precision, recall, F1, blocking recall and time of patient matching by the default configuration: FEBRL sets and an invented index. */
export async function bench(): Promise<void> {
  const same: SamePerson = (a, b) => febrlPerson(a) === febrlPerson(b);
  if (febrlPersons('dataset1').length === 0) console.log('The FEBRL sets are not at hand; set CHARTWRIGHT_SHARED.');
  else
    for (const withNumber of [true, false]) {
      console.log(
        withNumber ? 'FEBRL with soc_sec_id as an identifier' : 'FEBRL by names, birth date and address alone',
      );
      show(
        'febrl4, 5,000 × 5,000 (goal ≤ 10 s, F1 ≥ 0.97)',
        febrlPersons('dataset4a', withNumber),
        febrlPersons('dataset4b', withNumber),
        5000,
        same,
      );
      for (const n of [1, 2, 3]) {
        const persons = febrlPersons(`dataset${n}`, withNumber);
        show(`febrl${n}`, persons, undefined, febrlTruth(persons), same);
      }
    }
  console.log(
    'Invented index of the United States: 8 % duplicates, twins, namesakes (bench/identity/invented-index.ts)',
  );
  for (const count of [10_000, 50_000]) {
    const { persons, truth } = inventedIndex(count);
    show(
      `${persons.length.toLocaleString('en')} records`,
      persons,
      undefined,
      truth.size,
      (a, b) => truth.has(`${a} ${b}`) || truth.has(`${b} ${a}`),
    );
  }
}

function show(
  title: string,
  left: readonly PersonFacts[],
  right: readonly PersonFacts[] | undefined,
  truth: number,
  same: SamePerson,
): void {
  const start = performance.now();
  const { pairs, compared } = matchPersons(defaultMatchConfiguration, left, right, { oneToOne: right !== undefined });
  const seconds = (performance.now() - start) / 1000;
  const candidates = candidatePairs(
    left.map(preparePerson),
    right?.map(preparePerson),
    defaultMatchConfiguration.largestBlock,
  ).pairs;
  let together = 0;
  for (let at = 0; at < candidates.length; at += 2)
    if (same(left[candidates[at] ?? 0]?.id ?? '', (right ?? left)[candidates[at + 1] ?? 0]?.id ?? '')) together += 1;
  console.log(
    `  ${title}: ${seconds.toFixed(2)} s, ${compared.toLocaleString('en')} pairs compared, blocking recall ${(together / truth).toFixed(4)}`,
  );
  console.log(
    `    linked           ${figures(
      pairs.filter(({ verdict }) => verdict === 'link'),
      truth,
      same,
    )}`,
  );
  console.log(`    linked or review ${figures(pairs, truth, same)}`);
}

function figures(pairs: readonly MatchedPair[], truth: number, same: SamePerson): string {
  const right = pairs.filter((pair) => same(pair.left, pair.right)).length;
  const [precision, recall] = [right / Math.max(pairs.length, 1), right / truth];
  return `precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)}  (${pairs.length} pairs)`;
}
