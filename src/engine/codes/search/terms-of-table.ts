import { essentialTitle, parsePrintedCode, printedTitle, type TermField, type TermTree } from '../encoder/index.ts';
import type { SearchTermKind } from './search-entry.ts';
import { collect, type TermCollection } from './term-collection.ts';

/** Columns of the two tables and the words under which coders look for them; in brackets what is found but never asked for. */
const neoplasmColumns = {
  cell2: 'malignant (primary) (cancer) (carcinoma)',
  cell3: 'malignant secondary (metastatic) (metastasis) (cancer)',
  cell4: 'carcinoma in situ (ca)',
  cell5: 'benign (tumor)',
  cell6: 'uncertain behavior',
  cell7: 'unspecified behavior (mass) (tumor) (growth)',
} as const;
const drugColumns = {
  cell2: 'poisoning, accidental (unintentional) (overdose)',
  cell3: 'poisoning, intentional self-harm (suicide) (suicidal) (attempt) (overdose)',
  cell4: 'poisoning, assault',
  cell5: 'poisoning, undetermined',
  cell6: 'adverse effect (reaction)',
  cell7: 'underdosing (noncompliance)',
} as const;

/** Search terms of the Table of Neoplasms: `Neoplasm, lung, malignant`. */
export function termsOfNeoplasmTable(table: TermTree, terms: TermCollection): void {
  termsOfTable(table, neoplasmColumns, { kind: 'neoplasm-table', name: 'neoplasm table' }, terms);
}

/** Search terms of the Table of Drugs and Chemicals: `Aspirin, adverse effect`. */
export function termsOfDrugTable(table: TermTree, terms: TermCollection): void {
  termsOfTable(table, drugColumns, { kind: 'drug-table', name: 'drug table' }, terms);
}

function termsOfTable(
  table: TermTree,
  columns: Readonly<Record<string, string>>,
  { kind, name }: { readonly kind: SearchTermKind; readonly name: string },
  terms: TermCollection,
): void {
  const printed: string[] = [];
  const plain: string[] = [];
  for (let entry = 0; entry < table.size; entry += 1) {
    const title = table.titleOf(entry);
    const depth = table.depthOf(entry);
    printed.length = depth;
    plain.length = depth;
    printed.push(printedTitle(title));
    plain.push(essentialTitle(title));
    for (const [column, words] of Object.entries(columns)) {
      const code = parsePrintedCode(table.textOf(entry, column as TermField) ?? '');
      if (!code) continue;
      const because = `${name}: ${plain.join(', ')}, ${words.replace(/ ?\([^)]*\)/g, '')}`;
      collect(terms, code.code, { text: `${printed.join(', ')}, ${words}`, because, kind });
    }
  }
}
