import type { IsoDate } from '../../base/index.ts';
import {
  type BookName,
  type Books,
  bookNames,
  type CodeNotes,
  type CodeTable,
  openPcsDefinitions,
  openPcsKey,
  openPcsTables,
  openTermTree,
  type PcsBooks,
  pcsBuilder,
  shelve,
  type TermTree,
} from '../../engine/codes/index.ts';
import type { OpenPart, Tables } from '../../tables/index.ts';

/** What lies on a coder's desk on a day. A book may be missing, or older than the codes; `remarks` says which. */
export interface Desk {
  readonly on: IsoDate;
  readonly codes: CodeTable | undefined;
  readonly notes: CodeNotes | undefined;
  readonly books: Books;
  readonly pcs: PcsBooks | undefined;
  readonly pcsIndex: TermTree | undefined;
  /** The procedure index as a book of its own, for following its references. */
  readonly pcsShelf: Books;
  readonly remarks: readonly string[];
}

/** Opens what is installed for a day. */
export function openDesk(tables: Tables, on: IsoDate): Desk {
  const remarks: string[] = [];
  const open = (system: string, part: string): OpenPart | undefined => {
    const found = tables.partOrOlder(system, part, on);
    if (found && !found.current) remarks.push(`${system} ${part} is of ${found.info.edition}`);
    return found;
  };
  const trees: Partial<Record<BookName, TermTree>> = {};
  for (const book of bookNames) {
    const part = open('icd-10-cm', book);
    if (part) trees[book] = openTermTree(part.pack);
  }
  const tablesPart = open('icd-10-pcs', 'tables');
  const indexPart = open('icd-10-pcs', 'index');
  const pcsIndex = indexPart && openTermTree(indexPart.pack);
  return {
    on,
    codes: tables.codes('icd-10-cm', on),
    notes: tables.notes('icd-10-cm', on),
    books: shelve(trees),
    pcs: tablesPart && pcsBooks(tablesPart, open),
    pcsIndex,
    pcsShelf: shelve(pcsIndex ? { index: pcsIndex } : {}),
    remarks,
  };
}

function pcsBooks(part: OpenPart, open: (system: string, part: string) => OpenPart | undefined): PcsBooks {
  const tables = openPcsTables(part.pack);
  const definitions = open('icd-10-pcs', 'definitions');
  const keys = ['body-part-key', 'device-key'].flatMap((name) => open('icd-10-pcs', name) ?? []);
  return {
    tables,
    builder: pcsBuilder(tables),
    ...(definitions ? { definitions: openPcsDefinitions(definitions.pack) } : {}),
    keys: keys.map(({ pack }) => openPcsKey(pack)),
  };
}
