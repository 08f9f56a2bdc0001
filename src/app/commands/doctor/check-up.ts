import type { MailboxConfig, SenderConfig } from '../../../core/request/config.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import type { State } from '../../../core/result/state.ts';
import { worst } from '../../../core/result/state.ts';

/** A folder as a login sees it. */
export interface SeenFolder {
  readonly folder: string;
  /** Its purpose by the server or by its name: `junk`, `sent`; null: unknown. */
  readonly use: string | null;
  /** Probes are looked for there. */
  readonly watched: boolean;
}

/** The results of `doctor` at one server. Unknown values are null. */
export interface CheckUp {
  readonly end: 'sender' | 'mailbox';
  readonly name: string;
  readonly protocol: string;
  /** `host:port`. */
  readonly server: string;
  readonly security: string;
  readonly state: State;
  readonly failure: Pick<Failure, 'outcome' | 'message' | 'reply' | 'remedy'> | null;
  /** ms; `open`: a mailbox, with its connection and login. */
  readonly times: {
    readonly connect: number | null;
    readonly tls: number | null;
    readonly login: number | null;
    readonly open: number | null;
  };
  /** The important capabilities: offered ones, and missing ones. */
  readonly offers: readonly string[] | null;
  readonly lacks: readonly string[] | null;
  readonly folders: readonly SeenFolder[] | null;
  readonly mails: number | null;
  /** Bytes. */
  readonly quota: { readonly used: number; readonly limit: number } | null;
  readonly certificate: { readonly state: State; readonly message: string; readonly expiresAt: string | null } | null;
  /** How far the server's clock is ahead of this machine's, ms in whole seconds. */
  readonly aheadMs: number | null;
  /** The account's missing rights, and other facts to know. */
  readonly notes: readonly string[];
}

/** An empty check-up of one server. */
export function blank(end: CheckUp['end'], { name, protocol, host, port, security }: SenderConfig | MailboxConfig): CheckUp {
  return {
    end,
    name,
    protocol,
    server: `${host}:${port}`,
    security: protocol === 'mx' ? 'TLS where it is offered' : security,
    state: 'ok',
    failure: null,
    times: { connect: null, tls: null, login: null, open: null },
    offers: null,
    lacks: null,
    folders: null,
    mails: null,
    quota: null,
    certificate: null,
    aheadMs: null,
    notes: [],
  };
}

/** Adds the result of this server's certificate check. A certificate that could not be looked at makes nothing worse. */
export function withCertificate(checkUp: CheckUp, findings: readonly Finding[]): CheckUp {
  const found = findings.find(({ target }) => target === checkUp.server);
  if (found === undefined) return checkUp;
  const { state, message, measures } = found;
  const expiresAt = typeof measures?.expiresAt === 'string' ? measures.expiresAt : null;
  return {
    ...checkUp,
    certificate: { state, message, expiresAt },
    state: state === 'unknown' ? checkUp.state : worst([checkUp.state, state]),
  };
}

/** The words of a capability: only its name decides whether it matters. */
export function sorted(said: readonly string[], matter: readonly string[]): Pick<CheckUp, 'offers' | 'lacks'> {
  const nameOf = (offer: string) => offer.toUpperCase().split(/[ =]/, 1)[0] ?? '';
  const names = new Set(said.map(nameOf));
  return {
    offers: said
      .filter((offer) => matter.includes(nameOf(offer)))
      .toSorted((a, b) => matter.indexOf(nameOf(a)) - matter.indexOf(nameOf(b))),
    lacks: matter.filter((name) => !names.has(name)),
  };
}
