import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'openid-client';
import { z } from 'zod';
import { Fault } from '../base/index.ts';
import { type ExternalIdentity, type Role, roles } from '../office/access/index.ts';

const configuration = z.strictObject({
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().exactOptional(),
  /** Where this server is reached; the provider sends people back to it. */
  address: z.url(),
  /** Claim of the ID token that lists groups or roles, `groups` by default; dots go into objects. */
  roleClaim: z.string().default('groups'),
  /** A value of that claim → the roles it stands for. */
  roles: z.record(z.string(), z.array(z.enum(roles))),
  scope: z.string().default('openid profile'),
});
type HospitalConfiguration = z.output<typeof configuration>;

/** What is kept between sending somebody to the provider and their coming back. */
export interface LoginJourney {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The hospital's OpenID provider: authorization code with PKCE (OpenID Connect Core 1.0, 3.1; RFC 7636). */
export interface HospitalLogin {
  /** Where to send somebody who wants to log in. Fault `unavailable` when the provider does not answer. */
  begin(): Promise<{ readonly address: string; readonly journey: LoginJourney }>;
  /** Who came back. Fault `unauthenticated` when the answer is not the one to this journey or not signed by the provider. */
  finish(query: string, journey: LoginJourney): Promise<ExternalIdentity>;
}

/** Reads `oidc.json` of the home; undefined without one. Fault `bad-input` for one that is not usable. */
export function hospitalLoginOf(home: string): HospitalLogin | undefined {
  let text: string;
  try {
    text = readFileSync(join(home, 'oidc.json'), 'utf8');
  } catch {
    return undefined;
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Fault('bad-input', 'This is not JSON.', { file: 'oidc.json' });
  }
  const { data, error } = configuration.safeParse(json);
  if (!data) {
    const issue = error.issues[0];
    throw new Fault('bad-input', issue?.message ?? 'Not usable.', {
      file: 'oidc.json',
      field: `/${issue?.path.join('/')}`,
    });
  }
  return hospitalLogin(data);
}

const callback = '/api/session/hospital/callback';

function hospitalLogin(config: HospitalConfiguration): HospitalLogin {
  let found: Promise<Configuration> | undefined;
  const discovered = (): Promise<Configuration> => {
    found ??= discover(config).catch((error: unknown) => {
      found = undefined;
      throw new Fault(
        'unavailable',
        'The hospital’s login does not answer; try again, or log in with a password.',
        {},
        error,
      );
    });
    return found;
  };
  return {
    begin: async () => beginAt(await discovered(), config),
    finish: async (query, journey) => finishAt(await discovered(), config, query, journey),
  };
}

async function beginAt(provider: Configuration, { address, scope }: HospitalConfiguration) {
  const client = await import('openid-client');
  const journey: LoginJourney = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const going = client.buildAuthorizationUrl(provider, {
    redirect_uri: new URL(callback, address).href,
    scope,
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
  });
  return { address: going.href, journey };
}

async function finishAt(
  provider: Configuration,
  config: HospitalConfiguration,
  query: string,
  journey: LoginJourney,
): Promise<ExternalIdentity> {
  const client = await import('openid-client');
  const came = new URL(callback, config.address);
  came.search = query;
  try {
    const tokens = await client.authorizationCodeGrant(provider, came, {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
    });
    return identityOf(config, tokens.claims() ?? {});
  } catch (error) {
    throw new Fault('unauthenticated', 'The hospital’s login did not vouch for you; log in again.', {}, error);
  }
}

/** Unencrypted providers are for tests on this machine only. */
async function discover({ issuer, clientId, clientSecret }: HospitalConfiguration): Promise<Configuration> {
  const client = await import('openid-client');
  const url = new URL(issuer);
  const local = url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return client.discovery(url, clientId, clientSecret, clientSecret === undefined ? client.None() : undefined, {
    timeout: 10,
    // The library takes a token that came over TLS without looking at its signature; here it is checked in any case.
    execute: [client.enableNonRepudiationChecks, ...(local ? [client.allowInsecureRequests] : [])],
  });
}

function identityOf(config: HospitalConfiguration, claims: Readonly<Record<string, unknown>>): ExternalIdentity {
  const named = config.roleClaim
    .split('.')
    .reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, key)
          ? (at as Record<string, unknown>)[key]
          : undefined,
      claims,
    );
  const values = (Array.isArray(named) ? named : [named]).filter((value) => typeof value === 'string');
  const granted = values.flatMap((value): readonly Role[] =>
    Object.hasOwn(config.roles, value) ? (config.roles[value] ?? []) : [],
  );
  const name = [claims['name'], claims['preferred_username']].find(
    (text) => typeof text === 'string' && text.trim() !== '',
  );
  return {
    issuer: String(claims['iss']),
    subject: String(claims['sub']),
    name: typeof name === 'string' ? name.slice(0, 200) : 'Somebody',
    roles: [...new Set(granted)],
  };
}
