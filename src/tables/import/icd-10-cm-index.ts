import { decodeUtf8 } from '../../base/index.ts';
import type { Importer } from '../importer.ts';
import { compileTermFile, countField } from './compile-term-file.ts';
import { readTermTree } from './read-term-tree.ts';

/** The ICD-10-CM alphabetic index and the external-cause index (icd10cm_index_YYYY.xml, icd10cm_eindex_YYYY.xml). */
export const icd10CmIndex: Importer = {
  id: 'icd-10-cm-index',
  recognises: (_name, head) => {
    const text = decodeUtf8(head);
    return text.includes('<ICD10CM.index') && !text.includes('<indexHeading') && text.includes('<mainTerm');
  },
  compile: (artifact, options) => {
    const file = readTermTree(artifact.path, artifact.bytes);
    return compileTermFile(
      artifact,
      file,
      {
        system: 'icd-10-cm',
        part: /external cause/i.test(file.title) ? 'external-cause-index' : 'index',
        publisher: 'CDC/NCHS',
        counts: {
          mainTerms: file.mainTerms,
          terms: file.rows.length,
          withCode: countField(file, 'code'),
          withManifestation: countField(file, 'manif'),
        },
      },
      options,
    );
  },
};
