import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Fault } from '../base/index.ts';
import type { ZodServer } from './zod-server.ts';

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chartwright</title>
<p>The server runs, but the web application is not built. Run <code>npm run build:web</code> and reload.</p></html>`;

/** The built web application: files below `folder`, and its one page for every other address outside /api. */
export async function webFiles(server: ZodServer, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built)
    await server.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      // Vite names assets by their content, so they may be kept for ever; the page itself is asked for each time.
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  server.setNotFoundHandler((request, reply) => {
    const { method } = request;
    const path = request.url.split('?')[0] ?? '';
    const isPage = (method === 'GET' || method === 'HEAD') && !path.startsWith('/api') && !/\.[a-z0-9]+$/i.test(path);
    if (!isPage) throw new Fault('not-found', 'There is nothing at this address.');
    if (built) return reply.sendFile('index.html');
    return reply
      .type('text/html; charset=utf-8')
      .serializer((text: string) => text)
      .send(notBuilt);
  });
}
