import { createServer, type Server, type Socket } from 'node:net';
import { Fault } from '../../base/index.ts';
import type { OfficeContext } from '../../office/access/index.ts';
import { mllpAnswer, mllpRefusal } from './mllp-answer.ts';
import { type MllpEvent, mllpReader } from './mllp-frames.ts';

export interface MllpOptions {
  readonly port: number;
  readonly host?: string;
  /** The context a connection files under. */
  contextOf(connection: string): OfficeContext;
  /** Largest message; 32 MiB by default. */
  readonly limit?: number;
  /** How long a message may take to arrive, and a connection may be silent inside one; 30 s by default. */
  readonly timeout?: number;
  /** How long a connection may be silent between messages; an hour by default, because feeds keep connections open. */
  readonly idle?: number;
  readonly connections?: number;
}

export interface RunningMllp {
  readonly port: number;
  /** Takes no new messages, answers those that came, and closes. */
  close(): Promise<void>;
}

const mebibyte = 1 << 20;

/** Listens for HL7 v2 over MLLP. Fault `unavailable` when the port cannot be had. */
export async function startMllp(options: MllpOptions): Promise<RunningMllp> {
  const open = new Set<Connection>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const connection = serve(socket, options);
    open.add(connection);
    socket.once('close', () => open.delete(connection));
  });
  server.maxConnections = options.connections ?? 256;
  const port = await listening(server, options);
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    await Promise.all([...open].map((connection) => connection.finish()));
    await closed;
  };
  return { port, close };
}

function listening(server: Server, { port, host = '127.0.0.1' }: MllpOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new Fault(
          'unavailable',
          'The MLLP port cannot be listened on; choose another one.',
          { id: String(port) },
          error,
        ),
      ),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

interface Connection {
  finish(): Promise<void>;
}

/** One connection: messages are filed and answered one after the other, in the order in which they came. */
function serve(socket: Socket, options: MllpOptions): Connection {
  const { timeout = 30_000, idle = 3_600_000, limit = 32 * mebibyte } = options;
  const reader = mllpReader(limit);
  const queue = answersOf(socket, options.contextOf(source));
  const refuse = (reason: string): void => queue.add({ kind: 'fault', reason });
  let timer: NodeJS.Timeout | undefined;

  const late = (): void => {
    refuse('The message did not end in time; the end block (FS CR) is missing.');
    void queue.done().finally(() => socket.end());
  };
  const watch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (reader.isOpen() ? late() : socket.end()), reader.isOpen() ? timeout : idle);
    timer.unref();
  };
  let wasOpen = false;
  socket.on('data', (chunk) => {
    for (const event of reader.take(chunk)) queue.add(event);
    // The time of a message runs from its beginning, so a slow drip does not hold a connection.
    if (!reader.isOpen() || !wasOpen) watch();
    wasOpen = reader.isOpen();
  });
  socket.on('end', () => {
    if (reader.isOpen()) refuse('The connection ended before the message did.');
    void queue.done().finally(() => socket.end());
  });
  socket.on('error', () => socket.destroy());
  socket.once('close', () => clearTimeout(timer));
  watch();
  return { finish: () => finish(socket, queue) };
}

/** The name under which messages of this door are kept. */
const source = 'mllp';

interface Answers {
  add(event: MllpEvent): void;
  /** When everything added so far is answered. */
  done(): Promise<void>;
}

function answersOf(socket: Socket, ctx: OfficeContext): Answers {
  let queue: Promise<void> = Promise.resolve();
  const answer = async (event: MllpEvent): Promise<void> => {
    const text =
      event.kind === 'fault' ? mllpRefusal(event.reason, ctx.now()) : await mllpAnswer(ctx, source, event.bytes);
    if (socket.writable) socket.write(`\u000b${text}\u001c\r`);
  };
  return {
    add: (event) => {
      // A sender that does not wait for answers is held back, so that nothing piles up here.
      socket.pause();
      queue = queue.then(() => answer(event)).finally(() => socket.resume());
    },
    done: () => queue,
  };
}

async function finish(socket: Socket, queue: Answers): Promise<void> {
  socket.pause();
  await queue.done();
  socket.end();
  socket.destroySoon();
}
