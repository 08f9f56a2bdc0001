import type { QueryLog } from '../../../adapters/dns/log/query-log.ts';
import type { TokenPurpose } from '../../../adapters/mail/oauth2/sources/source.ts';
import type { ServerAccess } from '../../../adapters/mail/socket/verification.ts';
import type { Mailbox } from '../../../core/ports/mailbox.ts';
import type { Sender } from '../../../core/ports/sender.ts';
import type { ExchangeLookup } from '../../../adapters/mail/smtp/mx/exchanges.ts';
import type { DnsConfig, MailboxConfig, MailboxProtocol, SenderConfig, SenderProtocol } from '../../../core/request/config.ts';
import type { Clock } from '../../../core/time/clock.ts';

/** The context in which an end of a loop speaks with its server. */
export interface MailWorld {
  readonly clock: Clock;
  readonly access: ServerAccess;
}

/** The same for a sender, with this machine's possible EHLO names. */
export interface SenderWorld extends MailWorld {
  /** The address that mail is sent from. */
  readonly from: string;
  /** The domain of that address; null without one. */
  readonly domain: string | null;
  readonly publicName: () => Promise<string | null>;
  /** Looks up the mail servers of a domain, until the signal aborts. */
  readonly lookup: (dns: DnsConfig, signal: AbortSignal) => Promise<ExchangeLookup>;
}

/** DNS for `mx`, loaded at its first use. */
export function exchangeLookups(clock: Clock, log: QueryLog): SenderWorld['lookup'] {
  return async (dns, signal) => (await import('./exchange-lookup.ts')).exchangeLookup(dns, { clock, log }, signal);
}

async function bySmtp(config: SenderConfig, { clock, access, domain, publicName }: SenderWorld): Promise<Sender> {
  return (await import('../../../adapters/mail/smtp/sender.ts')).smtpSender(config, { domain, publicName }, clock, access);
}

/** The protocols of submission: a new one is a folder below adapters/mail and its row. Each is loaded when a loop needs it. */
export const SENDERS: { readonly [P in SenderProtocol]: (config: SenderConfig, world: SenderWorld) => Promise<Sender> } = {
  smtp: bySmtp,
  lmtp: bySmtp,
  mx: async (config, { clock, lookup, domain, publicName }) => {
    const [{ mxSender }, dns] = [await import('../../../adapters/mail/smtp/mx/mx-sender.ts'), config.dns];
    if (dns === undefined) throw new Error(`sender ${config.name} has nobody to ask for mail servers`);
    return mxSender(config, {
      own: { domain, publicName },
      clock,
      lookup: async (signal) => await lookup(dns, signal),
      random: () => Math.random(),
    });
  },
  jmap: async (config, { clock, access, from }) =>
    (await import('../../../adapters/mail/jmap/sender.ts')).jmapSender(config, from, clock, access),
  graph: async (config, { clock, access }) => (await import('../../../adapters/mail/graph/sender.ts')).graphSender(config, clock, access),
};

/** The protocols of mailboxes; the same. */
export const MAILBOXES: { readonly [P in MailboxProtocol]: (config: MailboxConfig, world: MailWorld) => Promise<Mailbox> } = {
  pop3: async (config, { clock, access }) => (await import('../../../adapters/mail/pop3/mailbox.ts')).pop3Mailbox(config, clock, access),
  jmap: async (config, { clock, access }) => (await import('../../../adapters/mail/jmap/mailbox.ts')).jmapMailbox(config, clock, access),
  graph: async (config, { clock, access }) => (await import('../../../adapters/mail/graph/mailbox.ts')).graphMailbox(config, clock, access),
  imap: async (config, { clock, access }) => (await import('../../../adapters/mail/imap/mailbox.ts')).imapMailbox(config, clock, access),
};

/** The purpose of a login's token: Microsoft has two services, each with its own tokens. */
export function tokenPurpose({ user, protocol }: SenderConfig | MailboxConfig): TokenPurpose {
  return { user: user ?? '', service: protocol === 'graph' ? 'graph' : 'mail' };
}
