import { decodeUtf8 } from '../../base/index.ts';
import type { Importer } from '../importer.ts';
import { compileTermFile } from './compile-term-file.ts';
import { checkHeadings, readTermTree } from './read-term-tree.ts';

/** The table of drugs and chemicals (icd10cm_drug_YYYY.xml): substances down, intents across in columns 2 to 7. */
export const icd10CmDrug: Importer = {
  id: 'icd-10-cm-drug',
  recognises: (_name, head) => /<head col="1">\s*Substance\s*</.test(decodeUtf8(head)),
  compile: (artifact, options) => {
    const file = readTermTree(artifact.path, artifact.bytes);
    checkHeadings(artifact.path, file);
    return compileTermFile(
      artifact,
      file,
      {
        system: 'icd-10-cm',
        part: 'drug',
        publisher: 'CDC/NCHS',
        counts: { substances: file.rows.length, mainTerms: file.mainTerms },
      },
      options,
    );
  },
};
