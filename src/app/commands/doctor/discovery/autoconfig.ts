import { isInside } from '../../../../core/address/ip-address.ts';
import { domainName, isLoopback } from '../../../../core/address/names.ts';
import type { MailAddress } from '../../../../core/address/mailbox-address.ts';
import type { Resolver } from '../../../../core/ports/dns.ts';
import { foreignWord, plainText } from '../../../../core/text/foreign-text.ts';
import { addressesOf } from '../../../../checks/lookups.ts';
import type { Page } from '../../../../adapters/tls/fetch-page.ts';
import type { Offer, Advertised } from './offer.ts';
import { readPort } from './offer.ts';
import type { XmlElement } from './xml.ts';
import { readXml, childTexts } from './xml.ts';

/** The needs of discovery. */
export interface DiscoveryWorld {
  readonly resolver: Resolver;
  /** `https://host/path` at one of the addresses, without redirects; only so many bytes are read. */
  readonly fetchPage: (host: string, path: string, addresses: readonly string[], limit: number) => Promise<Page>;
}

/** Bytes of a page: the longest of some 160 real ones has 13 kB. */
const LARGEST = 64 * 1024;
const MOST_REDIRECTS = 3;
const MOST_SERVERS = 20;

interface Place {
  readonly host: string;
  readonly path: string;
}

/**
 * The settings that a domain publishes for mail programs (draft-ietf-mailmaint-autoconfig-06 section 4.1), only by https. The user's
 * address is never sent. A private address is never connected to, and a redirect is followed only by https.
 */
export async function askAutoconfig(address: MailAddress, world: DiscoveryWorld): Promise<Advertised> {
  const { domain } = address;
  const places = [
    { host: `autoconfig.${domain}`, path: '/mail/config-v1.1.xml' },
    { host: domain, path: '/.well-known/autoconfig/mail/config-v1.1.xml' },
  ];
  const pages = await Promise.all(places.map((place) => readAt(place, world)));
  const advertised = pages.map((page) => (page.kind === 'text' ? offersIn(page.text, page.url, address) : page));
  const first = advertised.find((each) => each.kind === 'found');
  if (first !== undefined) return { ...first, isWhole: true };
  const notes = advertised.flatMap((each) => (each.kind === 'nothing' || each.kind === 'unknown' ? each.notes : []));
  return { offers: [], notes, isWhole: advertised.every(({ kind }) => kind !== 'unknown') };
}

type Reading =
  | { readonly kind: 'text'; readonly text: string; readonly url: string }
  | { readonly kind: 'nothing' | 'unknown'; readonly notes: readonly string[] };

async function readAt(place: Place, world: DiscoveryWorld, redirects = 0): Promise<Reading> {
  const url = `https://${place.host}${place.path}`;
  const because = (kind: 'nothing' | 'unknown', why: string): Reading => ({ kind, notes: [`${foreignWord(url)} ${why}.`] });
  const addresses = await addressesOf(world.resolver, place.host);
  if (addresses.kind === 'unknown') return because('unknown', `could not be looked up: ${plainText(addresses.reason)}`);
  if (addresses.kind === 'absent') return { kind: 'nothing', notes: [] };
  const outside = addresses.records.filter((each) => !isInside(each));
  if (outside.length === 0) return because('nothing', 'was not asked: its address is a private one, and nothing is connected to there');
  const page = await world.fetchPage(place.host, place.path, outside, LARGEST);
  if (page.kind === 'refused') return because('unknown', `was not read, for TLS to it fails: ${plainText(page.reason)}`);
  if (page.kind === 'unreached') return because('unknown', `was not reached: ${plainText(page.reason)}`);
  if (page.status >= 300 && page.status < 400) {
    const next = redirects < MOST_REDIRECTS ? placeOf(page.location, url) : null;
    return next === null
      ? because('nothing', `leads to where it is not followed: ${foreignWord(page.location ?? 'nowhere')}`)
      : await readAt(next, world, redirects + 1);
  }
  if (page.status === 404 || page.status === 410) return { kind: 'nothing', notes: [] };
  if (page.status !== 200) return because(page.status >= 500 ? 'unknown' : 'nothing', `is answered with ${page.status}`);
  return page.isWhole ? { kind: 'text', text: page.text, url } : because('nothing', `has more than ${LARGEST / 1024} KiB`);
}

