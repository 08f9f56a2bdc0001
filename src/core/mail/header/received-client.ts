import { ipAddressIn, isIpv4, sameForm } from '../../address/ip-address.ts';
import type { Lexeme } from './lexer.ts';

/** The client that handed a mail to a hop. */
export interface Client {
  /** The client's name at EHLO, if the hop reports it; else the name that stands first. */
  readonly helo: string | null;
  /** Its name by reverse look-up; null where the hop found none, doubts it, or does not say. */
  readonly rdns: string | null;
  /** The software of the hop writes only names that lead back to the address. Otherwise the owner of the address chose `rdns`. */
  readonly confirmed: boolean;
  /** The hop says that it found no name, or one that does not lead back. */
  readonly unverified: boolean;
  /** Its address; null where the hop reports none. */
  readonly ip: string | null;
}

/** Further parts of the field that show its writer. */
export interface Writer {
  /** Comments and protocol behind `by`: `(Postfix)`, `(Exim 4.96)`, `(8.17.1/8.17.1)`. */
  readonly software: string;
  /** Null where the hop reports none. */
  readonly protocol: string | null;
  /** The date has no weekday and `-0000`, as qmail writes it. */
  readonly qmailDate: boolean;
}

/** Servers write far shorter comments, characters. */
const LONGEST_COMMENT = 500;
const MOST_COMMENTS = 8;
const LONGEST_ADDRESS = 80;
const LONGEST_NAME = 255;
/** The report of a client has fewer parts, and stands first. */
const MOST_PARTS = 24;

/** Comments about other things than the client. */
const ASIDE =
  /^(?:envelope-|using |no client |client |authenticated|auth[:=]|version=|tls|ssl|cipher|uid |user |sasl|single-drop|multi-drop)/i;

/** Ways in which a mail is fetched or passed on within a machine: no client connected from the name behind `from`. */
const NO_CLIENT = /^(?:imaps?|pop[23]?s?|apop|etrn|odmr|uucp|bsmtp|qmail-scanner\S*|spamassassin|local)\b/i;

/** A browser says no EHLO. */
const BY_WEB = /^http(?:u|rest)?\b|\bvia http\b/i;

/**
 * Reads the text behind `from`: `helo (rdns [ip])` by Postfix and Sendmail, `rdns ([ip] helo=helo)` by Exim, `rdns (HELO helo) (ip)` by
 * qmail, `ip (EHLO helo)` by Yahoo, `[ip] (account u HELO helo)` by CommuniGate, `helo (ip)` by Exchange. A name alone before `([ip])` is
 * the client's EHLO. Exim is different: it leaves the EHLO name out where both are the same.
 */
export function clientOf(clause: readonly Lexeme[], writer: Writer): Client {
  const parts = clause.slice(0, MOST_PARTS);
  const first = firstName(parts);
  const comments = parts
    .flatMap((part) => (part.kind === 'comment' ? [part.text.slice(0, LONGEST_COMMENT).trim()] : []))
    .filter((comment) => !ASIDE.test(comment))
    .slice(0, MOST_COMMENTS);
  const greeting = greetingIn(parts, comments);
  const places = comments.map((comment) => placeIn(comment.replace(GREETING, ' ').trim()));
  const place = places.find(({ ip }) => ip !== null) ?? places.find(({ name }) => name !== null) ?? NOWHERE;
  const loose = parts.flatMap((part, index) => (index > 0 && part.kind === 'word' ? [addressIn(part.text)] : [])).find((ip) => ip !== null);
  const stated = first === null ? null : addressIn(first);
  const fetched = NO_CLIENT.test(writer.protocol ?? '');
  const names = namesOf({ first, stated, greeting, place, comments, loose: loose !== undefined }, writer);
  const said = comments.join(' ');
  const doubted = /may be forged|\bunknown\b|unverified|softdnserr|rdns failed/i.test(said) || first === 'unknown';
  const looked = place.name !== null || names.rdns !== null || /\[[^\]]*\]/.test(said) || (first ?? '').startsWith('[');
  return {
    helo: names.helo,
    rdns: doubted ? null : names.rdns,
    confirmed: !doubted && names.rdns !== null && names.confirmed,
    unverified: doubted || (greeting !== null && stated !== null) || (names.rdns === null && !looked),
    ip: fetched ? null : (place.ip ?? loose ?? stated),
  };
}

interface Names {
  readonly helo: string | null;
  readonly rdns: string | null;
  readonly confirmed: boolean;
}

/**
 * Software that looks a name up without checking that it leads back (OpenSMTPD smtp_session.c, Haraka connection.js), or writes it even
 * where it does not: Stalwart (crates/smtp/src/inbound/data.rs), mox (smtpserver/server.go: `([ip]) via tcp`), maddy
 * (internal/target/received.go: `(envelope-sender <...>)`).
 */
const UNCONFIRMED =
  /\b(?:OpenSMTPD|Haraka|Courier|MDaemon|Merak|IceWarp|MailEnable|hMailServer|XMail|Stalwart)\b|^\[[^\]]*\] via tcp|\bvia tcp$|^envelope-sender </i;

/** The text behind `from`, read piece by piece. */
interface Clause {
  readonly first: string | null;
  /** The address, where `first` is one. */
  readonly stated: string | null;
  readonly greeting: string | null;
  readonly place: Place;
  readonly comments: readonly string[];
  /** An address stands outside of comments. */
  readonly loose: boolean;
}

