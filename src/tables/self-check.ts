import { Fault, type Pack } from '../base/index.ts';
import { openCodeList, openCodeTable, openNotes, type Vintage } from '../engine/codes/index.ts';
import type { InstalledPart } from './catalogue.ts';
import { encoderChecks } from './check-encoder-parts.ts';

/** Known answers that every edition so far has given: a compiled part that answers otherwise is not trusted. */
const titles: Readonly<Record<string, readonly (readonly [code: string, title: string, billable: boolean])[]>> = {
  'icd-10-cm': [
    ['A000', 'Cholera due to Vibrio cholerae 01, biovar cholerae', true],
    ['I10', 'Essential (primary) hypertension', true],
    ['E1140', 'Type 2 diabetes mellitus with diabetic neuropathy, unspecified', true],
    ['S72001A', 'Fracture of unspecified part of neck of right femur, initial encounter for closed fracture', true],
  ],
  'icd-10-pcs': [
    ['0FT44ZZ', 'Resection of Gallbladder, Percutaneous Endoscopic Approach', true],
    ['0DTJ4ZZ', 'Resection of Appendix, Percutaneous Endoscopic Approach', true],
  ],
};

/** Reads a freshly written pack back and asks it what is known. Throws Fault `bad-file` when an answer is wrong. */
export function selfCheck(part: InstalledPart, pack: Pack): void {
  const wrong = checks[part.part]?.(part, pack);
  if (wrong !== undefined)
    throw new Fault('bad-file', `The self-check after the import failed: ${wrong}.`, { file: part.file });
}

type Check = (part: InstalledPart, pack: Pack) => string | undefined;

const vintageOf = (part: InstalledPart): Vintage => ({
  edition: part.edition,
  effectiveFrom: part.effectiveFrom,
  current: true,
  starter: false,
});

const checkCodes: Check = (part, pack) => {
  const info = { ...part, codes: part.rows, billable: 0, sources: [] };
  const table = openCodeTable(pack, info);
  if (table.size !== part.rows) return `${table.size} rows where ${part.rows} were read`;
  for (let row = 0; row < table.size; row += 37)
    if (table.indexOf(table.row(row).code) !== row) return `row ${row} is not found by its code`;
  for (const [code, title, billable] of titles[part.system] ?? []) {
    const found = table.find(code);
    if (found?.title !== title || found.billable !== billable)
      return `${code} should be “${title}” and is ${found ? `“${found.title}”` : 'missing'}`;
  }
  return undefined;
};

const checkNotes: Check = (part, pack) => {
  const notes = openNotes(pack, vintageOf(part));
  if (!notes.of('E1140').some((note) => note.from === 'E11' && /insulin/i.test(note.text)))
    return 'E11.40 does not inherit the note on insulin from E11';
  const seventh = notes
    .seventhOf('S72001')
    ?.values.map(({ character }) => character)
    .join('');
  if (!seventh?.startsWith('ABC')) return 'S72.001 has no table of seventh characters';
  return undefined;
};

const checkExempt: Check = (part, pack) => {
  const list = openCodeList(pack, vintageOf(part));
  if (list.size !== part.rows) return `${list.size} rows where ${part.rows} were read`;
  if (!list.has('B91') || !list.has('Z7901') || list.has('E1140')) return 'Z79.01 should be exempt and E11.40 not';
  return undefined;
};

const checks: Readonly<Record<string, Check>> = {
  codes: checkCodes,
  'codes-file': checkCodes,
  notes: checkNotes,
  'poa-exempt': checkExempt,
  ...encoderChecks,
};
