import { decodeUtf8, Fault } from '../../base/index.ts';
import { parseIcd10Cm, writeCodeList } from '../../engine/codes/index.ts';
import type { Artifact, Importer } from '../importer.ts';
import { editionOf, fiscalYearInName } from './edition-of.ts';
import { checkRows } from './published-editions.ts';
import { latin1Lines, refuse } from './text-lines.ts';

/** The list of diagnoses exempt from POA reporting: tab-delimited, dotted codes in the second column (CMS, POA exempt files). */
export const poaExempt: Importer = {
  id: 'poa-exempt',
  recognises: (name, head) =>
    /^Ord\w*\tPOAexemptCode\tDescription/i.test(decodeUtf8(head)) && !/(?:add|delete|revise)codes/i.test(name),
  compile: (artifact, options) => {
    const year = fiscalYearInName(artifact.name);
    if (year === undefined)
      throw new Fault(
        'bad-file',
        'Names no fiscal year; keep the publisher’s file name, such as POAexemptCodesFY26.txt.',
        {
          file: artifact.path,
        },
      );
    const edition = editionOf(artifact, year, options);
    const codes = readCodes(artifact);
    if (!options?.acceptAltered) checkRows('icd-10-cm', 'poa-exempt', edition, codes.length, artifact);
    const bytes = writeCodeList({ system: 'icd-10-cm', edition: edition.edition }, codes);
    const counts = { exempt: codes.length };
    return [
      { system: 'icd-10-cm', part: 'poa-exempt', publisher: 'CMS', ...edition, rows: codes.length, counts, bytes },
    ];
  },
};

function readCodes(artifact: Artifact): readonly string[] {
  const codes: string[] = [];
  let last = '';
  for (const { text, number } of latin1Lines(artifact.bytes)) {
    if (number === 1 || text.trim() === '') continue;
    const [order = '', display = '', title] = text.split('\t');
    const code = parseIcd10Cm(display);
    if (!/^\d{5}$/.test(order) || title === undefined || !code.ok)
      return refuse(artifact.path, 'Not a line of the POA-exempt list (order number, code, description).', number);
    if (order <= last)
      refuse(artifact.path, `Order number ${order} after ${last}; lines are moved or doubled.`, number);
    last = order;
    codes.push(code.value);
  }
  return codes;
}
