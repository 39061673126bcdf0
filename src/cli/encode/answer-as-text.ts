/** An answer in words: one line per fact, lists indented, the answers of a question one to a line. */
export function answerAsText(answer: Readonly<Record<string, unknown>>): string {
  return `${linesOf(answer, '').join('\n')}\n`;
}

function linesOf(facts: object, indent: string): readonly string[] {
  return Object.entries(facts).flatMap(([name, value]: [string, unknown]): readonly string[] => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    if (Array.isArray(value) && !value.some(isFacts))
      return [`${indent}${wordOf(name)}: ${value.join(name === 'path' ? ', ' : '; ')}`];
    if (Array.isArray(value))
      return [`${indent}${wordOf(name)}:`, ...value.flatMap((item: object) => itemLines(item, `${indent}  `))];
    if (isFacts(value)) return [`${indent}${wordOf(name)}:`, ...linesOf(value, `${indent}  `)];
    return [`${indent}${wordOf(name)}: ${String(value)}`];
  });
}

/** An item of a list: on one line when all its facts are plain, else its facts below each other after a dash. */
function itemLines(item: object, indent: string): readonly string[] {
  const values = Object.values(item).filter((value) => value !== undefined);
  if (!values.some((value) => isFacts(value) || Array.isArray(value)))
    return [`${indent}- ${values.filter((value) => value !== '').join(' · ')}`];
  const [first = '', ...rest] = linesOf(item, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

const isFacts = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const wordOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
