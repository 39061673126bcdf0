import { addDays, decodeUtf8, type IsoDate, isoDate, parseIsoDate } from '../../base/index.ts';
import { type CodePackRow, writeCodePack } from '../../engine/codes/index.ts';
import type { Artifact, CompiledPart, Importer } from '../importer.ts';
import { type HcpcsRows, readHcpcsCsv, readHcpcsRecords } from './hcpcs-rows.ts';
import { refuse } from './text-lines.ts';

/** HCPCS Level II: the official 320-column file (CMS, HCPCS contractor record) and the CSV form. Parts `codes` and `modifiers`. */
export const hcpcsImporters: readonly Importer[] = [
  {
    id: 'hcpcs-anweb',
    recognises: (name) => /^HCPC\d{4}.*ANWEB.*\.txt$/i.test(name),
    compile: (artifact) => compile(artifact, readHcpcsRecords(artifact)),
  },
  {
    id: 'hcpcs-csv',
    recognises: (_name, head) => /^\ufeff?code,type,short_description,long_description/.test(decodeUtf8(head)),
    compile: (artifact) => compile(artifact, readHcpcsCsv(artifact)),
  },
];

function compile(artifact: Artifact, { codes, modifiers }: HcpcsRows): readonly CompiledPart[] {
  if (codes.length < 5_000) refuse(artifact.path, `Holds ${codes.length} codes; the published file is cut short.`);
  const about = { system: 'hcpcs', publisher: 'CMS', ...editionOf(artifact) };
  const part = (
    name: string,
    rows: readonly CodePackRow[],
    counts: Readonly<Record<string, number>>,
  ): CompiledPart => ({
    ...about,
    part: name,
    rows: rows.length,
    counts,
    bytes: writeCodePack({ system: 'hcpcs', edition: about.edition, part: name }, rows, false),
  });
  return [
    part('codes', codes, { codes: codes.length, billable: codes.length }),
    part('modifiers', modifiers, { modifiers: modifiers.length }),
  ];
}

/** Yearly files are in force for the calendar year, quarterly ones (`2025_10`) until the next quarter. */
function editionOf({ name, path }: Artifact): { edition: string; effectiveFrom: IsoDate; effectiveTo: IsoDate } {
  const [, year, month] = /(20\d\d)(?:[_-]?(01|04|07|10)(?!\d))?/.exec(name) ?? [];
  if (year === undefined) return refuse(path, 'Names no year; keep the publisher’s file name.');
  const from = parseIsoDate(`${year}-${month ?? '01'}-01`) ?? isoDate(`${year}-01-01`);
  if (month === undefined) return { edition: year, effectiveFrom: from, effectiveTo: isoDate(`${year}-12-31`) };
  const next =
    month === '10' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 3).padStart(2, '0')}-01`;
  return { edition: `${year}-${month}`, effectiveFrom: from, effectiveTo: addDays(isoDate(next), -1) };
}
