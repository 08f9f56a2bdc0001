import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import type { Clock } from '../base/clock.ts';
import type { RunEnd } from './run-end.ts';
import type { ServerAddress } from './server-address.ts';

/** The types that we ask for, by their number (RFC 1035 section 3.2.2, RFC 3596 section 2.1). */
export const TYPES = { A: 1, CNAME: 5, PTR: 12, MX: 15, TXT: 16, AAAA: 28 } as const;
export type RecordType = keyof typeof TYPES;

const NS = 2;
const SOA = 6;

/** What the header and the authority section of a reply without the wanted records tell. */
export interface EmptyReply {
  /** RFC 1035 section 4.1.1, RFC 6895 section 2.3. */
  readonly rcode: number;
  /** Records in the answer section. */
  readonly answers: number;
  /** Points to other name servers instead of answering (RFC 2308 section 2.2): no statement about the name. */
  readonly referral: boolean;
}

/**
 * Asks one question by UDP and reads only what node:dns hides: c-ares reports rcodes 6 to 11 and referrals as ENODATA, like a true
 * NODATA. Null when no readable reply came within `timeout` ms. Resolves early when the run ends.
 */
export async function askForEmptyReply(
  server: ServerAddress,
  name: string,
  type: RecordType,
  clock: Clock,
  timeout: number,
  end: RunEnd,
): Promise<EmptyReply | null> {
  const over = new AbortController();
  const stop = () => over.abort();
  const forget = end.listen(stop);
  const socket = createSocket(server.address.includes(':') ? 'udp6' : 'udp4');
  const id = randomInt(0x1_0000);
  let reply: EmptyReply | null = null;
  socket.on('error', stop);
  socket.on('message', (bytes) => {
    if (bytes.length < 12 || bytes.readUInt16BE(0) !== id) return;
    reply = readEmptyReply(bytes);
    stop();
  });
  // A connected socket takes packets from this server alone and hears of a closed port.
  socket.connect(server.port, server.address, () => socket.send(encodeQuestion(id, name, TYPES[type])));
  await clock.sleep(timeout, over.signal);
  forget();
  socket.removeAllListeners();
  socket.on('error', () => undefined);
  socket.close();
  return reply;
}

function encodeQuestion(id: number, name: string, type: number): Buffer {
  const labels = name.split('.').filter((label) => label !== '');
  const header = Buffer.alloc(12);
  header.writeUInt16BE(id, 0);
  header.writeUInt16BE(0x0100, 2);
  header.writeUInt16BE(1, 4);
  const qname = labels.map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')]));
  return Buffer.concat([header, ...qname, Buffer.from([0, 0, type, 0, 1])]);
}

/** Reads a reply; null where it is cut or malformed. */
export function readEmptyReply(bytes: Uint8Array): EmptyReply | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 12) return null;
  const flags = view.getUint16(2);
  if ((flags & 0x8000) === 0) return null;
  const truncated = (flags & 0x0200) !== 0;
  const authoritative = (flags & 0x0400) !== 0;
  const answers = view.getUint16(6);
  const authority = truncated ? [] : sectionTypes(view, view.getUint16(4), answers, view.getUint16(8));
  if (authority === null) return null;
  const referral = answers === 0 && !authoritative && authority.includes(NS) && !authority.includes(SOA);
  return { rcode: flags & 0x000f, answers, referral };
}

/** The record types of the authority section; null where the message ends before it does. */
function sectionTypes(view: DataView, questions: number, answers: number, authorities: number): number[] | null {
  const types: number[] = [];
  let at = 12;
  for (let index = 0; index < questions + answers + authorities; index += 1) {
    const end = endOfName(view, at);
    const isQuestion = index < questions;
    if (end === null || end + (isQuestion ? 4 : 10) > view.byteLength) return null;
    if (index >= questions + answers) types.push(view.getUint16(end));
    at = isQuestion ? end + 4 : end + 10 + view.getUint16(end + 8);
  }
  return at > view.byteLength ? null : types;
}

/** Where a name ends: at its root label, or behind the first compression pointer (RFC 1035 section 4.1.4). */
function endOfName(view: DataView, start: number): number | null {
  let at = start;
  while (at < view.byteLength) {
    const length = view.getUint8(at);
    if (length === 0) return at + 1;
    if (length >= 0xc0) return at + 2;
    at += 1 + length;
  }
  return null;
}
