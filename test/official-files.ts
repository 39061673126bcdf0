import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import yauzl from 'yauzl';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder with the official tables and reference results (CHARTWRIGHT_SHARED, else ../shared), or undefined where there is none. */
export const officialFolder: string | undefined = [
  process.env['CHARTWRIGHT_SHARED'] ?? resolve(root, '../shared'),
].find((folder) => existsSync(folder));

/** Full path of an official file, or undefined where it is not at hand. */
export function officialFile(path: string): string | undefined {
  const full = officialFolder && resolve(officialFolder, path);
  return full && existsSync(full) ? full : undefined;
}

/** What to add to a test's name when it cannot run: why. */
export const skippedWithout = (path: string): string =>
  officialFile(path) ? '' : ` (skipped: ${path} is not at hand; set CHARTWRIGHT_SHARED)`;

/** Lines of a text file, plain or gzip. */
export function linesOf(path: string): readonly string[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.replace(/\n$/, '').split('\n');
}

/** One file of a zip archive. */
export function unzipOne(zip: string, name: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    yauzl.open(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return fail(error);
      archive.on('error', fail);
      archive.on('end', () => fail(new Error(`${zip} has no ${name}`)));
      archive.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== name) return archive.readEntry();
        archive.openReadStream(entry, (failed, stream) => {
          if (failed) return fail(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', fail);
          stream.on('end', () => done(Buffer.concat(chunks)));
        });
      });
      archive.readEntry();
    });
  });
}
