import helmet from '@fastify/helmet';
import type { ZodServer } from './zod-server.ts';

/**
 * Everything from this server only, scripts from files only. Style attributes are allowed because the component library sets them;
 * they cannot run anything. No upgrade to https: the server listens on this machine without it.
 */
export async function securityHeaders(server: ZodServer): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
