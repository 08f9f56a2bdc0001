// A checked configuration to the request of a run: names in wire form, defaults filled in, secrets gathered.
// Called by config, app.

import { parseAddress } from '../../core/address/mailbox-address.ts';
import type { Authorities } from '../files/authorities.ts';
import type { Identities } from '../files/identities.ts';
import type { Logins } from '../files/logins.ts';
import { buildChannel, buildHeartbeat, notifySecrets } from './build-channels.ts';
import type {
  BlocklistsConfig,
  Config,
  DnsConfig,
  DomainConfig,
  Endpoint,
  LoopConfig,
  MailboxConfig,
  SenderConfig,
  Template,
  Way,
} from '../../core/request/config.ts';
import { buildBurst } from './build-burst.ts';
import { buildExpected, buildExpectedMail } from './build-expected.ts';
import { buildHistory, buildIncidents } from './build-incidents.ts';
import type { MailboxShape, ProtocolForm, SenderShape } from '../schema/sections/servers.ts';
import { connection, mailboxForm, senderForm } from '../schema/sections/servers.ts';
import { DEFAULTS, defaultThresholds } from '../schema/defaults.ts';
import { parseDuration } from '../schema/sections/durations.ts';
import { ipAddress } from '../../core/address/ip-address.ts';
import { dnsName, dohAddress, domainName, host, hostName, keyPin, selector, serverAddress } from '../../core/address/names.ts';
import type { ConfigShape } from '../schema/schema.ts';
import { secretForms } from '../../core/text/secrets.ts';
import { readProxy } from '../check/servers/read-proxy.ts';
import { endpointSecrets } from './endpoint-secrets.ts';

type LoopShape = NonNullable<ConfigShape['loops']>[string];
type DomainShape = NonNullable<ConfigShape['domains']>[string];

export interface Ingredients {
  /** Checked: form and meaning are right. */
  readonly shape: ConfigShape;
  readonly source: string;
  readonly authorities: Authorities;
  readonly logins: Logins;
  readonly identities: Identities;
  /** By loop. */
  readonly templates: ReadonlyMap<string, Template>;
  /** Parts of secrets beside the secrets: the variables that they are composed of. */
  readonly secretParts: readonly string[];
}

/** The finished configuration: texts parsed, names in wire form, defaults filled in. */
export function buildConfig({ shape, source, authorities, logins, identities, templates, secretParts }: Ingredients): Config {
  const dns = buildDns(shape.dns, authorities.get('dns') ?? null);
  const beside = { authorities, logins, identities };
  const senders = Object.entries(shape.senders ?? {}).map(([name, sender]) => buildSender(name, sender, beside, dns));
  const mailboxes = Object.entries(shape.mailboxes ?? {}).map(([name, mailbox]) => buildMailbox(name, mailbox, beside));
  const blocklists = shape.blocklists === undefined ? null : buildBlocklists(shape.blocklists ?? {}, shape.dns?.timeout);
  const tokenSecret = shape['token-secret'] ?? null;
  const history = buildHistory(shape.history);
  return {
    source,
    senders: new Map(senders.map((sender) => [sender.name, sender])),
    mailboxes: new Map(mailboxes.map((mailbox) => [mailbox.name, mailbox])),
    loops: Object.entries(shape.loops ?? {}).map(([name, loop]) =>
      buildLoop(name, loop, Object.keys(shape.mailboxes ?? {}), templates.get(name) ?? null),
    ),
    expectedMail: Object.entries(shape['expect-mail'] ?? {}).map(([name, mail]) => buildExpectedMail(name, mail)),
    ...(shape.places === undefined ? {} : { places: new Map(Object.entries(shape.places)) }),
    domains: Object.entries(shape.domains ?? {}).map(([name, domain]) => buildDomain(name, domain)),
    blocklists,
    dns,
    certificates: {
      warning: duration(shape.certificates?.warning, DEFAULTS.certificateWarning),
      critical: duration(shape.certificates?.critical, DEFAULTS.certificateCritical),
    },
    incidents: buildIncidents(shape.incidents ?? {}),
    channels: Object.entries(shape.channels ?? {}).map(([name, channel]) => buildChannel(name, channel, authorities)),
    heartbeat: shape.heartbeat ? buildHeartbeat(shape.heartbeat, authorities) : null,
    ...(history === null ? {} : { history }),
    strict: truth(shape.strict, false),
    waitForDns: duration(shape['wait-for-dns'], null),
    baseline: shape.baseline ?? null,
    timeout: duration(shape.timeout, null),
    tokenSecret,
    secrets: secretsOf(
      [...senders, ...mailboxes],
      [
        blocklists?.spamhausDqsKey,
        blocklists?.abusixKey,
        tokenSecret,
        ...notifySecrets(shape.channels ?? {}, shape.heartbeat ?? null),
        ...secretParts,
      ],
    ),
  };
}

