// A JMAP server's errors, as failures of one end of a loop.
// Called by adapters.

import { explained } from '../../../../core/mail/knowledge/explain-failure.ts';
import { ofToken } from '../../../../core/mail/login/token-logins.ts';
import type { Endpoint } from '../../../../core/request/config.ts';
import type { End, Failure } from '../../../../core/result/outcome.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';
import { proxyFailure } from '../../socket/dial/proxy/proxy-error.ts';
import { inOurWords, readForeignError } from '../../socket/foreign-error.ts';
import { networkFailure } from '../../socket/network-failure.ts';
import { tlsFailure } from '../../socket/tls-failure.ts';

/** The owner of a login, and its end of a loop. */
export interface Party {
  readonly end: End;
  readonly config: Endpoint;
}

/** The facts of an answer without 2xx. */
export interface HttpRefusal {
  readonly status: number;
  /** The server's own words, after the status. Foreign text. */
  readonly reply: string;
  /** The error's name (RFC 8620 section 3.6.1, RFC 7807), without its URN; empty without one. */
  readonly type: string;
  /** The wait that it asks for (RFC 9110 section 10.2.3), ms; null: none. */
  readonly wait: number | null;
}

const atOf = ({ config }: Party) => `${config.host}:${config.port}`;

/** The failure of an error of a socket, of TLS or of our own reading. */
export function brokenOff(party: Party, doing: string, thrown: unknown, reached: boolean): Failure {
  const error = readForeignError(thrown);
  const at = atOf(party);
  const proxy = proxyFailure(party.end, at, thrown);
  if (proxy) return proxy;
  const tls = tlsFailure({ end: party.end, at, implicit: true }, error.originalCode, error.message);
  if (tls) return tls;
  if (error.originalCode.startsWith('HPE_'))
    return {
      ...basis(party, doing, null),
      message: `${at} does not speak HTTP (${doing}).`,
      remedy: `Check \`host\` and \`port\` of ${party.end} \`${party.config.name}\`: it is asked over HTTPS, as a rule on port 443.`,
      temporary: false,
    };
  const network = networkFailure(party.end, at, error.originalCode, error.message);
  if (network && !reached) return network;
  return { ...basis(party, doing, null), message: `${at} could not be ${asked(party)} ${doing} (${inOurWords(error)}).` };
}

/** A server whose answer is not that of JMAP. */
export function unusable(party: Party, doing: string, what: string): Failure {
  return {
    ...basis(party, doing, null),
    message: `${atOf(party)} ${what} (${doing}).`,
    remedy: `Check \`host\` and \`port\` of ${party.end} \`${party.config.name}\`: what answers there is another server, or is out of order.`,
    temporary: false,
  };
}

/** The failure of an answer by its HTTP status. */
export function refusedRequest(party: Party, doing: string, refusal: HttpRefusal): Failure {
  const { status, reply, type, wait } = refusal;
  const { config, end } = party;
  const at = atOf(party);
  const base = basis(party, doing, reply);
  if (status === 401) return refusedLogin(party, reply);
  if (status === 403)
    return {
      ...base,
      outcome: 'auth_failed',
      message: `${at} does not allow this login to use JMAP (${doing}).`,
      remedy: `Let the account of ${end} \`${config.name}\` use JMAP, and its token have the scope for mail; the secret itself was taken.`,
      temporary: false,
    };
  if (status === 429 || type === 'limit') {
    return {
      ...base,
      message: `${at} slows this login down (${doing}).`,
      remedy: 'Run less often, and close other clients of this account: the server limits its requests.',
      ...(wait === null ? {} : { wait }),
    };
  }
  if (status === 404 || status === 405 || status === 410)
    return {
      ...base,
      outcome: end === 'mailbox' ? 'fetch_failed' : 'unreachable',
      message: `${at} has no JMAP where it was looked for (${doing}).`,
      remedy: `Check \`host\` of ${end} \`${config.name}\`: /.well-known/jmap must lead to the session (RFC 8620 section 2.2). At Cyrus, \`httpmodules\` must name jmap.`,
      temporary: false,
    };
  if (status >= 500 || status === 408 || status === 425) return { ...base, ...(wait === null ? {} : { wait }) };
  return { ...base, ...refusedForGood(party), remedy: 'The server does not take what was asked; its words name the reason.' };
}

