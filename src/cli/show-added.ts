import type { AddedFile } from '../tables/index.ts';

/** One added file for people: what it gave, what was left aside. */
export function addedAsText({ file, outcome, parts, skipped }: AddedFile): string {
  if (outcome === 'refused') return `${file}: refused; nothing of it was installed\n`;
  const lines = parts.map((part) => {
    const to = part.effectiveTo === undefined ? 'until the next' : `to ${part.effectiveTo}`;
    const counts = Object.entries(part.counts).map(
      ([name, count]) => `${count.toLocaleString('en-US')} ${words(name)}`,
    );
    return `  ${part.system} ${part.edition} ${part.part}: in force ${part.effectiveFrom} ${to}; ${counts.join(', ')}`;
  });
  const aside = skipped.map((name) => `  skipped ${name.slice(name.indexOf('/') + 1)}: not a table this program reads`);
  const head = outcome === 'unchanged' ? `${file}: installed already, nothing changed` : `${file}: added`;
  return `${[head, ...lines, ...aside].join('\n')}\n`;
}

/** The same for programs. */
export function addedAsJson({ file, outcome, parts, skipped, fault }: AddedFile) {
  return {
    file,
    outcome,
    parts: parts.map(
      ({ system, edition, part, effectiveFrom, effectiveTo, publisher, rows, counts, file: source, sha256 }) => ({
        system,
        edition,
        part,
        effectiveFrom,
        effectiveTo,
        publisher,
        rows,
        counts,
        file: source,
        sha256,
      }),
    ),
    skipped,
    ...(fault ? { problem: { code: fault.code, message: fault.message, ...fault.place } } : {}),
  };
}

/** `withCode` → `with code`. */
const words = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
