import { Fault, type IsoDate, type Pack } from '../base/index.ts';
import {
  type CodeCrosswalk,
  type CodePage,
  type CodeSystem,
  displayCode,
  lookUp,
  openEquivalences,
  parseIcd10Cm,
  parseIcd10Pcs,
} from '../engine/codes/index.ts';
import { openOnce } from './open-once.ts';
import type { Tables } from './tables.ts';

/** Systems in the order in which a code without a named system is looked for. */
const preferred: readonly string[] = ['icd-10-cm', 'icd-10-pcs', 'hcpcs'];

/**
 * The page of a code as people type it, on a day. Throws Fault `bad-input` when the text is no code of the system, `no-table` when no
 * edition of the system covers the day.
 */
export function lookUpCode(
  tables: Tables,
  system: CodeSystem,
  text: string,
  on: IsoDate,
  wanted: { readonly history?: boolean } = {},
): CodePage {
  const code = canonicalCode(system, text);
  const codes = tables.codes(system, on);
  if (!codes) throw noTable(tables, system, on, code);
  const notes = tables.notes(system, on);
  const conversions = tables.conversions(system);
  const poaExempt = system === 'icd-10-cm' ? tables.poaExempt(on) : undefined;
  return lookUp(
    {
      codes,
      ...(notes ? { notes } : {}),
      ...(poaExempt ? { poaExempt } : {}),
      ...(conversions ? { conversions } : {}),
      on,
      crosswalks: (one) => crosswalksOf(tables, system, one, on),
      history: () => tables.history(system, code),
    },
    code,
    wanted,
  );
}

/** Equivalents by the newest mappings that begin at the system. */
function crosswalksOf(tables: Tables, system: CodeSystem, code: string, on: IsoDate): readonly CodeCrosswalk[] {
  const found = tables.partOrOlder('gems', `${system}-to-icd-9`, on);
  if (!found) return [];
  const lines = equivalencesOf(found.pack).of(code);
  return lines.length > 0 ? [{ mapping: found.info.part, edition: found.info.edition, lines }] : [];
}

const equivalencesOf = openOnce((pack: Pack) => openEquivalences(pack));

/** The system a typed code belongs to: the first that has it on the day, else the one it is shaped like. */
export function systemOfCode(tables: Tables, text: string, on: IsoDate): CodeSystem {
  const systems = [...new Set([...preferred, ...tables.list().map((edition) => edition.system)])];
  for (const system of systems) {
    const code = canonicalOf(system, text);
    if (code !== undefined && tables.codes(system, on)?.find(code)) return system;
  }
  return (
    systems.find((system) => canonicalOf(system, text) !== undefined && shaped[system]?.test(text.trim())) ??
    'icd-10-cm'
  );
}

const shaped: Readonly<Record<string, RegExp>> = {
  'icd-10-cm': /^[A-Z]\w{2}(?:\.|\w{0,4}$)/i,
  'icd-10-pcs': /^\w{7}$/,
  hcpcs: /^[A-Z]\d{4}$/i,
};

function canonicalOf(system: CodeSystem, text: string): string | undefined {
  if (system === 'icd-10-cm' || system === 'icd-10-pcs') {
    const code = system === 'icd-10-cm' ? parseIcd10Cm(text) : parseIcd10Pcs(text);
    return code.ok ? code.value : undefined;
  }
  const code = text.trim().toUpperCase();
  return /^[\x21-\x7e]{1,24}$/.test(code) ? code : undefined;
}

function canonicalCode(system: CodeSystem, text: string): string {
  const code = canonicalOf(system, text);
  if (code !== undefined) return code;
  const parsed = system === 'icd-10-cm' ? parseIcd10Cm(text) : parseIcd10Pcs(text);
  const why = parsed.ok ? undefined : parsed.problems[0]?.message;
  throw new Fault('bad-input', why ?? `${JSON.stringify(text.slice(0, 24))} is not a code.`, { field: 'code' });
}

function noTable(tables: Tables, system: CodeSystem, on: IsoDate, code: string): Fault {
  const spans = tables.history(system, code).spans;
  const editions = tables.list().filter((one) => one.system === system && one.codes > 0);
  const known = editions
    .map((one) => `${one.edition} (${one.effectiveFrom} to ${one.effectiveTo ?? 'now'})`)
    .join(', ');
  const shown = displayCode(system, code);
  const stands = spans.length > 0 ? ` ${shown} stands in ${spans.map((span) => span.edition).join(', ')}.` : '';
  return new Fault(
    'no-table',
    `No edition of ${system} covers ${on}; installed: ${known || 'none'}.${stands} Add one with chartwright tables add.`,
  );
}
