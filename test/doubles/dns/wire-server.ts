import type { Socket as UdpSocket } from 'node:dgram';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer as PacketAnswer, DecodedPacket } from 'dns-packet';
import { decode, encode } from 'dns-packet';

/** How the server replies to one question; a list of records is a plain answer. */
export interface Reply {
  readonly rcode?: number;
  readonly answers?: readonly PacketAnswer[];
  readonly authorities?: readonly PacketAnswer[];
  readonly authoritative?: boolean;
  /** The AD bit (RFC 6840 section 5.8). */
  readonly authenticated?: boolean;
  readonly truncated?: boolean;
  readonly delayMs?: number;
  readonly silent?: boolean;
  readonly wrongId?: boolean;
  /** Sent instead of a message, after the question's id. */
  readonly garbage?: Uint8Array;
}

export type Answering = (question: {
  readonly name: string;
  readonly type: string;
  readonly transport: 'udp' | 'tcp';
  readonly edns: Edns | null;
  /** The server is asked to ask others in its turn (RD). */
  readonly recursion: boolean;
  /** Signatures are not to be checked (CD). */
  readonly unchecked: boolean;
}) => Reply;

/** A question's EDNS data (RFC 6891): the size, and whether signatures are wanted (DO). */
export interface Edns {
  readonly size: number;
  readonly signed: boolean;
}

export interface WireServer extends AsyncDisposable {
  /** `address:port` */
  readonly text: string;
  /** `TYPE name transport` of every question that came, in order. */
  readonly asked: readonly string[];
}

/** A DNS server on loopback, UDP and TCP on one port, with scripted replies. */
export async function startWireServer(
  answering: Answering,
  options: { readonly tcp?: boolean; readonly host?: string; readonly port?: number } = {},
): Promise<WireServer> {
  const host = options.host ?? '127.0.0.1';
  const asked: string[] = [];
  const ending = new AbortController();
  const replyTo = async (bytes: Buffer, transport: 'udp' | 'tcp'): Promise<Buffer | null> => {
    const query = decode(bytes);
    const [question] = query.questions ?? [];
    if (question === undefined) return null;
    asked.push(`${question.type} ${question.name} ${transport}`);
    const opt = query.additionals?.find((record) => record.type === 'OPT');
    const edns = opt === undefined ? null : { size: opt.udpPayloadSize, signed: opt.flag_do };
    const reply = answering({
      name: question.name.toLowerCase(),
      type: question.type,
      transport,
      edns,
      recursion: query.flag_rd,
      unchecked: query.flag_cd,
    });
    if (reply.silent === true) return null;
    if (reply.delayMs !== undefined) await wait(reply.delayMs, undefined, { signal: ending.signal }).catch(() => undefined);
    return ending.signal.aborted ? null : message(query, reply);
  };

  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      void replyTo(bytes.subarray(2), 'tcp').then((reply) => {
        if (reply !== null) socket.write(Buffer.concat([Buffer.from([reply.length >> 8, reply.length & 255]), reply]));
      });
    });
  });
  const udp = await bindBoth(tcp, options.tcp !== false, host, options.port ?? 0);
  const { port } = udp.address();
  udp.on('message', (bytes, peer) => {
    void replyTo(bytes, 'udp').then((reply) => {
      if (reply !== null) udp.send(reply, peer.port, peer.address);
    });
  });

  return {
    text: `${host}:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      ending.abort();
      for (const socket of sockets) socket.destroy();
      const closed = tcp.listening ? once(tcp, 'close') : null;
      tcp.close();
      udp.close();
      await closed;
    },
  };
}

/** The same port for both; another test may hold the one that the first bind was given, so a few are tried. */
async function bindBoth(tcp: Server, withTcp: boolean, host: string, port: number): Promise<UdpSocket> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const udp = createSocket('udp4').bind(port, host);
    await once(udp, 'listening');
    if (!withTcp) return udp;
    tcp.listen(udp.address().port, host);
    const listening = await once(tcp, 'listening').then(
      () => true,
      () => false,
    );
    if (listening) return udp;
    udp.close();
  }
  throw new Error('found no port that is free for both UDP and TCP');
}

/** A port without a listener: one that was free a moment ago may belong to another process's server by now. */
export const CLOSED_PORT = 1;

function message(query: DecodedPacket, reply: Reply): Buffer {
  const id = reply.wrongId === true ? (query.id ?? 0) ^ 1 : query.id;
  if (reply.garbage !== undefined) return Buffer.concat([Buffer.from([(id ?? 0) >> 8, (id ?? 0) & 255]), reply.garbage]);
  const bits =
    (reply.truncated === true ? 0x0200 : 0) | (reply.authoritative === true ? 0x0400 : 0) | (reply.authenticated === true ? 0x0020 : 0);
  const flags = 0x0180 | (reply.rcode ?? 0) | bits;
  const bytes = encode({
    type: 'response',
    ...(id === undefined ? {} : { id }),
    flags,
    questions: query.questions ?? [],
    answers: [...(reply.answers ?? [])],
    authorities: [...(reply.authorities ?? [])],
  });
  return Buffer.from(bytes);
}
