import type { IsoDate, Pack } from '../base/index.ts';
import { type CodeSystem, type TabularPage, tabularPage } from '../engine/codes/index.ts';
import { openMce } from '../engine/edits/index.ts';
import { openMsDrg } from '../engine/group/index.ts';
import { type CodeMarks, codeMarks } from '../engine/index.ts';
import { lookUpCode } from './look-up-code.ts';
import { openOnce } from './open-once.ts';
import type { Tables } from './tables.ts';

/** The tabular page of a code with the marks that grouper and editor of the day give it. */
export interface MarkedPage extends TabularPage {
  readonly marks: CodeMarks;
}

/**
 * Everything the tables say of a code as people type it, on a day: `lookUpCode` with the targets of its notes, its counterparts on the
 * other side and its marks. Slower than the bare look-up, so that it is for showing one code. Throws as `lookUpCode` does.
 */
export function lookUpPage(
  tables: Tables,
  system: CodeSystem,
  text: string,
  on: IsoDate,
  wanted: { readonly history?: boolean } = {},
): MarkedPage {
  const page = lookUpCode(tables, system, text, on, wanted);
  const codes = tables.codes(system, on);
  if (!codes) throw new RangeError('a code that was looked up has a table');
  const detail = tabularPage(codes, tables.notes(system, on), page);
  return { ...detail, marks: page.valid ? marksOf(tables, system, page.code, on) : {} };
}

function marksOf(tables: Tables, system: CodeSystem, code: string, on: IsoDate): CodeMarks {
  const [grouper, editor] = [tables.part('ms-drg', 'grouper', on), tables.part('mce', 'editor', on)];
  const marks = codeMarks(
    { ...(grouper ? { grouper: openGrouper(grouper.pack) } : {}), ...(editor ? { mce: openEditor(editor.pack) } : {}) },
    system,
    code,
    on,
  );
  return grouper?.info.starter || editor?.info.starter ? { ...marks, starter: true } : marks;
}

const openGrouper = openOnce((pack: Pack) => openMsDrg(pack));
const openEditor = openOnce((pack: Pack) => openMce(pack));
