import type { DocumentSection } from '../../../store/index.ts';
import { tableOf } from './narrative-table.ts';
import type { XmlNode } from './xml-tree.ts';

/**
 * Narrative markup (CDA section text, XHTML of FHIR) as plain text and tables. Paragraphs are separated by a blank line, list items
 * carry a dash or their number; each table is a section of its own after the text before it. Nothing is kept as markup.
 */
export function narrativeSections(node: XmlNode, heading: string | undefined): readonly DocumentSection[] {
  const out: DocumentSection[] = [];
  const text = textRun();
  let name = heading;
  const flush = (table?: DocumentSection['table']): void => {
    const plain = text.take();
    if (plain === '' && !table) return;
    out.push({ ...(name === undefined ? {} : { heading: name }), text: plain, ...(table ? { table } : {}) });
    name = undefined;
  };
  const walk = (children: XmlNode['children']): void => {
    for (const child of children) {
      if (typeof child === 'string') text.add(child);
      else if (child.name === 'table') {
        const { table, caption } = tableOf(child);
        if (caption !== '') text.block(caption);
        if (table.rows.length > 0 || table.columns.length > 0) flush(table);
      } else walkText(child, text, walk, 0);
    }
  };
  walk(node.children);
  flush();
  return out;
}

const silent: ReadonlySet<string> = new Set(['script', 'style', 'head', 'renderMultiMedia', 'observationMedia']);
const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'p',
  'div',
  'caption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'footnote',
]);

function walkText(node: XmlNode, text: TextRun, walk: (children: XmlNode['children']) => void, depth: number): void {
  if (silent.has(node.name)) return;
  if (node.name === 'br') text.line();
  else if (node.name === 'list' || node.name === 'ul' || node.name === 'ol') writeList(node, text, walk, depth);
  else if (blocks.has(node.name)) {
    text.paragraph();
    walk(node.children);
    text.paragraph();
  } else walk(node.children);
}

function writeList(list: XmlNode, text: TextRun, walk: (children: XmlNode['children']) => void, depth: number): void {
  const numbered = list.name === 'ol' || list.attributes['listType'] === 'ordered';
  let n = 0;
  if (depth === 0) text.paragraph();
  for (const item of list.children) {
    if (typeof item === 'string') continue;
    if (item.name === 'caption') {
      text.line();
      walk(item.children);
      continue;
    }
    n += 1;
    text.line(`${'  '.repeat(depth)}${numbered ? `${n}.` : '-'} `);
    for (const part of item.children) {
      if (typeof part !== 'string' && (part.name === 'list' || part.name === 'ul' || part.name === 'ol'))
        writeList(part, text, walk, depth + 1);
      else if (typeof part !== 'string' && (part.name === 'paragraph' || part.name === 'p')) walk(part.children);
      else walk([part]);
    }
  }
  if (depth === 0) text.paragraph();
}

interface TextRun {
  add(piece: string): void;
  line(prefix?: string): void;
  paragraph(): void;
  block(piece: string): void;
  take(): string;
}

/** Text being put together: white space collapses, line and paragraph breaks are asked for. */
function textRun(): TextRun {
  let text = '';
  let breaks = 0;
  let prefix = '';
  const add = (piece: string): void => {
    const plain = piece.replace(/\s+/g, ' ');
    if (plain === '' || (plain === ' ' && (breaks > 0 || prefix !== ''))) return;
    if (breaks > 0 || prefix !== '') {
      text += (text === '' ? '' : '\n'.repeat(breaks)) + prefix + plain.trimStart();
      breaks = 0;
      prefix = '';
    } else text += text === '' || /\s$/.test(text) ? plain.trimStart() : plain;
  };
  const paragraph = (): void => {
    breaks = text === '' ? 0 : 2;
    prefix = '';
  };
  return {
    add,
    paragraph,
    line: (mark = '') => {
      breaks = text === '' ? 0 : Math.max(breaks, 1);
      if (mark !== '') prefix = mark;
    },
    block: (piece) => {
      paragraph();
      add(piece);
      paragraph();
    },
    take: () => {
      const whole = text.replace(/[ \t]+\n/g, '\n').trim();
      text = '';
      breaks = 0;
      prefix = '';
      return whole;
    },
  };
}
