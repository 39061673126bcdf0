import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A provider of the test's own: discovery, keys, authorization code with PKCE, RS256. It says of everybody what `claims` says. */
export interface TestProvider {
  readonly issuer: string;
  claims: Record<string, unknown>;
  /** Leave out what makes an answer trustworthy, to see it refused. */
  flaw: 'none' | 'signature' | 'nonce' | 'audience';
  /** What the browser would do at the provider: answers the address it is sent back to. */
  visit(address: string): Promise<string>;
  close(): Promise<void>;
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function openIdProvider(): Promise<TestProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, URLSearchParams>();
  const server = createServer((request, response) => {
    const send = (body: unknown, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const url = new URL(request.url ?? '/', issuer());
    if (url.pathname === '/.well-known/openid-configuration') return send(discovery(issuer()));
    if (url.pathname === '/keys')
      return send({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    if (url.pathname === '/authorize') {
      const code = randomBytes(8).toString('hex');
      codes.set(code, url.searchParams);
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }).toString();
      response.writeHead(302, { location: back.href });
      return response.end();
    }
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const asked = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (!asked || asked.get('code_challenge') !== challenge) return send({ error: 'invalid_grant' }, 400);
      const idToken = token(asked);
      return send({ access_token: 'a', token_type: 'Bearer', id_token: idToken });
    });
  });
  const issuer = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = (asked: URLSearchParams): string => {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: issuer(),
      aud: provider.flaw === 'audience' ? 'somebody-else' : asked.get('client_id'),
      nonce: provider.flaw === 'nonce' ? 'another' : asked.get('nonce'),
      iat: now,
      exp: now + 60,
      ...provider.claims,
    };
    const signed = `${base64url({ alg: 'RS256', kid: 'k' })}.${base64url(payload)}`;
    const key =
      provider.flaw === 'signature' ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey : privateKey;
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const provider: TestProvider = {
    issuer: issuer(),
    claims: {},
    flaw: 'none',
    visit: async (address) => (await fetch(address, { redirect: 'manual' })).headers.get('location') ?? '',
    close: () => new Promise((done) => server.close(() => done())),
  };
  return provider;
}

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none'],
});
