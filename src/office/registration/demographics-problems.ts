import { ageInYears, type IsoDate, type Problem, parseIsoDate } from '../../base/index.ts';
import type { Demographics } from '../store/index.ts';

const longestText = 200;
const oldestAge = 124;
/** Control characters, marks that turn the direction of writing, and halves of characters: never part of a name. */
const unwritable = /[\p{Cc}\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;

/** What cannot be true or stored, by path; empty when it can. `today` decides what is in the future. */
export function demographicsProblems(demographics: Demographics, today: IsoDate): readonly Problem[] {
  const problems: Problem[] = [...textProblems(demographics, '')];
  if (demographics.names.length === 0 || demographics.names[0]?.family.trim() === '')
    problems.push({
      path: '/names',
      message: 'Give at least a family name; for somebody unknown, the name the site uses.',
    });
  const birth = dayOf(demographics.birthDate, '/birthDate', today, problems);
  const death = dayOf(demographics.deceasedOn, '/deceasedOn', today, problems);
  if (birth && ageInYears(birth, today) > oldestAge)
    problems.push({ path: '/birthDate', message: `Nobody is older than ${oldestAge} years; check the year.` });
  if (birth && death && death < birth) problems.push({ path: '/deceasedOn', message: 'Death is before birth.' });
  return problems;
}

function dayOf(text: string | undefined, path: string, today: IsoDate, problems: Problem[]): IsoDate | undefined {
  if (text === undefined) return undefined;
  const day = parseIsoDate(text);
  if (!day || text.length !== 10) problems.push({ path, message: 'This is not a day of the calendar (YYYY-MM-DD).' });
  else if (day > today) problems.push({ path, message: 'This day is in the future.' });
  return day;
}

function* textProblems(value: unknown, path: string): Generator<Problem> {
  if (typeof value === 'string') {
    if (unwritable.test(value)) yield { path, message: 'This holds a character that cannot be part of it.' };
    if (value.length > longestText) yield { path, message: `This is longer than ${longestText} characters.` };
  } else if (Array.isArray(value)) {
    if (value.length > 50) yield { path, message: 'There are more than 50 of these.' };
    for (const [i, part] of value.slice(0, 50).entries()) yield* textProblems(part, `${path}/${i}`);
  } else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* textProblems(part, `${path}/${key}`);
}
