import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Fault } from '../../../base/index.ts';

/**
 * A backup file is gzip over: one JSON line (BackupHeader); for each table one JSON line (TableStart), frames of its COPY text (four bytes of length,
 * big-endian, then as many bytes; a length of 0 ends the table); one JSON line (BackupEnd). Nothing follows.
 */
export interface BackupHeader {
  readonly format: 'chartwright-backup-1';
  readonly site: string;
  readonly at: string;
  /** Names of the migrations that made the schema. */
  readonly migrations: readonly string[];
  readonly tables: readonly string[];
}

export interface TableStart {
  readonly table: string;
  readonly columns: readonly string[];
}

export interface TableSum {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 of the COPY text, hexadecimal. */
  readonly sha256: string;
}

export interface BackupEnd {
  readonly tables: readonly TableSum[];
  /** SHA-256 of everything before this line, hexadecimal. */
  readonly sha256: string;
}

export const damaged = (file: string, cause?: unknown): Fault =>
  new Fault(
    'bad-file',
    'This backup is damaged or was cut off; nothing of it was restored. Take another one.',
    { file },
    cause,
  );

/** Reads a backup piece by piece; every piece it gives out is hashed. Fault `bad-file` when it ends early or is no backup. */
export function backupReader(file: string) {
  const source = createReadStream(file);
  const stream = source.pipe(createGunzip());
  source.on('error', (error) => stream.destroy(error));
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const whole = createHash('sha256');
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    try {
      const { done, value } = await chunks.next();
      if (done === true) return false;
      rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
      return true;
    } catch (error) {
      throw damaged(file, error);
    }
  };
  const take = (length: number): Buffer => {
    const piece = rest.subarray(0, length);
    rest = rest.subarray(length);
    return piece;
  };
  const bytes = async (length: number): Promise<Buffer> => {
    while (rest.length < length) if (!(await more())) throw damaged(file);
    const piece = take(length);
    whole.update(piece);
    return piece;
  };
  const line = async (hashed = true): Promise<unknown> => {
    let end = rest.indexOf(10);
    for (; end < 0; end = rest.indexOf(10)) if (rest.length > 1 << 20 || !(await more())) throw damaged(file);
    const piece = take(end + 1);
    if (hashed) whole.update(piece);
    try {
      return JSON.parse(piece.toString('utf8'));
    } catch (error) {
      throw damaged(file, error);
    }
  };
  return {
    line,
    /** The next frame of a table; undefined at its end. */
    frame: async (): Promise<Buffer | undefined> => {
      const length = (await bytes(4)).readUInt32BE();
      if (length > 1 << 28) throw damaged(file);
      return length === 0 ? undefined : bytes(length);
    },
    sha256: (): string => whole.digest('hex'),
    atEnd: async (): Promise<boolean> => rest.length === 0 && !(await more()),
    close: (): void => {
      source.destroy();
      stream.destroy();
    },
  };
}

/** The first line of a backup. Fault `bad-file` when it is none. */
export async function readBackupHeader(file: string): Promise<BackupHeader> {
  const reader = backupReader(file);
  try {
    const header = (await reader.line()) as BackupHeader;
    if (header?.format !== 'chartwright-backup-1') throw damaged(file);
    return header;
  } finally {
    reader.close();
  }
}
