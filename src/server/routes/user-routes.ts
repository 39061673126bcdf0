import { z } from 'zod';
import { disableUser, listUsers, setRoles } from '../../office/access/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import {
  addedUserSchema,
  addUserBodySchema,
  disableBodySchema,
  problems,
  rolesBodySchema,
  usersSchema,
} from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';

const tags = ['users'];
const params = z.object({ id: z.string().max(80) });

/** The people of a facility, for its administrator. */
export function userRoutes(server: ZodServer, parts: ServerParts): void {
  const { logins } = parts.office;
  server.get('/api/users', { schema: { tags, response: { 200: usersSchema, ...problems } } }, async (request, reply) =>
    reply.send((await listUsers(contextFor(parts, request))) as never),
  );
  server.post(
    '/api/users',
    { schema: { tags, body: addUserBodySchema, response: { 201: addedUserSchema, ...problems } } },
    async (request, reply) => {
      const { id, oneTimePassword = '' } = await logins.addUser(contextFor(parts, request), request.body);
      return reply.code(201).send({ id, oneTimePassword });
    },
  );
  server.put(
    '/api/users/:id/roles',
    { schema: { tags, params, body: rolesBodySchema, response: { ...problems } } },
    async (request, reply) => {
      await setRoles(contextFor(parts, request), { id: request.params.id, roles: request.body.roles });
      return reply.code(204).send(undefined as never);
    },
  );
  server.put(
    '/api/users/:id/disabled',
    { schema: { tags, params, body: disableBodySchema, response: { ...problems } } },
    async (request, reply) => {
      await disableUser(contextFor(parts, request), { id: request.params.id, disabled: request.body.disabled });
      return reply.code(204).send(undefined as never);
    },
  );
  server.post(
    '/api/users/:id/password',
    { schema: { tags, params, response: { 200: addedUserSchema, ...problems } } },
    async (request) => {
      const { id } = request.params;
      return { id, oneTimePassword: await logins.resetPassword(contextFor(parts, request), { id }) };
    },
  );
}