function placeOf(location: string | null, from: string): Place | null {
  if (location === null || !URL.canParse(location, from)) return null;
  const { protocol, hostname, port, username, password, pathname, search } = new URL(location, from);
  const host = domainName(hostname);
  return protocol !== 'https:' || port !== '' || `${username}${password}` !== '' || host === null || isLoopback(host)
    ? null
    : { host, path: `${pathname}${search}` };
}

type Read =
  (Pick<Advertised, 'offers' | 'notes'> & { readonly kind: 'found' }) | { readonly kind: 'nothing'; readonly notes: readonly string[] };

function offersIn(text: string, url: string, address: MailAddress): Read {
  const root = readXml(text);
  if (root?.name !== 'clientConfig') return { kind: 'nothing', notes: [`${foreignWord(url)} holds no configuration for mail programs.`] };
  const servers = root.children
    .filter(({ name }) => name === 'emailProvider')
    .flatMap(({ children }) => children)
    .filter((child) => kindOf(child) !== null)
    .slice(0, MOST_SERVERS);
  const read = servers.map((server) => offerOf(server, url, address)).filter((each) => each !== null);
  return { kind: 'found', offers: read.flatMap(({ offer }) => offer ?? []), notes: read.flatMap(({ note }) => note ?? []) };
}

/** Null: a server that we could not speak to. */
function offerOf(
  server: XmlElement,
  url: string,
  address: MailAddress,
): { readonly offer: Offer | null; readonly note: string | null } | null {
  const kind = kindOf(server);
  if (kind === null) return null;
  const [named = '', port = '', socket = '', said = null] = ['hostname', 'port', 'socketType', 'username'].map(
    (key) => childTexts(server, key)[0],
  );
  const host = domainName(filled(named, address));
  const read = readPort(port);
  if (host === null || isLoopback(host) || !read.ok)
    return { offer: null, note: `${foreignWord(url)} names ${foreignWord(`${named}:${port}`)}, where no mail server can be.` };
  const security = { ssl: 'tls', tls: 'tls', starttls: 'starttls' }[socket.toLowerCase()];
  if (security !== 'tls' && security !== 'starttls')
    return {
      offer: null,
      note: `${foreignWord(url)} names ${host}:${read.port} without TLS: a password would cross the network in the clear.`,
    };
  const user = said === null ? null : filled(said, address);
  // An unreplaced placeholder is an unknown one.
  const isUser = user === null || (/^[\x21-\x7e]{1,254}$/.test(user) && !/%[A-Z]+%/.test(user));
  const methods = childTexts(server, 'authentication');
  const login = methods.length > 0 && methods.every((method) => /^OAuth2$/i.test(method)) ? 'oauth2' : 'password';
  return {
    offer: { ...kind, host, port: read.port, security, user: isUser ? user : null, login, sources: [url] },
    note: isUser ? null : `${foreignWord(url)} names a user that cannot be used: ${foreignWord(user ?? '')}.`,
  };
}

function kindOf({ name, attributes }: XmlElement): Pick<Offer, 'end' | 'protocol'> | null {
  const type = attributes.get('type')?.toLowerCase();
  if (name === 'incomingServer' && (type === 'imap' || type === 'pop3')) return { end: 'mailbox', protocol: type };
  return name === 'outgoingServer' && type === 'smtp' ? { end: 'sender', protocol: type } : null;
}

/** With the format's placeholders replaced. */
function filled(text: string, { address, local, domain }: MailAddress): string {
  return text
    .replaceAll('%EMAILADDRESS%', () => address)
    .replaceAll('%EMAILLOCALPART%', () => local)
    .replaceAll('%EMAILDOMAIN%', () => domain);
}
