import type { Agent } from 'node:http';
import { HttpClient } from '@actions/http-client';

/**
 * The way to `url`: direct, or through the proxy in `https_proxy`, `http_proxy` and `no_proxy`. The connection to the proxy also ends with
 * `signal`, which the agent does not do by itself.
 */
export function proxiedAgent(url: string, ca: string | null, signal: AbortSignal): Agent {
  const agent = new HttpClient().getAgent(url);
  // For a connection through a proxy, only these options reach the TLS handshake.
  if (ca !== null) extend(agent, 'options', { ca });
  extend(agent, 'proxyOptions', { signal });
  logIn(agent);
  return agent;
}

type Request = (options: { readonly headers?: object }, ...rest: readonly unknown[]) => unknown;

/** Logs in at the proxy: the agent's own way is deprecated by Node, with a warning in the log of every run. */
function logIn(agent: object): void {
  const proxy: unknown = Reflect.get(agent, 'proxyOptions');
  const request: unknown = Reflect.get(agent, 'request');
  if (typeof proxy !== 'object' || proxy === null || typeof request !== 'function') return;
  const login: unknown = Reflect.get(proxy, 'proxyAuth');
  if (typeof login !== 'string') return;
  Reflect.deleteProperty(proxy, 'proxyAuth');
  const header = { 'Proxy-Authorization': `Basic ${Buffer.from(login).toString('base64')}` };
  const authorised: Request = (options, ...rest) =>
    Reflect.apply(request, agent, [{ ...options, headers: { ...options.headers, ...header } }, ...rest]);
  Reflect.set(agent, 'request', authorised);
}

/** Adds to an agent's own options; both kinds of agent have some that their types lack. */
function extend(agent: object, name: string, more: object): void {
  const own: unknown = Reflect.get(agent, name);
  if (typeof own === 'object' && own !== null) Object.assign(own, more);
}
