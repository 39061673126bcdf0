import { decodeUtf8, isoDate } from '../../base/index.ts';
import { type Equivalence, writeEquivalences } from '../../engine/codes/index.ts';
import type { Artifact, CompiledPart, Importer } from '../importer.ts';
import { latin1Lines, refuse } from './text-lines.ts';

/** General equivalence mappings between ICD-9-CM and ICD-10 (CMS, GEMs; 2018 is the last year): one part for each direction. */
export const gems: Importer = {
  id: 'gems',
  recognises: (name, head) =>
    /gem/i.test(name) && /^[0-9A-Z]{3,7} +(?:[0-9A-Z]{2,7}|NoDx|NoPCS) +[01]{3}\d\d\s/i.test(decodeUtf8(head)),
  compile: (artifact) => {
    const lines = readLines(artifact);
    const part = directionOf(lines, artifact.path);
    const bytes = writeEquivalences({ system: 'gems', direction: part }, lines);
    const about = { system: 'gems', edition: '2018', publisher: 'CMS', effectiveFrom: isoDate('2017-10-01') };
    const end = { effectiveTo: isoDate('2018-09-30') };
    return [
      { ...about, ...end, part, rows: lines.length, counts: { mappings: lines.length }, bytes } satisfies CompiledPart,
    ];
  },
};

/** Source, target (once in lower case, v5889), flags: approximate, no map, combination, scenario, choice list. `NoDx` and `NoPCS` name no target. */
const layout = /^([0-9A-Za-z]{2,7}) +([0-9A-Za-z]{2,7}) +([01])([01])([01])(\d)(\d) *$/;

function readLines(artifact: Artifact): readonly Equivalence[] {
  const lines: Equivalence[] = [];
  for (const { text, number } of latin1Lines(artifact.bytes)) {
    if (text.trim() === '') continue;
    const match = layout.exec(text);
    if (!match) return refuse(artifact.path, 'Not a line of a GEM file (source, target, five flags).', number);
    const [, source = '', target = '', approximate, noMap, combination, scenario, choiceList] = match;
    lines.push({
      source: source.toUpperCase(),
      target: /^No(?:Dx|PCS)$/.test(target) ? '' : target.toUpperCase(),
      approximate: approximate === '1',
      noMap: noMap === '1',
      combination: combination === '1',
      scenario: Number(scenario),
      choiceList: Number(choiceList),
    });
  }
  return lines;
}

/** ICD-10-PCS codes have seven characters, ICD-9-CM procedures two to four digits; diagnoses of ICD-10-CM begin with a letter. */
function directionOf(lines: readonly Equivalence[], path: string): string {
  const some = lines.filter((line) => line.target !== '').slice(0, 2000);
  const procedures = (texts: readonly string[]): boolean => texts.every((text) => text.length === 7);
  const old = (texts: readonly string[]): boolean => texts.every((text) => /^\d{2,4}$/.test(text));
  const [sources, targets] = [some.map((line) => line.source), some.map((line) => line.target)];
  if (procedures(sources) && old(targets)) return 'icd-10-pcs-to-icd-9';
  if (procedures(targets) && old(sources)) return 'icd-9-to-icd-10-pcs';
  const lettered = (texts: readonly string[]): number => texts.filter((text) => /^[A-Z]/.test(text)).length;
  if (some.length === 0) return refuse(path, 'Maps nothing.');
  return lettered(sources) > lettered(targets) ? 'icd-10-cm-to-icd-9' : 'icd-9-to-icd-10-cm';
}
