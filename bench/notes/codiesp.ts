import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { CodeConversions, CodeTable } from '../../src/engine/codes/index.ts';

/** A case of the CodiEsp corpus: English text, codes of the annotators (ICD-10-CM of 2018, machine-translated text). */
export interface CodiEspCase {
  readonly id: string;
  readonly text: string;
  readonly codes: ReadonlySet<string>;
}

/** Files of a gzipped tar archive by path. */
export function untar(path: string): ReadonlyMap<string, string> {
  const bytes = gunzipSync(readFileSync(path));
  const files = new Map<string, string>();
  for (let at = 0; at + 512 <= bytes.length; ) {
    const name = bytes.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    if (name === '') break;
    const size = Number.parseInt(bytes.toString('utf8', at + 124, at + 136), 8) || 0;
    if (size > 0) files.set(name.replace(/^\.\//, ''), bytes.toString('utf8', at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** The cases of one set, with codes as `comparable` makes them. */
export function codiEspCases(
  files: ReadonlyMap<string, string>,
  set: 'train' | 'dev',
  comparable: (code: string) => string,
): readonly CodiEspCase[] {
  const root = [...files.keys()].find((name) => name.endsWith(`${set}/${set}D.tsv`))?.replace(`${set}D.tsv`, '') ?? '';
  const codes = new Map<string, Set<string>>();
  for (const line of (files.get(`${root}${set}D.tsv`) ?? '').trim().split('\n')) {
    const [id = '', code = ''] = line.split('\t');
    const known = codes.get(id) ?? new Set();
    codes.set(id, known.add(comparable(code.trim().toUpperCase().replace('.', ''))));
  }
  return [...files]
    .filter(([name]) => name.startsWith(`${root}text_files_en/`) && name.endsWith('.txt'))
    .map(([name, text]) => {
      const id = name.slice(name.lastIndexOf('/') + 1, -4);
      return { id, text, codes: codes.get(id) ?? new Set<string>() };
    });
}

/**
 * Makes codes of 2018 and of the edition comparable, the same for both sides: a code that is no longer valid becomes what the conversion table puts in
 * its place (the unspecified one of several), seventh characters and placeholders are left out, as the corpus leaves them out.
 */
export function comparableCode(codes: CodeTable, conversions: CodeConversions | undefined): (code: string) => string {
  const known = new Map<string, string>();
  const work = (code: string): string => {
    const next = codes.find(code)?.billable
      ? []
      : (conversions?.outOf(code) ?? [])
          .map((one) => one.code)
          .filter((one) => codes.find(one)?.billable)
          .sort();
    const vague = next.find((one) => /unspecified/i.test(codes.find(one)?.title ?? ''));
    return (vague ?? next[0] ?? code).slice(0, 6).replace(/X+$/, '');
  };
  return (code) => {
    const before = known.get(code) ?? work(code);
    known.set(code, before);
    return before;
  };
}