function namesOf({ first, stated, greeting, place, comments, loose }: Clause, { software, protocol, qmailDate }: Writer): Names {
  const exim = /\bexim\b/i.test(software);
  const name = stated === null ? clientHostName(first) : null;
  const qualified = name !== null && name !== 'unknown' ? name : null;
  // `helo (rdns [ip])`
  if (place.name !== null && place.bracketed)
    return { helo: clientHostName(greeting) ?? clientHostName(first), rdns: place.name, confirmed: !UNCONFIRMED.test(software) };
  if (greeting !== null) return { helo: clientHostName(greeting), rdns: qualified, confirmed: exim && place.bracketed };
  // Exim 3: `rdns (helo) [ip]`
  if (exim && loose && place.name !== null) return { helo: place.name, rdns: qualified, confirmed: true };
  const bare = first !== null && stated !== null && !first.startsWith('[');
  const unsaid = BY_WEB.test(protocol ?? '') || BY_WEB.test(software) || comments.some((comment) => /^account /i.test(comment)) || bare;
  const helo = unsaid ? null : clientHostName(first);
  if (place.bracketed && (exim || /\bverified\b/.test(place.rest)))
    return { helo, rdns: /\.|^localhost$/.test(qualified ?? '') ? qualified : null, confirmed: true };
  // qmail leaves EHLO out where it equals the name. smtpd of Obtuse reports EHLO only with "claiming to be".
  if (/^smtpd(?!\S* \[)/i.test(software)) return { helo: null, rdns: qualified, confirmed: false };
  if (place.ident || (qmailDate && place.ip !== null && !place.bracketed)) return { helo, rdns: qualified, confirmed: false };
  return { helo, rdns: null, confirmed: false };
}

/** The facts about the client in one comment. */
interface Place {
  readonly ip: string | null;
  readonly name: string | null;
  /** The address stands in brackets. */
  readonly bracketed: boolean;
  /** A user's name stands before the address (RFC 1413). */
  readonly ident: boolean;
  /** Behind the address. */
  readonly rest: string;
}

const NOWHERE: Place = { ip: null, name: null, bracketed: false, ident: false, rest: '' };

/** `rdns [ip]`, `user@rdns [ip]:port`, `[ip.port]`, `user@ip`, `ip:port`. */
function placeIn(comment: string): Place {
  // Gmail writes `[UNAVAILABLE]. [192.0.2.1]` if it could not look the name up.
  const brackets = [...comment.matchAll(/\[([^[\]]{0,80})\]/g)].slice(0, MOST_COMMENTS);
  const bracket = brackets.find(([, text = '']) => addressIn(text) !== null) ?? brackets[0];
  if (bracket !== undefined) {
    const [open, close] = [bracket.index, bracket.index + bracket[0].length - 1];
    const before = comment.slice(0, open).trim().split(/\s+/);
    const word = (before.at(-1) ?? '').replace(/^.*@/, '').replace(/\.$/, '');
    return {
      ip: addressIn(comment.slice(open + 1, close)),
      name: isName(word) ? word : null,
      bracketed: true,
      ident: false,
      rest: comment.slice(close + 1),
    };
  }
  // qmail with a login: `(user@ip with plain)`.
  const words = comment
    .replace(/ with (?:plain|login|cram-md5)$/i, '')
    .split(/[\s()]+/)
    .filter((word) => word !== '');
  const [word = ''] = words;
  if (words.length !== 1) return NOWHERE;
  const at = word.lastIndexOf('@');
  const ip = addressIn(word.slice(at + 1));
  return { ip, name: ip === null && isName(word) ? word : null, bracketed: false, ident: ip !== null && at > 0, rest: '' };
}

const GREETING = /(?:^|(?<=[\s(]))(?:[ehl](?:elo|hlo))(?:=|\s+|$)(\S*)/i;

/** The client's greeting. Empty: the hop says that there was none. Null: the hop does not report it. */
function greetingIn(parts: readonly Lexeme[], comments: readonly string[]): string | null {
  const stated = comments.map((comment) => GREETING.exec(comment)).find((found) => found !== null);
  if (stated) return (stated[1] ?? '').replace(/\)$/, '');
  const claim = parts.findIndex((part) => part.kind === 'word' && part.text === 'claiming');
  const quoted = claim === -1 ? undefined : parts.slice(claim, claim + 5).find((part) => part.kind === 'quoted');
  return quoted !== undefined && 'text' in quoted ? quoted.text : null;
}

function firstName(parts: readonly Lexeme[]): string | null {
  const [first] = parts;
  return first?.kind === 'word' || first?.kind === 'quoted' ? first.text : null;
}

/** An address with or without its port: `192.0.2.1:25`, `192.0.2.1.63559`, `[2001:db8::1]:25`. */
function addressIn(text: string): string | null {
  if (text.length > LONGEST_ADDRESS) return null;
  const bare = text.replace(/^\[/, '').replace(/\](?::\d{1,5})?,?$/, '');
  if (bare.includes('@')) return null;
  const port = /^(\d{1,3}(?:\.\d{1,3}){3})[:.]\d{1,5}$/.exec(bare)?.[1];
  const found = ipAddressIn(port ?? bare);
  const mapped = found === null ? null : sameForm(found);
  return mapped !== null && isIpv4(mapped) ? mapped : found;
}

function isName(word: string): boolean {
  return (/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/i.test(word) || word === 'localhost') && ipAddressIn(word) === null;
}

/** A host's name, or an address literal without its brackets; null for other texts, such as a user's address. */
export function clientHostName(text: string | null): string | null {
  if (text === null || text.length > LONGEST_NAME) return null;
  const name = text.replace(/^\[(.*)\]$/, '$1').replace(/[.,]+$/, '');
  return name === '' || name.includes('@') ? null : name;
}
