import { SaxesParser } from 'saxes';
import { Fault, type Parsed, parsed, refused } from '../../../../base/index.ts';

/** An element without its namespace prefix: CDA and XHTML each use one namespace, and samples leave prefixes undeclared. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
  readonly line: number;
}

const deepest = 100;

/**
 * Reads well-formed XML into a tree. A DOCTYPE is refused as soon as it is seen, so entities can neither be fetched nor multiply;
 * nesting deeper than 100 is refused. Problems carry the line and none of the content.
 */
export function readXml(text: string): Parsed<XmlNode> {
  const parser = new SaxesParser({ fragment: false, position: true });
  const root: { children: (XmlNode | string)[] } = { children: [] };
  const stack: { children: (XmlNode | string)[] }[] = [root];
  const add = (piece: string): void => {
    stack.at(-1)?.children.push(piece);
  };
  parser.on('doctype', () => {
    throw new Fault('bad-file', 'It has a DOCTYPE, which is refused: clinical documents need none and attacks do.');
  });
  parser.on('opentag', (tag) => {
    if (stack.length > deepest) throw new Fault('bad-file', `Nested deeper than ${deepest} levels.`);
    const children: (XmlNode | string)[] = [];
    const node: XmlNode = {
      name: localName(tag.name),
      attributes: tag.attributes as Record<string, string>,
      children,
      line: parser.line,
    };
    stack.at(-1)?.children.push(node);
    stack.push({ children });
  });
  parser.on('closetag', () => stack.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', () => {
    throw new Fault('bad-file', 'Not well-formed XML.');
  });
  try {
    parser.write(text).close();
  } catch (error) {
    const message = error instanceof Fault ? error.message : 'Not well-formed XML.';
    return refused({ path: '', message, line: parser.line });
  }
  const top = root.children.find((child) => typeof child !== 'string');
  return top === undefined ? refused({ path: '', message: 'Holds no element.' }) : parsed(top as XmlNode);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const childrenNamed = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  (node?.children.filter((child) => typeof child !== 'string' && child.name === name) ?? []) as readonly XmlNode[];

/** The first element along a path of names. */
export function elementAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let at = node;
  for (const name of path) at = at?.children.find((c): c is XmlNode => typeof c !== 'string' && c.name === name);
  return at;
}

/** All text below a node, white space collapsed. */
export function textOf(node: XmlNode | undefined): string {
  if (!node) return '';
  const gather = (n: XmlNode): string => n.children.map((c) => (typeof c === 'string' ? c : gather(c))).join('');
  return gather(node).replace(/\s+/g, ' ').trim();
}

/** An attribute, undefined when absent or empty. */
export const attributeOf = (node: XmlNode | undefined, name: string): string | undefined => {
  const value = node?.attributes[name]?.trim();
  return value === '' ? undefined : value;
};
