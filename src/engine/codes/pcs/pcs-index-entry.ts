import type { TermTree } from '../encoder/index.ts';
import { axisPositions } from './axis-values.ts';
import type { AxisKnowledge, PartialPcs, PcsBuilder } from './pcs-builder.ts';

/** What an entry of the ICD-10-PCS index says about the code to build. */
export interface PcsLead {
  /** What is known: the characters it gives (`0DTJ` → axes 1 to 4), or the label to use. */
  readonly known: PartialPcs;
  /** `code` when it gives all seven characters, `table` when it gives fewer, `use` for a body part or device value, `see` for other words. */
  readonly kind: 'code' | 'table' | 'use' | 'see';
  /** As printed. */
  readonly text: string;
}

/** Everything an entry leads to, in printed order. A `see` or `use` that names a table gives its characters too. */
export function leadsOf(builder: PcsBuilder, index: TermTree, entry: number): readonly PcsLead[] {
  const references = index.referencesOf(entry);
  return references.flatMap(([field, text], i): readonly PcsLead[] => {
    const next = references[i + 1];
    const nested = next && (next[0] === 'codes' || next[0] === 'tab') ? next[1] : '';
    if (field === 'code') return [{ kind: 'code', known: knownCharacters(text), text }];
    if (field === 'see') return [{ kind: nested === '' ? 'see' : 'table', known: knownCharacters(nested), text }];
    if (field === 'use') return [{ kind: 'use', known: knownLabel(builder, text, nested), text }];
    const before = references[i - 1]?.[0];
    if (before === 'see' || before === 'use') return [];
    return field === 'codes' || field === 'tab' ? [{ kind: 'table', known: knownCharacters(text), text }] : [];
  });
}

/** The first characters of a code as knowledge of its first axes. */
export function knownCharacters(text: string): PartialPcs {
  const known: Partial<Record<number, AxisKnowledge>> = {};
  for (const axis of axisPositions) {
    const value = text.charAt(axis - 1);
    if (value !== '') known[axis] = { value };
  }
  return known;
}

/**
 * `use` names a value of the body part, device or substance axis, sometimes with where it applies (`Liner in Lower Joints`, `… for
 * Insertion in Heart and Great Vessels`). The first reading that the tables know is taken; none: only the named table is known.
 */
function knownLabel(builder: PcsBuilder, text: string, table: string): PartialPcs {
  const given = knownCharacters(table);
  const whole = text.replace(/ in$/, '');
  const [, label = whole, operation, place] = /^(.*?)(?: for ([A-Z][a-z]+))?(?: in ([A-Z].*))?$/.exec(whole) ?? [];
  const where: PartialPcs = {
    ...given,
    ...(place === undefined ? {} : place === 'New Technology' ? { 1: { label: place } } : { 2: { label: place } }),
    ...(operation === undefined ? {} : { 3: { label: operation } }),
  };
  const readings = ([4, 6, 5, 7] as const).flatMap((axis): PartialPcs[] => [
    { ...given, [axis]: { label: whole } },
    { ...where, [axis]: { label } },
  ]);
  return readings.find((known) => builder.rowsFor(known).length > 0) ?? given;
}
