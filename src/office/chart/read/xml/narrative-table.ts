import type { DocumentSection } from '../../../store/index.ts';
import { childrenNamed, elementAt, textOf, type XmlNode } from './xml-tree.ts';

type Table = NonNullable<DocumentSection['table']>;

/** A narrative table with its spans spread out, so that every row has a cell under every column. */
export function tableOf(node: XmlNode): { table: Table; caption: string } {
  const head = rowsOf(elementAt(node, 'thead'));
  const bodies = [...childrenNamed(node, 'tbody'), ...childrenNamed(node, 'tfoot')];
  const body = [...childrenNamed(node, 'tr'), ...bodies.flatMap(rowsOf)];
  const first = body[0];
  const headless =
    head.length === 0 && first !== undefined && body.length > 1 && cellsOf(first).every((c) => c.name === 'th');
  const headRows = headless && first ? [first] : head;
  const rows = spread(headless ? body.slice(1) : body);
  const heads = spread(headRows);
  const width = Math.max(0, ...rows.map((row) => row.length), ...heads.map((row) => row.length));
  const pad = (row: readonly string[]): readonly string[] => [...row, ...Array<string>(width - row.length).fill('')];
  const columns = heads.length === 0 ? Array<string>(width).fill('') : joinHeads(heads.map(pad));
  return {
    table: { columns, rows: rows.map(pad).filter((row) => row.some((cell) => cell !== '')) },
    caption: textOf(elementAt(node, 'caption')),
  };
}

const rowsOf = (part: XmlNode | undefined): readonly XmlNode[] => childrenNamed(part, 'tr');
const cellsOf = (row: XmlNode): readonly XmlNode[] =>
  row.children.filter((c): c is XmlNode => typeof c !== 'string' && (c.name === 'td' || c.name === 'th'));

/** Two header rows become one: `Date` over `Low` gives `Date Low`. */
function joinHeads(heads: readonly (readonly string[])[]): readonly string[] {
  return (heads[0] ?? []).map((_, i) =>
    [...new Set(heads.map((row) => row[i] ?? ''))].filter((cell) => cell !== '').join(' '),
  );
}

function spread(rows: readonly XmlNode[]): readonly (readonly string[])[] {
  const carried: { text: string; rows: number }[] = [];
  return rows.map((row) => {
    const line: string[] = [];
    const carry = (): void => {
      for (let above = carried[line.length]; above && above.rows > 0; above = carried[line.length]) {
        above.rows -= 1;
        line.push(above.text);
      }
    };
    for (const cell of cellsOf(row)) {
      carry();
      const text = cellText(cell);
      const down = spanOf(cell, 'rowspan') - 1;
      for (let i = 0; i < spanOf(cell, 'colspan'); i += 1) {
        carried[line.length] = { text, rows: down };
        line.push(i === 0 ? text : '');
      }
    }
    carry();
    return line;
  });
}

const spanOf = (cell: XmlNode, name: string): number => {
  const span = Number(cell.attributes[name] ?? 1);
  return Number.isInteger(span) && span > 0 && span <= 200 ? span : 1;
};

const breaking: ReadonlySet<string> = new Set(['br', 'item', 'li', 'paragraph', 'p', 'tr', 'list', 'div', 'table']);

/** Text of a cell; items and paragraphs in it each on a line of their own. */
function cellText(cell: XmlNode): string {
  const gather = (node: XmlNode): string =>
    node.children
      .map((child) => {
        if (typeof child === 'string') return child.replace(/\s+/g, ' ');
        const inner = gather(child);
        if (child.name === 'td' || child.name === 'th') return `${inner} `;
        return breaking.has(child.name) ? `\n${inner}\n` : inner;
      })
      .join('');
  return gather(cell)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
