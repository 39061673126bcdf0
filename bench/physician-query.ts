import { lintPhysicianQuery } from '../src/engine/physician-query/index.ts';
import { type LinterFigures, linterFigures } from '../test/cases/physician-query/linter-figures.ts';
import { readLabelledQueries } from '../test/cases/physician-query/read-labelled-queries.ts';

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

function print(what: string, { queries, violating, recall, precision, missed, falseAlarms }: LinterFigures): void {
  console.log(
    `${what.padEnd(10)} ${String(queries).padStart(4)} queries, ${violating} violating: recall ${percent(recall)}, precision ${percent(precision)} (${missed.length} missed, ${falseAlarms.length} false alarms)`,
  );
}

/** Agreement of the physician-query linter with hand-labelled queries, per half and per kind, and its speed. */
export async function bench(): Promise<void> {
  const queries = readLabelledQueries();
  const tune = linterFigures(queries.filter(({ half }) => half === 'tune'));
  const all = linterFigures(queries);
  print('all', all);
  print('tune', tune);
  print('held-out', linterFigures(queries.filter(({ half }) => half === 'held-out')));
  // Deliberately new wording: the honest figure for what no rule has met yet.
  print('new words', linterFigures(queries.filter(({ file }) => file === 'third-round.json')));
  console.log('\nkind of violation                  labelled   blocked   named by its own rule');
  for (const { kind, labelled, blocked, named } of all.kinds) {
    const shares = [blocked, named].map((count) => percent(count / labelled).padStart(9));
    console.log(`${kind.padEnd(34)} ${String(labelled).padStart(8)} ${shares.join('   ')}`);
  }
  // The held-out half stays unread: only the tune half's cases are listed.
  console.log(`\ntune half, missed: ${tune.missed.join(', ') || 'none'}`);
  console.log(`tune half, false alarms: ${tune.falseAlarms.join(', ') || 'none'}`);
  const start = performance.now();
  const rounds = 20;
  for (let round = 0; round < rounds; round++) for (const { draft } of queries) lintPhysicianQuery(draft);
  const seconds = (performance.now() - start) / 1000;
  console.log(`\nlinted ${Math.round((rounds * queries.length) / seconds).toLocaleString('en')} queries/s`);
}
