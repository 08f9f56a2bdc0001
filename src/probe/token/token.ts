// The token that proves a probe: its form, its MAC, its key.
// Called by probe and app.

/**
 * The token of every probe, by which we recognise our own mail: 128 random bits, the loop, the send time, and a MAC over all of it, so that
 * nobody else can make one. The mailbox is the ledger: a probe's token holds all that a later run needs.
 *
 * Layout (54 bytes, big-endian, written as `ec1.` and 72 characters base64url): version 1 | random 16 | sent 6 (ms since the epoch) | loop
 * 4 | lifetime 3 (s) | host 4 | process 4 | MAC 16
 */
export interface Token {
  /** 32 hex digits, unique per probe. */
  readonly id: string;
  /** ms since the Unix epoch, on the sending machine's clock. */
  readonly sentAt: number;
  /** The loop's tag, which tells the loops of all configurations with this mailbox apart; see loopTag. */
  readonly loop: number;
  /** Seconds after `sentAt` during which its run may still await it. */
  readonly lifetime: number;
  /** The machine that sent it; 0 if that is not certain. */
  readonly host: number;
  /** The process there, and its run. */
  readonly process: number;
}

/** HMAC-SHA-256 under the mailbox's key; at least 16 bytes. */
export type Mac = (data: Uint8Array) => Uint8Array;

const PREFIX = 'ec1.';
const VERSION = 1;
const BODY = 38;
const MAC = 16;
const TEXT = /ec1\.[A-Za-z0-9_-]{72}(?![A-Za-z0-9_-])/g;
const SHORT = /ec1\.[0-9a-f]{20}(?![0-9a-f])/;

export function writeToken(token: Token, mac: Mac): string {
  const bytes = new Uint8Array(BODY + MAC);
  const view = new DataView(bytes.buffer);
  bytes[0] = VERSION;
  for (let i = 0; i < 16; i++) bytes[1 + i] = Number.parseInt(token.id.slice(2 * i, 2 * i + 2), 16);
  view.setUint16(17, Math.floor(token.sentAt / 2 ** 32));
  view.setUint32(19, token.sentAt % 2 ** 32);
  view.setUint32(23, token.loop);
  view.setUint8(27, (token.lifetime >>> 16) & 0xff);
  view.setUint16(28, token.lifetime & 0xffff);
  view.setUint32(30, token.host);
  view.setUint32(34, token.process);
  bytes.set(mac(bytes.subarray(0, BODY)).subarray(0, MAC), BODY);
  return PREFIX + toBase64Url(bytes);
}

/** The verdict on a text that looks like a token: ours, or made with another key. Null: it does not look like one. */
export type ReadToken = { readonly kind: 'valid'; readonly token: Token } | { readonly kind: 'forged' } | null;

/** Reads one token text, MAC first: a forged token is never trusted. */
export function readToken(text: string, mac: Mac): ReadToken {
  if (!text.startsWith(PREFIX)) return null;
  const bytes = fromBase64Url(text.slice(PREFIX.length));
  if (bytes === null || bytes.length !== BODY + MAC || bytes[0] !== VERSION) return null;
  const expected = mac(bytes.subarray(0, BODY));
  let difference = 0;
  for (let i = 0; i < MAC; i++) difference |= (bytes[BODY + i] ?? 0) ^ (expected[i] ?? 0);
  if (difference !== 0) return { kind: 'forged' };
  const view = new DataView(bytes.buffer);
  let id = '';
  for (const byte of bytes.subarray(1, 17)) id += byte.toString(16).padStart(2, '0');
  return {
    kind: 'valid',
    token: {
      id,
      sentAt: view.getUint16(17) * 2 ** 32 + view.getUint32(19),
      loop: view.getUint32(23),
      lifetime: view.getUint8(27) * 2 ** 16 + view.getUint16(28),
      host: view.getUint32(30),
      process: view.getUint32(34),
    },
  };
}

/** Every token-like text in `text`, in order, at most 20: a mail full of them is not worth reading to the end. */
export function findTokens(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(TEXT)) {
    found.push(match[0]);
    if (found.length === 20) break;
  }
  return found;
}

/** The short form for the subject: unique (80 random bits), yet readable. It proves nothing by itself. */
export function shortToken(id: string): string {
  return PREFIX + id.slice(0, 20);
}

/** The short form found in a subject; null without one. */
export function findShortToken(subject: string): string | null {
  return SHORT.exec(subject)?.[0] ?? null;
}

/**
 * The 32-bit tag of a loop: FNV-1a over its name and path. Two configurations with one mailbox get different tags, unless they mean the
 * same loop. The MAC protects, not the tag.
 */
export function loopTag(name: string, from: string, to: string, sender: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode([name, from, to, sender].join('\0'))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
