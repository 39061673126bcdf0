import type { Pack } from '../base/index.ts';
import {
  findTerms,
  openPcsDefinitions,
  openPcsKey,
  openPcsTables,
  openTermTree,
  pcsBuilder,
} from '../engine/codes/index.ts';
import type { InstalledPart } from './catalogue.ts';

/** Says what is wrong with a part that was read back, or nothing. */
type Check = (part: InstalledPart, pack: Pack) => string | undefined;

/** Entries that every edition so far has printed: the words, the field, and what stands there. */
const printed = {
  'icd-10-cm index': ['cholera', 'code', 'A00.9'],
  'icd-10-cm external-cause-index': ['place of occurrence', 'code', 'Y92.9'],
  'icd-10-cm neoplasm': ['neoplasm', 'cell2', 'C80.1'],
  'icd-10-cm drug': ['aspirin', 'cell2', 'T39.011'],
  'icd-10-pcs index': ['abdominohysterectomy', 'codes', '0UT9'],
} as const;

const checkTerms: Check = (part, pack) => {
  const tree = openTermTree(pack);
  if (tree.size !== part.rows) return `${tree.size} entries where ${part.rows} were read`;
  const known = Object.entries(printed).find(([name]) => name === `${part.system} ${part.part}`)?.[1];
  if (!known) return undefined;
  const [words, field, wanted] = known;
  const entry = findTerms(tree, words, { limit: 1 })[0]?.entry;
  const found = entry === undefined ? undefined : tree.textOf(entry, field);
  return found === wanted ? undefined : `“${words}” should lead to ${wanted} and leads to ${found ?? 'nothing'}`;
};

const checkTables: Check = (part, pack) => {
  const tables = openPcsTables(pack);
  if (tables.tables !== part.rows || tables.codes !== part.counts['codes'])
    return `${tables.tables} tables where ${part.rows} were read`;
  const { rowOf } = pcsBuilder(tables);
  return rowOf('0FT44ZZ') >= 0 && rowOf('0FT44Z1') < 0 ? undefined : '0FT44ZZ should be a code and 0FT44Z1 not';
};

const checkDefinitions: Check = (_part, pack) => {
  const { terms } = openPcsDefinitions(pack);
  const resection = terms.find(
    ({ section, axis, titles }) => section === '0' && axis === 3 && titles.includes('Resection'),
  );
  return resection?.definition?.startsWith('Cutting out or off')
    ? undefined
    : 'Resection has not the definition it always had';
};

const checkKey: Check = (part, pack) => {
  const { size } = openPcsKey(pack);
  return size === part.rows ? undefined : `${size} terms where ${part.rows} were read`;
};

/** Checks of the parts that the encoder opens, by part. */
export const encoderChecks: Readonly<Record<string, Check>> = {
  index: checkTerms,
  'external-cause-index': checkTerms,
  neoplasm: checkTerms,
  drug: checkTerms,
  tables: checkTables,
  definitions: checkDefinitions,
  'body-part-key': checkKey,
  'device-key': checkKey,
};
