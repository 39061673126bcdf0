import { printedTitle, type TermTree } from '../encoder/index.ts';
import { collect, type TermCollection } from './term-collection.ts';

/** A rewriting of the ICD-10-PCS index, "use": an anatomical or trade name and the value of the tables that stands for it. */
export interface UsedName {
  readonly from: string;
  readonly to: string;
}

/**
 * Search terms of the ICD-10-PCS index. `codes` and `tab` give the first characters of codes and follow the "see" they belong to
 * (Appendectomy, see Resection, Appendix 0DTJ); "use" entries are answered as rewritings.
 */
export function termsOfPcsIndex(index: TermTree, terms: TermCollection): readonly UsedName[] {
  const path: string[] = [];
  const used: UsedName[] = [];
  for (let entry = 0; entry < index.size; entry += 1) {
    path.length = index.depthOf(entry);
    path.push(printedTitle(index.titleOf(entry)));
    const plain = path.filter((title) => title !== '').join(', ');
    let see = '';
    for (const [field, text] of index.referencesOf(entry)) {
      if (field === 'see') see = text.trim();
      else if (field === 'use') used.push({ from: plain.replace(/\(R\)/g, ''), to: text.replace(/,/g, '') });
      else if (field === 'code' || field === 'codes' || field === 'tab')
        collect(terms, text.trim().toUpperCase(), {
          text: see === '' ? plain : `${plain} (${see})`,
          because: `index: ${plain}${see === '' ? '' : `, see ${see}`}`,
          kind: 'index',
        });
    }
  }
  return used;
}
