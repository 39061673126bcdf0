import { decodeUtf8 } from '../../base/index.ts';
import type { Importer } from '../importer.ts';
import { compileTermFile } from './compile-term-file.ts';
import { checkHeadings, readTermTree } from './read-term-tree.ts';

/** The table of neoplasms (icd10cm_neoplasm_YYYY.xml): sites down, behaviours across in columns 2 to 7. */
export const icd10CmNeoplasm: Importer = {
  id: 'icd-10-cm-neoplasm',
  recognises: (_name, head) => /<head col="1">\s*Neoplasm\s*</.test(decodeUtf8(head)),
  compile: (artifact, options) => {
    const file = readTermTree(artifact.path, artifact.bytes);
    checkHeadings(artifact.path, file);
    return compileTermFile(
      artifact,
      file,
      {
        system: 'icd-10-cm',
        part: 'neoplasm',
        publisher: 'CDC/NCHS',
        counts: { rows: file.rows.length },
      },
      options,
    );
  },
};
