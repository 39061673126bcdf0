import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '../base/index.ts';
import { type AddedFile, type AddOptions, addTables } from './add-tables.ts';
import { type DownloadOptions, downloadFile } from './download-file.ts';
import { type PublisherFile, publishersFiles } from './publishers-files.ts';

export interface FetchOptions extends Omit<DownloadOptions, 'onProgress' | 'sha256'> {
  readonly onProgress?: (file: string, bytes: number, total: number | undefined) => void;
  /** Another list of files, for a mirror or a test. */
  readonly files?: readonly PublisherFile[];
  readonly add?: AddOptions;
}

/** What became of one address: downloaded and added, or the fault that kept it from that. */
export interface FetchedFile {
  readonly url: string;
  readonly added?: AddedFile;
  readonly fault?: Fault;
}

/**
 * Downloads the publishers' files of a fiscal year into `<home>/downloads/FY<year>/` and adds them. One that fails does not keep the
 * others; what was downloaded is not downloaded again. Throws Fault `not-found` when the list has nothing for the year.
 */
export async function fetchTables(
  home: string,
  fiscalYear: number,
  options: FetchOptions = {},
): Promise<readonly FetchedFile[]> {
  const wanted = (options.files ?? publishersFiles).filter((file) => file.fiscalYear === fiscalYear);
  if (wanted.length === 0) throw new Fault('not-found', `No addresses are known for FY${fiscalYear}; use tables add.`);
  const fetched: FetchedFile[] = [];
  for (const file of wanted) {
    try {
      const path = join(home, 'downloads', `FY${fiscalYear}`, basename(new URL(file.url).pathname));
      if (!existsSync(path)) await downloadFile(file.url, path, downloadOptions(file, options));
      const [added] = await addTables(home, [path], options.add);
      fetched.push({ url: file.url, ...(added ? { added } : {}), ...(added?.fault ? { fault: added.fault } : {}) });
    } catch (error) {
      if (!(error instanceof Fault) || error.code === 'storage') throw error;
      fetched.push({ url: file.url, fault: error });
    }
  }
  return fetched;
}

function downloadOptions(file: PublisherFile, options: FetchOptions): DownloadOptions {
  const { proxy, stall, tries, onProgress } = options;
  return {
    ...(proxy === undefined ? {} : { proxy }),
    ...(stall === undefined ? {} : { stall }),
    ...(tries === undefined ? {} : { tries }),
    ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
    ...(onProgress ? { onProgress: (bytes, total) => onProgress(basename(file.url), bytes, total) } : {}),
  };
}
