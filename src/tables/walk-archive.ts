import { createHash } from 'node:crypto';
import { basename } from 'node:path/posix';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { Fault } from '../base/index.ts';
import type { Artifact } from './importer.ts';

/** Limits on what an archive may unpack to (reliability: zip bombs). */
export interface ArchiveLimits {
  readonly entries: number;
  readonly totalBytes: number;
  readonly entryBytes: number;
  /** Most bytes out per byte in, over what is small anyway (`freeBytes`). */
  readonly ratio: number;
  readonly freeBytes: number;
}

export const archiveLimits: ArchiveLimits = {
  entries: 10_000,
  totalBytes: 2 * 2 ** 30,
  entryBytes: 512 * 2 ** 20,
  ratio: 200,
  freeBytes: 2 ** 20,
};

/** What has been unpacked so far, over an archive and the archives inside it. */
export interface ArchiveBudget {
  bytes: number;
  entries: number;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/**
 * Members of a zip or jar one after the other; only one is in memory at a time. Names serve messages and recognition and are never paths:
 * nothing is written. Throws Fault `too-large` beyond a limit, `bad-file` when the archive is damaged, encrypted or names a way out.
 */
export async function* walkArchive(
  path: string,
  bytes: Uint8Array,
  limits: ArchiveLimits = archiveLimits,
  spent: ArchiveBudget = { bytes: 0, entries: 0 },
  depth = 0,
): AsyncGenerator<Artifact> {
  const refuse = (message: string, cause?: unknown): never => {
    throw new Fault('bad-file', message, { file: path }, cause);
  };
  const zip = await open(bytes).catch((error: unknown) =>
    refuse('Damaged or cut short: not a whole zip archive.', error),
  );
  if (zip.entryCount > limits.entries)
    throw new Fault('too-large', `Holds ${zip.entryCount} entries; at most ${limits.entries} are read.`, {
      file: path,
    });
  for (;;) {
    const entry = await nextEntry(zip).catch((error: unknown) => refuse(wordsOf(error), error));
    if (!entry) return;
    spent.entries += 1;
    if (spent.entries > limits.entries)
      throw new Fault('too-large', `Holds more than ${limits.entries} entries.`, { file: path });
    const name = entry.fileName;
    if (name.endsWith('/')) continue;
    if (isLink(entry)) refuse(`Holds a link (${shown(name)}); a publisher’s archive does not.`);
    const place = `${path}/${shown(name)}`;
    const room = Math.min(limits.entryBytes, limits.totalBytes - spent.bytes);
    const content = await readEntry(zip, entry, place, room, limits);
    spent.bytes += content.length;
    if (/\.(?:zip|jar)$/i.test(name) && isZip(content) && depth < 2)
      yield* walkArchive(place, content, limits, spent, depth + 1);
    else yield { name: basename(name), path: place, bytes: content, sha256: sha256Of(content) };
  }
}

const shown = (name: string): string => name.replace(/[^\x20-\x7e]/g, '?').slice(0, 120);
const isLink = (entry: yauzl.Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;

function wordsOf(error: unknown): string {
  const text = String(error instanceof Error ? error.message : error);
  return /relative path|absolute path|invalid characters/i.test(text)
    ? 'Holds an entry whose name leads out of the archive (.. or an absolute path); refused.'
    : 'Damaged or cut short: its list of entries cannot be read.';
}

function open(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((done, fail) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? fail(error) : done(zip),
    );
  });
}

function nextEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry | undefined> {
  return new Promise((done, fail) => {
    const clear = (): void => {
      zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
    };
    const settle =
      <T>(then: (value: T) => void) =>
      (value: T): void => {
        clear();
        then(value);
      };
    zip.once('entry', settle<yauzl.Entry>(done));
    zip.once('end', settle<undefined>(done));
    zip.once('error', settle(fail));
    zip.readEntry();
  });
}

async function readEntry(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  place: string,
  room: number,
  limits: ArchiveLimits,
): Promise<Uint8Array> {
  const allowed = Math.min(room, Math.max(limits.freeBytes, entry.compressedSize * limits.ratio));
  const tooLarge = (): Fault =>
    new Fault('too-large', `Unpacks to more than ${Math.floor(allowed / 2 ** 20)} MiB; refused as an archive bomb.`, {
      file: place,
    });
  if (entry.uncompressedSize > allowed) throw tooLarge();
  const damaged = (error: unknown): Fault =>
    new Fault('bad-file', 'Damaged, encrypted or cut short inside its archive.', { file: place }, error);
  const stream = await new Promise<NodeJS.ReadableStream>((done, fail) => {
    zip.openReadStream(entry, (error, opened) => (error ? fail(damaged(error)) : done(opened)));
  });
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of stream) {
      length += part.length;
      if (length > allowed) throw tooLarge();
      parts.push(part as Buffer);
    }
  } catch (error) {
    throw error instanceof Fault ? error : damaged(error);
  }
  const content = Buffer.concat(parts, length);
  if (crc32(content) !== entry.crc32) throw damaged(undefined);
  return content;
}
