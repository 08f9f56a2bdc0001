import { JmapServer } from '../jmap/server.ts';
import type { SmtpFault } from '../smtp/faults.ts';
import type { CheckToken } from '../tokens/bearer.ts';
import type { World } from '../world.ts';

/** The points at which the submission server refuses a mail, not its client. */
const OF_MAIL: ReadonlySet<string> = new Set(['mail', 'rcpt', 'data', 'accept']);

/** Faults of the demo that only a client of SMTP or IMAP meets. */
export const NOT_BY_JMAP: ReadonlySet<string> = new Set(['auth', 'expired-cert', 'imap-stall']);

/** The host of its API. */
export const JMAP_NAME = 'api.example.org';

/** An API token of an account, as providers give them beside the password. */
export function apiToken(address: string): string {
  return `sandbox-token-of-${address}`;
}

/** The same accounts by JMAP: mail sent there takes the usual way, and arrived mail can be read there. */
export async function startJmap(
  { authority, monitor, internal, sentinel, smtp }: World,
  checkToken: CheckToken = (user, token) => (token === apiToken(user) ? null : '{}'),
): Promise<JmapServer> {
  const server = new JmapServer({
    name: JMAP_NAME,
    authority,
    accounts: [monitor, internal, sentinel],
    checkToken,
    submit: ({ from, to, raw, envid }) => {
      // The submission server's text goes to the client unchanged, as in Cyrus.
      const fault = smtp.faults.take(
        (each): each is Extract<SmtpFault, { kind: 'reply' }> =>
          each.kind === 'reply' && OF_MAIL.has(each.at) && (each.to === undefined || to.includes(each.to)),
      );
      if (fault !== null) return { type: 'forbiddenToSend', description: fault.reply };
      const refused = to.filter((address) => smtp.options.checkRecipient(address) !== null);
      if (refused.length > 0) return { type: 'invalidRecipients', invalidRecipients: refused };
      smtp.accept({ from, to, raw, user: from, helo: JMAP_NAME, tls: null, ...(envid === undefined ? {} : { envid }) });
      return null;
    },
  });
  await server.start();
  return server;
}

/** The demo's configuration (JSON) with JMAP and API tokens at all ends except the outside account. */
export function withJmap(config: string, { ports }: JmapServer): string {
  const value = JSON.parse(config) as Record<string, unknown>;
  const server = { preset: 'fastmail', protocol: 'jmap', port: ports.tls, security: 'tls', 'tls-name': JMAP_NAME, password: undefined };
  const inPlace = (servers: unknown, isOurs: (name: string) => boolean) =>
    Object.fromEntries(
      Object.entries({ ...(servers as Record<string, { readonly user: string }>) }).map(([name, given]) => [
        name,
        isOurs(name) ? { ...given, ...server, oauth2: { token: apiToken(given.user) } } : given,
      ]),
    );
  const senders = inPlace(value['senders'], (name) => name === 'mta');
  return `${JSON.stringify({ ...value, senders, mailboxes: inPlace(value['mailboxes'], () => true) }, null, 2)}\n`;
}