/** The failure of a refused login. */
function refusedLogin(party: Party, reply: string): Failure {
  const { config, end } = party;
  const plain = explained(
    {
      end,
      outcome: 'auth_failed',
      message: `${atOf(party)} refused the login of ${end} \`${config.name}\`.`,
      reply: reply,
      remedy: `Check \`user\` and \`password\` of ${end} \`${config.name}\`. The secret may have been rotated, or the provider takes API tokens alone. Then give one as \`oauth2: {token: ...}\`.`,
      temporary: false,
      uncertain: false,
    },
    config.host,
  );
  return config.oauth2 ? ofToken(plain, config) : plain;
}

/** The failure of a server that redirects the login; nothing was sent there. */
export function ledAway(party: Party, to: string): Failure {
  const { config, end } = party;
  return {
    ...basis(party, '', null),
    message: `${atOf(party)} leads to ${foreignWord(to)}, which nobody has written. The login was not sent there.`,
    remedy: `If that is the right server, write its name under \`host\` of ${end} \`${config.name}\`.`,
    temporary: false,
  };
}

/** Types of temporary method errors (RFC 8620 section 3.6.2). */
const PASSING: ReadonlySet<string> = new Set(['serverUnavailable', 'serverFail', 'serverPartialFail', 'rateLimit']);

/** The failure of one method; `type` and `description` are foreign text. */
export function refusedMethod(party: Party, doing: string, type: string, description: string): Failure {
  const reply = description === '' ? type : `${type}: ${description}`;
  const base = { ...basis(party, doing, reply), ...(PASSING.has(type) ? {} : refusedForGood(party)) };
  if (type === 'accountNotFound' || type === 'accountNotSupportedByMethod' || type === 'accountNotSupportedByUrl')
    return {
      ...base,
      remedy: `The login of ${party.end} \`${party.config.name}\` has no mail account there that allows this: look at its account on the server.`,
    };
  if (type === 'forbidden' || type === 'accountReadOnly')
    return { ...base, remedy: `Give the login of ${party.end} \`${party.config.name}\` the right to do this on the server.` };
  return base;
}

/** A folder that the server does not have. */
export function noSuchFolder(party: Party, folder: string, advice: string): Failure {
  return {
    ...basis(party, '', null),
    message: `${atOf(party)}: there is no such folder (${folder}).${advice}`,
    remedy: `Correct \`folder\` or \`junk\` of mailbox \`${party.config.name}\`; \`doctor\` lists the folders that are watched.`,
    temporary: false,
  };
}

/** Without an answer, a mailbox could not be read, and a sender is deferred. */
export function basis(party: Party, doing: string, reply: string | null): Failure {
  const { end } = party;
  return {
    end,
    outcome: end === 'mailbox' ? 'fetch_failed' : reply === null ? 'unreachable' : 'deferred',
    message: `${atOf(party)} could not be ${asked(party)} ${doing}.`,
    reply,
    remedy:
      end === 'mailbox'
        ? "Look into the mail server's log for this user; whether the probe arrived is not known."
        : "Look into the mail server's log for this user: it did not take the probe.",
    temporary: true,
    uncertain: false,
  };
}

/** A refusal that no later try changes. */
export function refusedForGood({ end }: Party): Pick<Failure, 'outcome' | 'temporary'> {
  return { outcome: end === 'mailbox' ? 'fetch_failed' : 'rejected', temporary: false };
}

function asked({ end }: Party): string {
  return end === 'mailbox' ? 'read' : 'used';
}
