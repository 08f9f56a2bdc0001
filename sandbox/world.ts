import type { Authority } from './tls/certificates.ts';
import { createAuthority } from './tls/certificates.ts';
import { Delivery } from './delivery/delivery.ts';
import { createSigner } from './delivery/dkim.ts';
import { DnsServer } from './dns/server.ts';
import { parseZone } from './dns/zone.ts';
import { ImapServer } from './imap/server.ts';
import type { Account } from './delivery/mailstore.ts';
import { createAccount } from './delivery/mailstore.ts';
import { SmtpServer } from './smtp/server.ts';
import type { CheckToken } from './tokens/bearer.ts';
import { Pop3Server } from './pop3/server.ts';

export interface WorldOptions {
  /** ms from acceptance to the mailbox; default 5. */
  readonly latency?: number;
  /** The Junk folder's name; default `Junk`. */
  readonly junk?: string;
  /** The fault of a login's access token; absent: passwords only. */
  readonly checkToken?: CheckToken;
  /** Zone data beside the world's own; see parseZone. */
  readonly zone?: string;
}

/** Everything that a mail needs, on 127.0.0.1, in this process. */
export interface World extends AsyncDisposable {
  /** PEM of the authority behind every server's certificate. */
  readonly ca: string;
  readonly authority: Authority;
  /** The submission server of example.test; takes mail for example.test and example.org. */
  readonly smtp: SmtpServer;
  /** The mailbox server of example.test. */
  readonly internalImap: ImapServer;
  /** The mailbox server of example.org: the outside world. */
  readonly externalImap: ImapServer;
  /** The Inbox of sentinel@example.org by POP3. */
  readonly externalPop3: Pop3Server;
  readonly dns: DnsServer;
  /** The way from SMTP's 250 to the mailbox, with its own faults. */
  readonly delivery: Delivery;
  /** monitor@example.test: may submit; bounces would come to its mailbox. */
  readonly monitor: Account;
  /** internal@example.test: the internal loop's mailbox. */
  readonly internal: Account;
  /** sentinel@example.org: the external loop's mailbox. */
  readonly sentinel: Account;
  /** Cuts every connection, frees every port, forgets mail on its way. */
  close(): Promise<void>;
}

/** The address of example.test's mail, as seen from outside. */
export const EGRESS_IP = '192.0.2.10';
export const SMTP_NAME = 'smtp.example.test';
/** The selector of example.test's DKIM key. */
export const SELECTOR = 'sandbox';
/** The authserv-id of example.org's Authentication-Results. */
export const EXTERNAL_AUTHSERV_ID = 'mx.example.org';

/** The domains without a fault, and a blocklist that lists only its test point (RFC 5782 section 5). */
const ZONE = `
example.test A 192.0.2.10
example.test MX 10 ${SMTP_NAME}
example.test TXT "v=spf1 ip4:${EGRESS_IP} ip4:127.0.0.1 -all"
_dmarc.example.test TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.test"
${SMTP_NAME} A ${EGRESS_IP}
imap.example.test A 192.0.2.11
10.2.0.192.in-addr.arpa PTR ${SMTP_NAME}
example.org MX 10 ${EXTERNAL_AUTHSERV_ID}
example.org TXT "v=spf1 ip4:192.0.2.20 -all"
_dmarc.example.org TXT "v=DMARC1; p=quarantine"
${EXTERNAL_AUTHSERV_ID} A 192.0.2.20
imap.example.org A 192.0.2.21
2.0.0.127.bl.example.net A 127.0.0.2
2.0.0.127.bl.example.net TXT "Listed: test point"
`;

/** Starts everything; takes a few tens of milliseconds. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const authority = createAuthority('Sandbox CA');
  const account = (address: string): Account => createAccount(address, `${address.split('@')[0] ?? ''}-secret`, options.junk ?? 'Junk');
  const monitor = account('monitor@example.test');
  const internal = account('internal@example.test');
  const sentinel = account('sentinel@example.org');
  const accounts = [monitor, internal, sentinel];
  const signer = createSigner('example.test', SELECTOR);
  const delivery = new Delivery({ accounts, relay: SMTP_NAME, egressIp: EGRESS_IP, signer, latency: options.latency ?? 5 });
  const tokens = options.checkToken === undefined ? {} : { checkToken: options.checkToken };
  const smtp = new SmtpServer({
    ...tokens,
    name: SMTP_NAME,
    authority,
    checkPassword: (user, password) => user === monitor.address && password === monitor.password,
    checkRecipient: (address) => refusal(address, accounts),
    onAccepted: (mail) => delivery.accept(mail),
  });
  const internalImap = new ImapServer({ name: 'imap.example.test', authority, accounts: [monitor, internal], ...tokens });
  const externalImap = new ImapServer({ name: 'imap.example.org', authority, accounts: [sentinel], ...tokens });
  const externalPop3 = new Pop3Server({ name: 'pop.example.org', authority, accounts: [sentinel], ...tokens });
  const dns = new DnsServer(parseZone(`${ZONE}${SELECTOR}._domainkey.example.test TXT "${signer.record}"\n${options.zone ?? ''}`));
  const servers = [smtp, internalImap, externalImap, externalPop3, dns];
  await Promise.all(servers.map((server) => server.start()));
  const close = async (): Promise<void> => {
    delivery.close();
    await Promise.all(servers.map((server) => server.close()));
  };
  return {
    ca: authority.certificate,
    authority,
    smtp,
    internalImap,
    externalImap,
    externalPop3,
    dns,
    delivery,
    monitor,
    internal,
    sentinel,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function refusal(address: string, accounts: readonly Account[]): string | null {
  const lower = address.toLowerCase();
  if (accounts.some((account) => account.address === lower)) return null;
  const local = accounts.some((account) => account.address.endsWith(lower.slice(lower.lastIndexOf('@'))));
  return local
    ? `550 5.1.1 <${address}>: Recipient address rejected: User unknown in local recipient table`
    : `554 5.7.1 <${address}>: Relay access denied`;
}
