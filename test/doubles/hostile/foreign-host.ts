import { randomInt } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { CertificateFlaw, Identity } from '../../../sandbox/tls/certificates.ts';
import { createAuthority } from '../../../sandbox/tls/certificates.ts';
import type { Dice } from './dice.ts';
import { pour } from './services.ts';

/** Signs the certificates of all these hosts. */
export const foreignAuthority = createAuthority('Somebody Else');

/** The hostile target of records: the policy of MTA-STS and the logo of BIMI on port 443, a mail server on port 25. */
export interface ForeignHost {
  /** Its own, 127.0.0.0/8; null: these ports are not for us to open here. */
  readonly address: string | null;
  /** How many connections there were. */
  readonly met: () => number;
  readonly close: () => Promise<void>;
}

type Say = (lines?: boolean) => string;

const FLAWS = ['expired', 'not-yet-valid', 'wrong-name', 'self-signed', 'unknown-ca'] as const satisfies readonly CertificateFlaw[];

export async function foreignHost(dice: Dice, say: Say): Promise<ForeignHost> {
  const names = ['mta-sts.evil.example', 'logo.evil.example', 'mx.evil.example'];
  const identity = foreignAuthority.issue({ names, addresses: [] }, dice.chance(25) ? dice.pick(FLAWS) : null);
  const sockets = new Set<Socket>();
  let met = 0;
  const servers = [web(dice, say, identity), mailServer(dice, say, identity)];
  for (const server of servers)
    server.on('connection', (socket: Socket) => {
      met += 1;
      sockets.add(socket.on('error', () => undefined));
    });
  const address = await listening(servers);
  return {
    address,
    met: () => met,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** On ports 443 and 25 of an address of its own; null if only root may open them. */
async function listening([on443, on25]: readonly Server[]): Promise<string | null> {
  for (let tries = 0; tries < 10; tries += 1) {
    const address = `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;
    const [first, second] = await Promise.all([opens(on443, 443, address), opens(on25, 25, address)]);
    if (first === null && second === null) return address;
    for (const server of [on443, on25]) if (server?.listening === true) await new Promise((resolve) => server.close(resolve));
    if (first !== 'EADDRINUSE' && second !== 'EADDRINUSE') return null;
  }
  return null;
}

async function opens(server: Server | undefined, port: number, address: string): Promise<string | null> {
  return await new Promise((resolve) => {
    const fails = (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown');
    server?.once('error', fails).listen(port, address, () => {
      server.off('error', fails);
      resolve(null);
    });
  });
}

/** HTTPS, or something else on its port. */
function web(dice: Dice, say: Say, identity: Identity): Server {
  const kind = dice.below(12);
  const answer = page(dice, say);
  if (kind === 0) return createServer((socket) => socket.end(`SSH-2.0-${say()}\r\n`));
  if (kind === 1) return createServer(() => undefined);
  const server = createSecureServer({ cert: identity.certificate, key: identity.key, maxHeaderSize: 64 * 1024 }, answer);
  return server.on('tlsClientError', () => undefined).on('clientError', () => undefined);
}

/** The answer to a request for the policy or for the logo. */
function page(dice: Dice, say: Say): (request: IncomingMessage, response: ServerResponse) => void {
  const kind = dice.below(12);
  const words = say(true);
  const printable = say().replaceAll(/[^ -~]/g, '?');
  const type = dice.pick(['text/plain', 'text/plain; charset=utf-16', 'image/svg+xml', printable, '']);
  const mode = dice.pick(['enforce', 'testing', 'none', words]);
  const hosts = dice.some(1, dice.chance(10) ? 3_000 : 3, () => `mx: ${dice.chance(50) ? 'mx.evil.example' : `*.${say()}`}`);
  const age = dice.pick(['86400', '-1', '1e99', '99999999999999999999', words]);
  const policy = ['version: STSv1', `mode: ${mode}`, ...hosts, `max_age: ${age}`].join('\n');
  const where = dice.pick(['https://169.254.169.254/latest/', 'http://127.0.0.1:9/', '/.well-known/mta-sts.txt', printable]);
  const redirect = dice.pick([301, 302, 307]);
  const bytes = Buffer.from(dice.some(4_096, 4_096, () => dice.below(256)));
  const status = dice.pick([204, 206, 400, 403, 404, 429, 500, 503]);
  return (_, response) => {
    switch (kind) {
      case 0:
        return pour(response.writeHead(200, { 'content-type': 'text/plain' }));
      case 1:
        return void response.writeHead(redirect, { location: where }).end(words);
      case 2:
        return void response.writeHead(status, { 'content-type': 'text/html' }).end(`<html><script>${words}</script></html>`);
      case 3:
        return void response.destroy();
      case 4:
        return undefined;
      case 5:
        return void response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '100' }).write('version: STSv1\n');
      case 6:
        return void response.writeHead(200, { 'x-long': 'x'.repeat(30_000) }).end(policy);
      case 7:
        return void response.writeHead(200, { 'content-type': type }).end(words);
      case 8:
        return void response.writeHead(200, { 'content-type': type }).end(bytes);
      default:
        return void response.writeHead(200, { 'content-type': type }).end(policy);
    }
  };
}

/** A server on port 25: endless greetings, answers out of order, and broken TLS. */
function mailServer(dice: Dice, say: Say, identity: Identity): Server {
  const kind = dice.below(8);
  const one = () => Buffer.from(say(), 'utf8');
  const [greeting, offer, go] = [one(), one(), one()];
  const noise = Buffer.alloc(4_096, dice.below(256));
  return createServer((socket) => {
    socket.on('error', () => undefined);
    if (kind === 0) return;
    if (kind === 1) return void socket.end(Buffer.concat([Buffer.from('554 '), greeting, Buffer.from('\r\n')]));
    if (kind === 2) {
      const more = () => {
        while (!socket.destroyed && socket.write(`220-${'x'.repeat(60_000)}\r\n`));
      };
      socket.on('drain', more);
      return more();
    }
    socket.write(Buffer.concat([Buffer.from('220 '), greeting, Buffer.from('\r\n')]));
    socket.on('data', (data) => {
      const line = data.toString('latin1');
      if (/^EHLO/i.test(line)) socket.write(Buffer.concat([Buffer.from('250-'), offer, Buffer.from('\r\n250 STARTTLS\r\n')]));
      if (!/^STARTTLS/i.test(line)) return;
      socket.removeAllListeners('data');
      if (kind === 3) return void socket.write('454 not now\r\n');
      socket.write(Buffer.concat([Buffer.from('220 '), go, Buffer.from('\r\n')]));
      if (kind === 4) return void socket.write(noise);
      if (kind === 5) return void socket.destroy();
      new TLSSocket(socket, { isServer: true, cert: identity.certificate, key: identity.key }).on('error', () => undefined).resume();
    });
  });
}
