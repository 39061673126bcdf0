import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { Fault } from '../base/index.ts';

export interface GetOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** `http://proxy:3128`; https goes through it by CONNECT. */
  readonly proxy?: string;
  /** Milliseconds of silence after which the request is given up. */
  readonly stall: number;
}

/** One GET, no redirects followed. Throws Fault `unavailable` when the server cannot be reached or falls silent. */
export async function httpGet(url: URL, options: GetOptions): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  const headers = { 'user-agent': 'chartwright', 'accept-encoding': 'identity', ...options.headers };
  const proxy = options.proxy === undefined ? undefined : new URL(options.proxy);
  if (!proxy)
    return send(secure, { host: hostOf(url), port: url.port, path: pathOf(url), headers }, options.stall, url);
  if (secure) {
    const socket = await tunnel(proxy, url, options.stall);
    const createConnection = () => tlsConnect({ socket, servername: url.hostname });
    return send(true, { host: hostOf(url), path: pathOf(url), headers, createConnection }, options.stall, url);
  }
  const direct = { host: hostOf(proxy), port: proxy.port || 80, path: url.href };
  return send(false, { ...direct, headers: { ...headers, host: url.host } }, options.stall, url);
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');
const pathOf = (url: URL): string => `${url.pathname}${url.search}`;

function send(secure: boolean, options: RequestOptions, stall: number, url: URL): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const sent = (secure ? httpsRequest : httpRequest)({ ...options, timeout: stall, agent: false }, done);
    sent.once('timeout', () => sent.destroy(new Error('the server fell silent')));
    sent.once('error', (error) => fail(unreachable(url, error)));
    sent.end();
  });
}

/** A connection through the proxy (RFC 9110, 9.3.6 CONNECT). */
function tunnel(proxy: URL, target: URL, stall: number): Promise<Socket> {
  const path = `${target.hostname}:${target.port || 443}`;
  return new Promise((done, fail) => {
    const asked = httpRequest({
      host: hostOf(proxy),
      port: proxy.port || 80,
      method: 'CONNECT',
      path,
      headers: { host: path },
      timeout: stall,
    });
    asked.once('connect', (answer, socket) => {
      if (answer.statusCode === 200) done(socket as Socket);
      else fail(unreachable(target, new Error(`the proxy answered ${answer.statusCode}`)));
    });
    asked.once('timeout', () => asked.destroy(new Error('the proxy fell silent')));
    asked.once('error', (error) => fail(unreachable(target, error)));
    asked.end();
  });
}

function unreachable(url: URL, error: Error): Fault {
  return new Fault('unavailable', `Could not reach ${url.host}: ${error.message}.`, { file: url.href }, error);
}