function buildDns(given: ConfigShape['dns'], ca: string | null): DnsConfig {
  return {
    doh: given?.doh === undefined ? null : { url: dohAddress(given.doh) ?? given.doh, ca },
    servers: (given?.servers ?? []).map((text) => serverAddress(text) ?? text),
    timeout: duration(given?.timeout, DEFAULTS.dnsTimeout),
    authoritative: truth(given?.authoritative, false),
    authoritativePort: Number(given?.['authoritative-port'] ?? DEFAULTS.authoritativePort),
  };
}

/** The parts of the configuration in other files, by server: `senders.mta`. */
type Beside = Pick<Ingredients, 'authorities' | 'logins' | 'identities'>;

function buildEndpoint(key: string, server: SenderShape | MailboxShape, form: ProtocolForm, beside: Beside): Endpoint {
  const { authorities, logins, identities } = beside;
  const [oauth2, identity] = [logins.get(key), identities.get(key)];
  const tlsName = server['tls-name'];
  return {
    name: key.slice(key.indexOf('.') + 1),
    host: host(server.host) ?? server.host,
    ...connection(form, server.port === undefined ? undefined : Number(server.port), server.security),
    user: server.user ?? null,
    password: server.password ?? null,
    ca: authorities.get(key) ?? null,
    ...(oauth2 === undefined ? {} : { oauth2 }),
    tlsName: tlsName === undefined ? null : (host(tlsName) ?? tlsName),
    ...(server.pin === undefined ? {} : { pin: keyPin(server.pin) }),
    ...(identity === undefined ? {} : { identity }),
    ...wayOf(server),
  };
}

function wayOf({ proxy, family = 'auto' }: SenderShape | MailboxShape): Way {
  const read = proxy === undefined ? null : readProxy(proxy);
  return {
    ...(read?.ok === true ? { proxy: read.proxy } : {}),
    ...(family === 'auto' ? {} : { family: String(family) === '4' ? 4 : 6 }),
  };
}

function buildSender(name: string, sender: SenderShape, beside: Beside, dns: DnsConfig): SenderConfig {
  const form = checked(senderForm(sender.protocol));
  const built = form.built(buildEndpoint(`senders.${name}`, sender, form, beside), sender);
  return { ...built, ...(sender.via === undefined ? {} : { via: sender.via }), ...(built.protocol === 'mx' ? { dns } : {}) };
}

function buildMailbox(name: string, mailbox: MailboxShape, beside: Beside): MailboxConfig {
  const form = checked(mailboxForm(mailbox.protocol));
  return form.built(buildEndpoint(`mailboxes.${name}`, mailbox, form, beside), mailbox);
}

/** An unknown protocol was refused before. */
function checked<T>(form: T | null): T {
  if (form === null) throw new Error('a protocol that is not spoken was taken');
  return form;
}

