import type { MailboxConfig, SenderConfig } from '../../../core/request/config.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import type { State } from '../../../core/result/state.ts';
import { worst } from '../../../core/result/state.ts';

/** A folder as a login sees it. */
export interface SeenFolder {
  readonly folder: string;
  /** What the server or its name says that it is for: `junk`, `sent`; null: nothing. */
  readonly use: string | null;
  /** Probes are looked for there. */
  readonly watched: boolean;
}

/** What `doctor` found at one server. What is not known, or not told, is null. */
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
  /** What matters here and is offered, and what matters and is not. */
  readonly offers: readonly string[] | null;
  readonly lacks: readonly string[] | null;
  readonly folders: readonly SeenFolder[] | null;
  readonly mails: number | null;
  /** Bytes. */
  readonly quota: { readonly used: number; readonly limit: number } | null;
  readonly certificate: { readonly state: State; readonly message: string; readonly expiresAt: string | null } | null;
  /** How far the server's clock is ahead of this machine's, ms in whole seconds. */
  readonly aheadMs: number | null;
  /** What the account may not do, and what else somebody should know. */
  readonly notes: readonly string[];
}

/** A check-up of which nothing is known yet but whom it is of. */
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

/** With what the check of certificates says of this server: one that could not be looked at makes nothing worse. */
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

/** Words of an offer: its name alone decides whether it matters. */
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
