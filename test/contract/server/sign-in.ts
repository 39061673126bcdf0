import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Role } from '../../../src/office/access/index.ts';
import type { SessionAnswer, ZodServer } from '../../../src/server/index.ts';

/** The cookie of somebody of the demonstration with this role, taken by the same click as a person's. */
export async function sessionCookie(server: ZodServer, role: Role = 'coder'): Promise<string> {
  const { ways } = (await server.inject('/api/session')).json() as SessionAnswer;
  const person = ways.demonstration?.find(({ roles }) => roles.includes(role));
  const answer = await server.inject({
    method: 'POST',
    url: '/api/session/demonstration',
    payload: { person: person?.id ?? '' },
  });
  const cookie = answer.cookies[0];
  if (!cookie) throw new Error(`Nobody signs in as ${role}: ${answer.body}`);
  return `${cookie.name}=${cookie.value}`;
}

/** The server as somebody of the demonstration uses it: requests carry that person's session unless they carry their own cookie. */
export async function signedIn(
  server: ZodServer,
  role: Role = 'coder',
  headers: Readonly<Record<string, string>> = {},
): Promise<ZodServer> {
  const cookie = await sessionCookie(server, role);
  const inject = (given: InjectOptions | string): Promise<LightMyRequestResponse> => {
    const options = typeof given === 'string' ? { url: given } : given;
    return server.inject({ ...options, headers: { cookie, ...headers, ...options.headers } });
  };
  return new Proxy(server, {
    get: (target, key) => (key === 'inject' ? inject : Reflect.get(target, key, target)),
  });
}
