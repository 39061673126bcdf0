import { decodeUtf8 } from '../../base/index.ts';
import { type DeviceAggregate, type PcsTerm, writePcsDefinitions } from '../../engine/codes/index.ts';
import type { Importer } from '../importer.ts';
import { editionInFile } from './edition-in-file.ts';
import { refuserOf, walkXml, type XmlElement } from './walk-xml.ts';

/** The ICD-10-PCS definitions (icd10pcs_definitions_YYYY.xml): what operations, body parts, approaches, devices and qualifiers mean and include. */
export const icd10PcsDefinitions: Importer = {
  id: 'icd-10-pcs-definitions',
  recognises: (_name, head) => decodeUtf8(head).includes('<ICD10PCS.definitions'),
  compile: (artifact, options) => {
    const { version, terms, aggregates } = readDefinitions(artifact.path, artifact.bytes);
    const edition = editionInFile(artifact, version, options);
    const counts = {
      terms: terms.length,
      includes: terms.reduce((sum, term) => sum + term.includes.length, 0),
      deviceAggregates: aggregates.length,
    };
    const bytes = writePcsDefinitions({ kind: 'definitions', version }, { terms, aggregates });
    return [
      { system: 'icd-10-pcs', part: 'definitions', ...edition, publisher: 'CMS', rows: terms.length, counts, bytes },
    ];
  },
};

interface Read {
  version: string;
  readonly terms: PcsTerm[];
  readonly aggregates: DeviceAggregate[];
}

/** Texts of the children of the element that is being closed, by child name. */
type Leaves = Map<string, string[]>;

function readDefinitions(path: string, bytes: Uint8Array): Read {
  const refuse = refuserOf(path);
  const read: Read = { version: '', terms: [], aggregates: [] };
  let leaves: Leaves = new Map();
  let generalValue = '';
  walkXml(path, bytes, {
    open: ({ name }) => {
      if (name === 'terms' || name === 'aggregate') leaves = new Map();
    },
    close: (element) => {
      const { name, parent } = element;
      if (name === 'version') read.version = element.text.trim();
      else if (name === 'terms') read.terms.push(termOf(element, leaves));
      else if (name === 'aggregate') read.aggregates.push(aggregateOf(leaves, generalValue));
      else if (parent?.name === 'terms' || parent?.name === 'aggregate') {
        leaves.set(name, [...(leaves.get(name) ?? []), element.text.replace(/\s+/g, ' ').trim()]);
        if (name === 'parent') generalValue = element.attributes['value'] ?? '';
      }
    },
  });
  if (read.terms.length === 0) refuse('Holds no definitions.', 1);
  return read;
}

function termOf(element: XmlElement, leaves: Leaves): PcsTerm {
  const [definition, explanation] = [leaves.get('definition')?.[0], leaves.get('explanation')?.[0]];
  return {
    section: element.parent?.parent?.attributes['code'] ?? '',
    axis: Number(element.parent?.attributes['pos'] ?? 0),
    titles: leaves.get('title') ?? [],
    ...(definition === undefined ? {} : { definition }),
    ...(explanation === undefined ? {} : { explanation }),
    includes: leaves.get('includes') ?? [],
  };
}

function aggregateOf(leaves: Leaves, generalValue: string): DeviceAggregate {
  return {
    device: leaves.get('device')?.[0] ?? '',
    operation: leaves.get('operation')?.[0] ?? '',
    bodySystems: leaves.get('bodySys') ?? [],
    generalValue,
    generalDevice: leaves.get('parent')?.[0] ?? '',
  };
}
