import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiToken, JMAP_NAME, startJmap } from '../../../sandbox/demo/jmap-world.ts';
import { TokenIssuer } from '../../../sandbox/tokens/issuer.ts';
import type { World } from '../../../sandbox/world.ts';
import { WORKFLOW_TOKEN } from '../../doubles/github/double.ts';
import { GitDouble } from '../../doubles/github/git/git-double.ts';
import { GraphServer } from '../../doubles/mailbox/graph/graph-server.ts';
import { startHttpProxy, startSocks } from '../../doubles/mailbox/proxies.ts';

export const KINDS = ['listener', 'callback', 'timer', 'abort'] as const;
export type Kind = (typeof KINDS)[number];
export type Section = Readonly<Record<string, unknown>>;
/** Further sections of the configuration, with which the adapter has something to do. */
export type Occasion = (config: Readonly<Record<string, Section>>, kind: Kind, world: World) => AsyncIterable<Section>;

/** A first server that never answers, so that the time limit of a question ends. */
export async function* silentServer({ dns }: Readonly<Record<string, Section>>): AsyncGenerator<Section> {
  const silent = createSocket('udp4');
  await once(silent.bind(0, '127.0.0.1'), 'listening');
  const servers = [`127.0.0.1:${silent.address().port}`, ...((dns?.['servers'] ?? []) as readonly string[])];
  yield { dns: { ...dns, servers, timeout: '500ms', authoritative: true } };
  silent.close();
}

/** A sender without a loop: its certificate has to be fetched, because no loop has met it. */
export async function* unmetServer({ senders }: Readonly<Record<string, Section>>): AsyncGenerator<Section> {
  yield { senders: { ...senders, spare: { ...(senders?.['mta'] as Section), host: 'localhost' } } };
}

/** An accepted heartbeat; for a timer, an unanswered one, so that it is tried again after a while. */
export async function* heartbeat(_: unknown, kind: Kind): AsyncGenerator<Section> {
  const taking = createServer((_request, response) => response.end('OK'));
  await once(taking.listen(0, '127.0.0.1'), 'listening');
  const port = kind === 'timer' ? 9 : (taking.address() as AddressInfo).port;
  yield { heartbeat: { url: `http://127.0.0.1:${port}/`, plaintext: true } };
  taking.close();
}

/** One end by another protocol. */
export async function* byPop3({ mailboxes }: Readonly<Record<string, Section>>, _: Kind, world: World): AsyncGenerator<Section> {
  const { sentinel } = mailboxes as Readonly<Record<string, Section>>;
  const server = { protocol: 'pop3', port: world.externalPop3.ports.tls, 'tls-name': 'pop.example.org', 'authserv-id': undefined };
  yield { mailboxes: { ...mailboxes, sentinel: { ...sentinel, ...server } } };
}

/** Both ends by another protocol. */
export async function* byJmap({ senders, mailboxes }: Readonly<Record<string, Section>>, _: Kind, world: World): AsyncGenerator<Section> {
  await using jmap = await startJmap(world);
  const server = { protocol: 'jmap', port: jmap.ports.tls, 'tls-name': JMAP_NAME, security: 'tls', password: undefined };
  const { mta } = senders as Readonly<Record<string, Section>>;
  const { sentinel } = mailboxes as Readonly<Record<string, Section>>;
  const token = (address: string) => ({ oauth2: { token: apiToken(address) } });
  yield {
    senders: { mta: { ...mta, ...server, ...token(world.monitor.address) } },
    mailboxes: { ...mailboxes, sentinel: { ...sentinel, ...server, ...token(world.sentinel.address) } },
  };
}

/** The mailbox behind a proxy of either kind. */
export async function* throughProxies({ mailboxes }: Readonly<Record<string, Section>>, _: Kind, world: World): AsyncGenerator<Section> {
  const { sentinel } = mailboxes as Readonly<Record<string, Section>>;
  const to = { port: world.externalImap.ports.tls, waits: true };
  await using socks = await startSocks(to);
  yield { mailboxes: { ...mailboxes, sentinel: { ...sentinel, proxy: `socks5://127.0.0.1:${socks.port}` } } };
  await using http = await startHttpProxy(to);
  yield { mailboxes: { ...mailboxes, sentinel: { ...sentinel, proxy: `http://127.0.0.1:${http.port}` } } };
}

/** Everything by Graph, in one account; for a timer, no mail is there at the first looks that could find it. */
export async function* byGraph({ senders, mailboxes }: Readonly<Record<string, Section>>, kind: Kind): AsyncGenerator<Section> {
  await using graph = await GraphServer.start();
  if (kind === 'timer') deliverLate(graph);
  yield atGraph(graph, { token: graph.token }, [senders, mailboxes]);
}

/** Each mail comes when its account was asked for news some times after it was sent: both mailboxes ask, for two folders each. */
function deliverLate(graph: GraphServer): void {
  const { store } = graph;
  store.deliverTo = [];
  const asked = new Map<string, number>();
  graph.fault = ({ query }) => {
    if (!query.has('$deltatoken')) return null;
    for (const { raw } of store.ever.filter(({ folder }) => folder === 'sentitems')) {
      const times = (asked.get(raw) ?? 0) + 1;
      asked.set(raw, times);
      if (times === 12) store.deliver('inbox', `Received: from a by b; ${new Date().toUTCString()}\r\n${raw}`);
    }
    return null;
  };
}

/** The same with tokens of an issuer. */
export async function* byTokens({ senders, mailboxes }: Readonly<Record<string, Section>>): AsyncGenerator<Section> {
  await using graph = await GraphServer.start();
  graph.takes = () => true;
  await using issuer = new TokenIssuer(graph.user);
  await issuer.start();
  const { tenant, clientId, clientSecret } = issuer.state;
  yield atGraph(graph, { tenant, 'client-id': clientId, 'client-secret': clientSecret, cloud: issuer.urls.entra }, [senders, mailboxes]);
}

function atGraph({ port, user }: GraphServer, oauth2: Section, [senders, mailboxes]: readonly (Section | undefined)[]): Section {
  const server = { protocol: 'graph', host: '127.0.0.1', port, security: 'plaintext', user, oauth2 };
  const all = (names: Section = {}) => Object.fromEntries(Object.keys(names).map((name) => [name, server]));
  return { senders: all(senders), mailboxes: all(mailboxes) };
}

/** A place for a history, and what the program needs to know of it. */
interface Place extends AsyncDisposable {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A folder that another machine's writer seems to be using, so that it has to be awaited. */
export async function lockedFolder(): Promise<Place> {
  const name = mkdtempSync(join(tmpdir(), 'email-continuity-fault-'));
  mkdirSync(join(name, '.lock'));
  writeFileSync(join(name, '.lock', '1'), '0 1');
  return { name, env: {}, [Symbol.asyncDispose]: async () => rmSync(name, { recursive: true, force: true }) };
}

/** A branch that is still to be made. */
export async function ownBranch(): Promise<Place> {
  const github = await new GitDouble().listen();
  const env = { GITHUB_API_URL: github.url, GITHUB_TOKEN: WORKFLOW_TOKEN };
  return { name: 'github:octo/mail', env, [Symbol.asyncDispose]: () => github[Symbol.asyncDispose]() };
}
