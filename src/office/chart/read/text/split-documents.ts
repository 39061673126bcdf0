import type { DocumentKind } from '../document-kind.ts';
import { documentTitles } from './text-titles.ts';

export interface TextPart {
  readonly title: string | undefined;
  readonly kind: DocumentKind;
  readonly text: string;
}

/** Cuts a text at the titles of documents (on a line of their own, a date may follow) and at page breaks before a title. */
export function splitDocuments(text: string): readonly TextPart[] {
  const parts: { title: string | undefined; kind: DocumentKind; lines: string[] }[] = [
    { title: undefined, kind: 'other', lines: [] },
  ];
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.replace(/\f/g, '');
    const found = titleOf(line);
    const last = parts.at(-1);
    if (found && last) {
      // A letterhead or a rule before the first title belongs to the document it introduces.
      const isHead =
        parts.length === 1 && last.title === undefined && last.lines.filter((l) => l.trim() !== '').length <= 12;
      if (isHead) parts[0] = { ...found, lines: last.lines };
      else parts.push({ ...found, lines: [] });
    } else last?.lines.push(line);
  }
  return parts
    .map(({ title, kind, lines }) => ({ title, kind, text: lines.join('\n').replace(/^\s*\n|\s+$/g, '') }))
    .filter((part) => part.text !== '' || part.title !== undefined);
}

function titleOf(line: string): { title: string; kind: DocumentKind } | undefined {
  const plain = line
    .replace(/^[\s#*=_-]+|[\s*=_:-]+$/g, '')
    .replace(/[\s,(-]+\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\)?$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || plain.length > 60) return undefined;
  const found = documentTitles.find(([title]) => title.test(plain));
  return found && { title: titleCase(plain), kind: found[1] };
}

const small: ReadonlySet<string> = new Set(['and', 'of', 'for']);
const titleCase = (text: string): string =>
  text === text.toUpperCase() && text.length > 4
    ? text
        .toLowerCase()
        .split(' ')
        .map((word, i) => (i > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
        .join(' ')
    : text;
