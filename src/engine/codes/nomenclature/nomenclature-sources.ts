/** A document that says which words not to use. */
export interface NomenclatureSource {
  readonly document: string;
  readonly dated: string;
  readonly url?: string;
}

/** Every row of the list names one of these. Read and compiled on 2026-11-25. */
export const nomenclatureSources = {
  'joint-commission': {
    document: 'The Joint Commission, Official “Do Not Use” List of Abbreviations (Information Management standards)',
    dated: '2017-06-09',
    url: 'https://www.jointcommission.org/facts_about_do_not_use_list/',
  },
  ismp: {
    document: 'ISMP List of Error-Prone Abbreviations, Symbols, and Dose Designations',
    dated: 'as published at the address, without a date',
    url: 'https://ismp.org/recommendations/error-prone-abbreviations-list',
  },
  'addenda-2022': { document: 'ICD-10-CM Tabular List of Diseases and Injuries, Addenda FY2022', dated: '2021-10-01' },
  'addenda-2023': { document: 'ICD-10-CM Tabular List of Diseases and Injuries, Addenda FY2023', dated: '2022-10-01' },
  'addenda-2024': { document: 'ICD-10-CM Tabular List of Diseases and Injuries, Addenda FY2024', dated: '2023-10-01' },
  'addenda-2025': { document: 'ICD-10-CM Tabular List of Diseases and Injuries, Addenda FY2025', dated: '2024-10-01' },
  'index-2026': { document: 'ICD-10-CM Alphabetic Index FY2026', dated: '2025-10-01' },
  'rosas-law': {
    document:
      'Rosa’s Law, Public Law 111-256; ICD-10-CM Alphabetic Index FY2026, Retardation, mental – see Disability, intellectual',
    dated: '2010-10-05',
    url: 'https://www.govinfo.gov/content/pkg/BILLS-111s2781enr/xml/BILLS-111s2781enr.xml',
  },
} as const satisfies Readonly<Record<string, NomenclatureSource>>;

export type NomenclatureSourceId = keyof typeof nomenclatureSources;
