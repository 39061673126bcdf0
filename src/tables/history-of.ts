import type { CodeConversions, CodeHistory, CodeSpan, CodeTable } from '../engine/codes/index.ts';
import type { InstalledPart } from './catalogue.ts';
import { codeParts, everAnswers } from './in-force.ts';

/** Looks a canonical code up in every installed edition of its system, oldest first, and in the conversion table. */
export function historyOf(
  code: string,
  parts: readonly InstalledPart[],
  system: string,
  tableOf: (part: InstalledPart) => CodeTable,
  conversions: CodeConversions | undefined,
): CodeHistory {
  const lists = new Map<string, InstalledPart>();
  for (const name of [...codeParts].reverse())
    for (const part of parts)
      if (part.system === system && part.part === name && everAnswers(parts, part)) lists.set(part.edition, part);
  const spans = [...lists.values()].map((part) => spanOf(tableOf(part), code)).filter((span) => span !== undefined);
  return {
    code,
    spans: spans.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)),
    replaces: conversions?.into(code) ?? [],
    replacedBy: conversions?.outOf(code).filter((line) => line.code !== code) ?? [],
  };
}

function spanOf(table: CodeTable, code: string): CodeSpan | undefined {
  const row = table.find(code);
  if (!row) return undefined;
  const { edition, effectiveFrom, effectiveTo, starter } = table.info;
  const span = { edition, effectiveFrom, billable: row.billable, title: row.title, starter };
  return effectiveTo === undefined ? span : { ...span, effectiveTo };
}
