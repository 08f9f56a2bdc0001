import { FailureError } from '../../../../core/result/outcome.ts';
import { fieldsOf, parsedJson } from '../../../../core/text/foreign-json.ts';
import type { Party } from '../failure/failure.ts';
import { ledAway, unusable } from '../failure/failure.ts';
import type { Addresses } from './addresses.ts';
import { mayFollow, namedAddress, namedTemplate } from './addresses.ts';
import type { Wire } from './wire.ts';

/** Bytes of a session that are read. */
const LONGEST = 1024 * 1024;
/** The most redirects on the way to it. */
const REDIRECTS = 4;
const DISCOVERY = 'at the JMAP session';

/** The capabilities of a server and an account (RFC 8620 section 2). */
export const CORE = 'urn:ietf:params:jmap:core';
export const MAIL = 'urn:ietf:params:jmap:mail';
export const SUBMISSION = 'urn:ietf:params:jmap:submission';
/** RFC 9425 section 2. */
export const QUOTA = 'urn:ietf:params:jmap:quota';

/** A login's identity at a JMAP server, and the addresses for its requests. */
export interface Session {
  readonly account: string;
  readonly readOnly: boolean;
  readonly addresses: Addresses;
  readonly supports: ReadonlySet<string>;
  /** The possible extensions of an envelope (RFC 8621 section 1.3.2, submissionExtensions), in capitals: `DSN`. */
  readonly extensions: ReadonlySet<string>;
}

/** The session of a login (RFC 8620 section 2.2). Throws a FailureError. */
export async function sessionOf(wire: Wire): Promise<Session> {
  const { party } = wire.opening;
  let url = wellKnown(party);
  for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
    const headers = { accept: 'application/json' };
    const answer = await wire.send(DISCOVERY, { method: 'GET', url, headers, body: null, longest: LONGEST, repeatable: true });
    if (answer.status < 300) return sessionIn(party, answer.whole ? answer.body.toString('utf8') : '', url);
    const location = answer.header('location');
    if (location === '' || !URL.canParse(location, url.href)) break;
    const next = new URL(location, url);
    if (!mayFollow(next, url)) throw new FailureError(ledAway(party, next.host));
    url = next;
  }
  throw new FailureError(unusable(party, DISCOVERY, 'leads from one address to the next, and to no session'));
}

function wellKnown({ config: { host, port, security } }: Party): URL {
  const name = host.includes(':') ? `[${host}]` : host;
  return new URL(`${security === 'plaintext' ? 'http' : 'https'}://${name}:${port}/.well-known/jmap`);
}

function sessionIn(party: Party, text: string, url: URL): Session {
  const fields = fieldsOf(parsedJson(text));
  const api = namedAddress(fields['apiUrl'], url);
  if (typeof fields['apiUrl'] !== 'string')
    throw new FailureError(unusable(party, DISCOVERY, 'answers with something else than a session'));
  if (api === null) throw new FailureError(unusable(party, DISCOVERY, 'names an address for its API to which no login may go'));
  const account = accountIn(fields, party.config.user);
  if (account === null) throw new FailureError(unusable(party, DISCOVERY, 'has no account for mail behind this login'));
  const own = fieldsOf(fieldsOf(fields['accounts'])[account]);
  return {
    account,
    readOnly: own['isReadOnly'] === true,
    addresses: {
      api,
      upload: namedTemplate(fields['uploadUrl'], url),
      download: namedTemplate(fields['downloadUrl'], url),
      events: namedTemplate(fields['eventSourceUrl'], url),
    },
    supports: new Set(Object.keys(fieldsOf(fields['capabilities']))),
    extensions: new Set([own['accountCapabilities'], fields['capabilities']].flatMap(extensionsIn)),
  };
}

/** RFC 8621 has them for the account; Cyrus gives them only for the server. */
function extensionsIn(capabilities: unknown): readonly string[] {
  const { submissionExtensions: extensions } = fieldsOf(fieldsOf(capabilities)[SUBMISSION]);
  return Object.keys(fieldsOf(extensions)).map((name) => name.toUpperCase());
}

/** Of several the one with the login's name, else the primary one. Cyrus gives no capabilities of an account. */
function accountIn(fields: Readonly<Record<string, unknown>>, user: string | null): string | null {
  const accounts = Object.entries(fieldsOf(fields['accounts'])).filter(([, value]) => {
    const { accountCapabilities: capabilities } = fieldsOf(value);
    return typeof capabilities !== 'object' || capabilities === null || Object.hasOwn(capabilities, MAIL);
  });
  const named = accounts.find(([, value]) => String(fieldsOf(value)['name']).toLowerCase() === user?.toLowerCase())?.[0];
  const primary = fieldsOf(fields['primaryAccounts'])[MAIL];
  return named ?? (typeof primary === 'string' ? primary : null) ?? accounts[0]?.[0] ?? null;
}