function buildLoop(name: string, loop: LoopShape, mailboxes: readonly string[], template: Template | null): LoopConfig {
  const from = parseAddress(loop.from);
  const thresholds = defaultThresholds(loop.kind);
  return {
    name,
    kind: loop.kind,
    sender: loop.sender,
    mailbox: loop.mailbox,
    ...(loop.places === undefined ? {} : { places: [...new Set(loop.places)] }),
    from: from?.address ?? loop.from,
    to: parseAddress(loop.to)?.address ?? loop.to,
    subject: loop.subject ?? `[continuity] ${from?.domain ?? loop.from}`,
    warning: duration(loop.warning, thresholds.warning),
    critical: duration(loop.critical, thresholds.critical),
    attempts: Number(loop.attempts ?? DEFAULTS.attempts),
    retry: loop.retry?.map((text) => duration(text, 0)) ?? DEFAULTS.retry,
    delete: truth(loop.delete, DEFAULTS.delete),
    // An undefined mailbox was warned of.
    bounces: mailboxes.find((mailbox) => mailbox === loop.bounces) ?? (loop.kind === 'echo' ? loop.mailbox : null),
    bouncesProbe: loop['bounces-probe'] ?? (loop.kind === 'echo' ? 'loud' : DEFAULTS.bouncesProbe),
    template,
    burst: buildBurst(loop),
    expect: loop.expect === undefined ? null : buildExpected(loop.expect),
  };
}

function buildDomain(name: string, domain: DomainShape): DomainConfig {
  const addresses = (list: readonly string[] | undefined) => (list ?? []).map((text) => ipAddress(text) ?? text);
  return {
    name: domainName(name) ?? name,
    dkimSelectors: (domain?.dkim?.selectors ?? []).map((text) => selector(text) ?? text),
    spfPass: addresses(domain?.spf?.pass),
    spfFail: addresses(domain?.spf?.fail),
    mx: domain?.mx?.map((text) => hostName(text) ?? text) ?? null,
    dmarcPolicy: domain?.dmarc?.policy ?? null,
    internal: truth(domain?.internal, false),
    ...(truth(domain?.parked, false) ? { parked: true } : {}),
  };
}

function buildBlocklists(given: NonNullable<ConfigShape['blocklists']>, dnsTimeout: string | undefined): BlocklistsConfig {
  const zones = [given.zones ?? 'default'].flat();
  const name = (text: string) => dnsName(text) ?? text;
  return {
    ips: (given.ips ?? []).map((text) => ipAddress(text) ?? text),
    domains: (given.domains ?? []).map((text) => domainName(text) ?? text),
    zones: zones.every((text) => text === 'default') ? 'default' : zones.map(name),
    domainZones: (given['domain-zones'] ?? []).map(name),
    severity: new Map(Object.entries(given.severity ?? {}).map(([zone, state]) => [name(zone), state])),
    ignore: (given.ignore ?? []).map(({ target, zone, reason, until }) => ({
      target: target === undefined ? null : (ipAddress(target) ?? domainName(target) ?? target),
      zone: zone === undefined ? null : name(zone),
      reason,
      until,
    })),
    spamhausDqsKey: given['spamhaus-dqs-key'] ?? null,
    abusixKey: given['abusix-key'] ?? null,
    // Lists answer fast or not at all; the time-out of DNS holds for lists too.
    timeout: duration(given.timeout ?? dnsTimeout, DEFAULTS.blocklistTimeout),
    inFlight: Number(given['in-flight'] ?? DEFAULTS.blocklistsInFlight),
  };
}

function secretsOf(endpoints: readonly Endpoint[], others: readonly (string | null | undefined)[]): readonly string[] {
  const forms = new Set(endpoints.flatMap(endpointSecrets));
  for (const other of others) {
    // Lower case too: the Spamhaus key is a part of a DNS name in questions.
    for (const form of [...secretForms(null, other ?? ''), ...secretForms(null, (other ?? '').toLowerCase())]) forms.add(form);
  }
  return [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function duration<T extends number | null>(text: string | undefined, otherwise: T): number | T {
  return text === undefined ? otherwise : (parseDuration(text) ?? otherwise);
}

function truth(value: boolean | 'true' | 'false' | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : value === true || value === 'true';
}
