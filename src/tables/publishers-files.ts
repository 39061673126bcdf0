/** A file a publisher offers for a fiscal year. */
export interface PublisherFile {
  readonly fiscalYear: number;
  readonly url: string;
  /** Given where the content is known; a download with another content is refused. */
  readonly sha256?: string;
}

/** When this list was compiled; the page to compare it with is https://www.cms.gov/medicare/coding-billing/icd-10-codes. */
export const publishersFilesCompiled = '2026-11-25';

const cms = (fiscalYear: number, name: string, sha256?: string): PublisherFile => {
  const url = `https://www.cms.gov/files/zip/${name}.zip`;
  return sha256 === undefined ? { fiscalYear, url } : { fiscalYear, url, sha256 };
};

/** Where CMS keeps the files of each fiscal year. */
export const publishersFiles: readonly PublisherFile[] = [
  cms(2026, '2026-code-descriptions-tabular-order'),
  cms(2026, '2026-code-tables-tabular-and-index'),
  cms(2026, '2026-conversion-table'),
  cms(2026, '2026-poa-exempt-codes'),
  cms(2026, '2026-icd-10-pcs-order-file-long-and-abbreviated-titles'),
  cms(2026, 'april-1-2026-icd-10-pcs-order-file-long-abbreviated-titles'),
  cms(2027, '2027-code-descriptions-tabular-order', '91c6c9d1117764ce72375a0f3a5493b1725dafbc1ab283b55799076c9e194965'),
  cms(2027, '2027-code-tables-tabular-index', '37baa476323714be16f95c9b2c96812bf6f3623d9f15188866e584dc529b0298'),
  cms(2027, '2027-conversion-table', '9478b8f95e137177e18be3df906c35566674b16313b12740d9e8e3778cb0e67a'),
  cms(2027, '2027-poa-exempt-codes', '03f55091045024d07c99860470b9069ef2db4c19242d4c2ba0e9f30905bea904'),
  cms(2027, '2027-icd-10-pcs-order-file-long-abbreviated-titles'),
  cms(2027, '2027-icd-10-pcs-code-tables-index'),
];
