import { conversionImporters } from './import/conversion-table.ts';
import { declaredList } from './import/declared-list.ts';
import { gems } from './import/gems.ts';
import { hcpcsImporters } from './import/hcpcs.ts';
import { icd10CmDrug } from './import/icd-10-cm-drug.ts';
import { icd10CmIndex } from './import/icd-10-cm-index.ts';
import { icd10CmNeoplasm } from './import/icd-10-cm-neoplasm.ts';
import { icd10CmTabular } from './import/icd-10-cm-tabular.ts';
import { icd10CodeImporters } from './import/icd-10-codes.ts';
import { icd10PcsDefinitions } from './import/icd-10-pcs-definitions.ts';
import { icd10PcsIndex } from './import/icd-10-pcs-index.ts';
import { icd10PcsKeys } from './import/icd-10-pcs-keys.ts';
import { icd10PcsTables } from './import/icd-10-pcs-tables.ts';
import { ippsImporters } from './import/ipps.ts';
import { mceImporter } from './import/mce.ts';
import { msDrgImporter } from './import/ms-drg.ts';
import { poaExempt } from './import/poa-exempt.ts';
import { referenceText } from './import/reference-text.ts';
import { fhirValueSet, snomedGps } from './import/snomed.ts';
import { snomedMap } from './import/snomed-map.ts';
import { snomedRf2 } from './import/snomed-rf2.ts';
import type { Importer } from './importer.ts';

/** Every kind of file that is understood; the first that recognises a file reads it. */
export const importers: readonly Importer[] = [
  declaredList,
  icd10CmTabular,
  icd10CmNeoplasm,
  icd10CmDrug,
  icd10CmIndex,
  icd10PcsTables,
  icd10PcsDefinitions,
  icd10PcsIndex,
  icd10PcsKeys,
  ...icd10CodeImporters,
  poaExempt,
  ...conversionImporters,
  gems,
  ...hcpcsImporters,
  snomedGps,
  snomedRf2,
  snomedMap,
  fhirValueSet,
  referenceText,
  mceImporter,
  msDrgImporter,
  ...ippsImporters,
];
