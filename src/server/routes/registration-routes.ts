import { z } from 'zod';
import { amendPatient, findPatients, openPatient, registerPatient } from '../../office/registration/index.ts';
import { contextFor, type ServerParts } from '../request-context.ts';
import {
  amendBodySchema,
  amendedSchema,
  findQuerySchema,
  openedPatientSchema,
  patientLinesSchema,
  problems,
  registerBodySchema,
  registeredSchema,
} from '../schemas/index.ts';
import type { ZodServer } from '../zod-server.ts';
import { versionOf } from './abstract-routes.ts';

const params = z.object({ id: z.string().max(100) });
const headers = z.object({ 'if-match': z.string().max(40).exactOptional() });
const tags = ['registration'];

/** GET and POST /api/patients, GET and PUT /api/patients/:id. A registration or amendment that is not made says why in its outcome. */
export function registrationRoutes(server: ZodServer, parts: ServerParts): void {
  server.get(
    '/api/patients',
    { schema: { tags, querystring: findQuerySchema, response: { 200: patientLinesSchema, ...problems } } },
    async (request, reply) => reply.send((await findPatients(contextFor(parts, request), request.query)) as never),
  );
  server.post(
    '/api/patients',
    {
      schema: {
        tags,
        body: registerBodySchema,
        response: { 200: registeredSchema, 201: registeredSchema, ...problems },
      },
    },
    async (request, reply) => {
      const registered = await registerPatient(contextFor(parts, request), { ...request.body, origin: 'registration' });
      return reply.status(registered.outcome === 'registered' ? 201 : 200).send(registered as never);
    },
  );
  server.get(
    '/api/patients/:id',
    { schema: { tags, params, response: { 200: openedPatientSchema, ...problems } } },
    async (request, reply) => {
      const patient = await openPatient(contextFor(parts, request), { patientId: request.params.id });
      return reply.header('etag', `"${patient.version}"`).send(patient as never);
    },
  );
  server.put(
    '/api/patients/:id',
    { schema: { tags, params, headers, body: amendBodySchema, response: { 200: amendedSchema, ...problems } } },
    async (request, reply) => {
      const version = versionOf(request.headers['if-match']);
      const amended = await amendPatient(contextFor(parts, request), {
        patientId: request.params.id,
        version,
        origin: 'amendment',
        ...request.body,
      });
      return reply.send(amended as never);
    },
  );
}
