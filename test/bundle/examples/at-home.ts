import { generateKeyPairSync } from 'node:crypto';
import { parse } from 'yaml';
import { answer } from '../../../sandbox/dns/zone.ts';
import type { World } from '../../../sandbox/world.ts';
import { EGRESS_IP, SELECTOR, SMTP_NAME } from '../../../sandbox/world.ts';
import type { WireServer } from '../../doubles/dns/wire-server.ts';
import { startWireServer } from '../../doubles/dns/wire-server.ts';
import { ample } from '../../harness/bounds.ts';
import { loopInputs } from '../setting.ts';

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });

/** The values of the examples' secrets, by their names there. */
export function secretsOf(world: World): Readonly<Record<string, string>> {
  return {
    SMTP_PASSWORD: world.monitor.password,
    OWN_PASSWORD: world.internal.password,
    MAIL_PASSWORD: world.internal.password,
    GMAIL_APP_PASSWORD: world.sentinel.password,
    SENTINEL_PASSWORD: world.sentinel.password,
    DNS_TOKEN: 'token-of-the-dns-provider',
    SLACK_URL: 'https://hooks.slack.example/services/T0/B0/0123456789abcdef',
    NTFY_TOKEN: 'tk_0123456789abcdef',
    PAGERDUTY_KEY: '0123456789abcdef0123456789abcdef',
    CLIENT_ID: '00000000-0000-4000-8000-000000000000',
    CLIENT_SECRET: 'secret-of-the-application',
    GOOGLE_KEY: JSON.stringify({ type: 'service_account', client_email: 'monitor@project.iam.gserviceaccount.com', private_key: KEY }),
    ID: 'client-of-the-issuer',
    SECRET: 'secret-of-the-client',
    TOKEN: 'refresh-token-of-the-account',
    ACCESS_TOKEN: 'access-token-of-the-account',
    HEARTBEAT_URL: 'https://hc.example/0123456789abcdef',
  };
}

/** The names of the examples as the sandbox has them. */
function renamed(text: string, world: World): string {
  const names: readonly (readonly [string, string])[] = [
    ['monitor-sender@example.net', world.monitor.address],
    ['probe@example.net', world.internal.address],
    ['sentinel-account@gmail.com', world.sentinel.address],
    ['mx2.example.net', SMTP_NAME],
    ['mx1.example.net', SMTP_NAME],
    ['mail2026', SELECTOR],
    ['203.0.113.7', EGRESS_IP],
  ];
  const named = names.reduce((changed, [theirs, ours]) => changed.replaceAll(theirs, ours), text);
  return named.replace(/(?<![.@\w])example\.net(?!\w)/g, 'example.test');
}

interface Server {
  host: string;
}

interface Settings {
  readonly senders?: Record<string, Server>;
  readonly mailboxes?: Record<string, Server>;
  readonly loops?: Record<string, object>;
  readonly domains?: Record<string, { mx?: readonly string[] } | null>;
  dns?: object;
}

/** An example's configuration with the sandbox's servers and short waits; the rest is unchanged. */
export function atHome(text: string, world: World, dnsServer: string): string {
  const config = parse(renamed(text, world)) as Settings;
  const ca = world.ca;
  const places: Readonly<Record<string, object>> = {
    'smtp.example.net': { port: world.smtp.ports.starttls, 'tls-name': SMTP_NAME },
    'imap.example.net': { port: world.internalImap.ports.tls, security: 'tls', 'tls-name': 'imap.example.test' },
    'imap.gmail.com': { port: world.externalImap.ports.tls, security: 'tls', 'tls-name': 'imap.example.org' },
  };
  for (const server of Object.values({ ...config.senders, ...config.mailboxes })) {
    const place = places[server.host];
    if (place === undefined) throw new Error(`the sandbox has no ${server.host}`);
    Object.assign(server, place, { host: '127.0.0.1', ca });
  }
  for (const loop of Object.values(config.loops ?? {}))
    Object.assign(loop, { warning: `${ample(2_000)}ms`, critical: `${ample(4_000)}ms` });
  for (const domain of Object.values(config.domains ?? {})) if (domain?.mx !== undefined) domain.mx = [...new Set(domain.mx)];
  Object.assign((config.dns ??= {}), { servers: [dnsServer], 'authoritative-port': Number(dnsServer.split(':')[1]) });
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** The records that give the sandbox's zone a name server. */
export const NAMED = 'example.test NS ns.example.test\nns.example.test A 127.0.0.1\n';

/** The name server of the sandbox's domains, which is its own resolver. */
export async function startNameServer(world: World): Promise<WireServer> {
  const data = { mname: 'ns.example.test', rname: 'root.example.test', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 1 };
  return startWireServer(({ name, type }) => {
    if (type === 'SOA') return { answers: [{ type: 'SOA', name, data }], authoritative: true };
    const { records, nxdomain } = answer(world.dns.zone, name, type as 'A');
    return { answers: records, rcode: nxdomain ? 3 : 0, authoritative: true };
  });
}

/** The inputs of a step with the sandbox's servers. No input can name its DNS, so no domain is checked. */
export function inputsAtHome(inputs: Readonly<Record<string, string>>, world: World): Readonly<Record<string, string>> {
  const own: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, name === 'wait-for-dns' ? `${ample(10_000)}ms` : renamed(value, world)]),
  );
  const { 'smtp-host': smtpHost, 'imap-host': imapHost, 'smtp-port': smtpPort, 'imap-port': imapPort } = loopInputs(world);
  if (own['smtp-host'] === undefined || smtpHost === undefined || imapHost === undefined) return own;
  const ports = { 'smtp-port': smtpPort ?? '', 'imap-port': imapPort ?? '', 'smtp-security': 'plaintext', 'imap-security': 'plaintext' };
  return { ...own, ...ports, 'smtp-host': smtpHost, 'imap-host': imapHost, domains: '' };
}
