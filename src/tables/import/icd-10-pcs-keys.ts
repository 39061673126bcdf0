import { decodeUtf8, Fault, readJson } from '../../base/index.ts';
import { type PcsKey, writePcsKey } from '../../engine/codes/index.ts';
import type { Artifact, Importer } from '../importer.ts';
import { editionInFile } from './edition-in-file.ts';

/** The body part key and the device key of ICD-10-PCS as JSON: `{name, version, count_terms, data: {term: [labels]}}`. */
export const icd10PcsKeys: Importer = {
  id: 'icd-10-pcs-keys',
  recognises: (_name, head) => /^\s*\{\s*"name":\s*"ICD-10-PCS (?:Body Part|Device) Key/.test(decodeUtf8(head)),
  compile: (artifact, options) => {
    const { name, version, key } = readKey(artifact);
    const edition = editionInFile(artifact, version, options);
    const part = name.startsWith('ICD-10-PCS Body Part') ? 'body-part-key' : 'device-key';
    const bytes = writePcsKey({ kind: part, version }, key);
    return [
      { system: 'icd-10-pcs', part, ...edition, publisher: 'CMS', rows: key.size, counts: { terms: key.size }, bytes },
    ];
  },
};

function readKey(artifact: Artifact): { name: string; version: string; key: PcsKey } {
  const refuse = (message: string, field?: string, line?: number): never => {
    throw new Fault('bad-file', message, {
      file: artifact.path,
      ...(field === undefined ? {} : { field }),
      ...(line === undefined ? {} : { line }),
    });
  };
  const json = readJson(decodeUtf8(artifact.bytes));
  if (!json.ok) return refuse(json.problems[0]?.message ?? 'Not JSON.', undefined, json.problems[0]?.line);
  if (typeof json.value !== 'object' || json.value === null) return refuse('Is not an object.');
  const { name, version, count_terms: said, data } = json.value as Record<string, unknown>;
  if (typeof name !== 'string' || typeof version !== 'string') return refuse('Has no name or no version.');
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return refuse('Is not an object of terms.', 'data');
  const key = new Map(Object.entries(data).map(([term, labels]) => [term, labelsOf(labels, term, refuse)]));
  if (said !== key.size) return refuse(`Says ${String(said)} terms and holds ${key.size}.`, 'count_terms');
  return { name, version, key };
}

function labelsOf(labels: unknown, term: string, refuse: (message: string, field: string) => never): readonly string[] {
  if (Array.isArray(labels) && labels.length > 0 && labels.every((label) => typeof label === 'string')) return labels;
  return refuse('A term needs a list of labels.', `data/${term.slice(0, 40)}`);
}
