import type { FastifyInstance } from 'fastify';
import { Fault, readJson } from '../base/index.ts';

/** Deepest nesting of a JSON body. */
const depth = 64;

/** Reads JSON bodies by base's `readJson`: depth, prototype keys, NUL and lone surrogates are refused before anything is built. */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeContentTypeParser('application/json');
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, undefined);
    const read = readJson(String(body), { depth });
    if (read.ok) return done(null, read.value);
    const { message, line } = read.problems[0] ?? { message: 'Not JSON.' };
    done(new Fault('bad-input', message, line === undefined ? {} : { line }));
  });
}
