import { decodeUtf8 } from '../../base/index.ts';
import type { Importer } from '../importer.ts';
import { compileTermFile, countField } from './compile-term-file.ts';
import { readTermTree } from './read-term-tree.ts';

/** The ICD-10-PCS index (icd10pcs_index_YYYY.xml): terms lead to codes, to tables, or to the body part or device value to use. */
export const icd10PcsIndex: Importer = {
  id: 'icd-10-pcs-index',
  recognises: (_name, head) => decodeUtf8(head).includes('<ICD10PCS.index'),
  compile: (artifact, options) => {
    const file = readTermTree(artifact.path, artifact.bytes);
    return compileTermFile(
      artifact,
      file,
      {
        system: 'icd-10-pcs',
        part: 'index',
        publisher: 'CMS',
        counts: {
          mainTerms: file.mainTerms,
          terms: file.rows.length,
          withCode: countField(file, 'code'),
          withUse: countField(file, 'use'),
        },
      },
      options,
    );
  },
};
