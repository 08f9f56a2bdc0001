import type { StoredMail } from '../../../sandbox/delivery/mailstore.ts';
import type { World } from '../../../sandbox/world.ts';
import { startWorld } from '../../../sandbox/world.ts';
import { startJmap } from '../../../sandbox/demo/jmap-world.ts';
import { startDoh } from '../dns/doh-fake.ts';
import { GraphServer } from '../mailbox/graph/graph-server.ts';
import type { Parts } from './configuration.ts';
import { broken, configuration } from './configuration.ts';
import { Dice } from './dice.ts';
import { dohReply } from './doh.ts';
import { foreignAuthority, foreignHost } from './foreign-host.ts';
import { deliveryFault, dnsFault, imapFault, pop3Fault, smtpFault } from './faults.ts';
import { foreignMails } from './mails.ts';
import { hostileChannel, hostileElsewhere, hostileIssuer } from './services.ts';
import type { Secrets } from './words.ts';
import { asBytes, formsOf, hostileText, NOTHING, PASSWORDS } from './words.ts';
import { graphFault, jmapFault } from './web-mail.ts';
import { hostileZone } from './zone.ts';

/** Hostile servers, and the inputs of a run against them. */
export interface HostileWorld extends AsyncDisposable {
  /** A configuration (JSON, a part of YAML). */
  readonly config: string;
  /** The variables that hold its secrets. */
  readonly env: Readonly<Record<string, string>>;
  /** The run's secrets, as far as it got. */
  readonly secrets: Secrets;
  /** False: the configuration is unusable. */
  readonly usable: boolean;
  /** Whether a probe can have been delivered. */
  readonly delivered: () => boolean;
  /** Whether a mail server was asked for anything. */
  readonly reached: () => boolean;
  /** Whether another sender's mail was changed, moved or removed. */
  readonly touched: () => boolean;
  /** Whether a host inside was connected to because a record leads there. */
  readonly intruded: () => boolean;
  /** PEM of the authority for the servers that records lead to. */
  readonly ca: string;
  /** Whether the run gets secrets outside the configuration: another job of it does not know them. */
  readonly learns: boolean;
  /** The text of its hostile party. */
  readonly say: (lines?: boolean) => string;
  /** The data that reached a server named by another's answer. */
  readonly elsewhere: () => string;
  readonly elsewhereUrl: string;
  /** The channel's data. */
  readonly announced: () => string;
}

/** World number `index` of a seed: always the same one. */
export async function hostileWorld(seed: number, index: number): Promise<HostileWorld> {
  const dice = new Dice(seed * 1_000_003 + index);
  const mail = dice.pick<Parts['mail']>(['imap', 'imap', 'imap', 'imap', 'imap', 'pop3', 'jmap', 'graph']);
  const has: Parts = {
    mail,
    channel: dice.chance(50),
    tokens: mail !== 'jmap' && mail !== 'graph' && dice.chance(20) ? dice.pick(['tenant', 'refreshed']) : null,
    doh: dice.chance(10),
    internal: dice.chance(50),
  };
  const isGraph = mail === 'graph';
  const logins = [
    ...(isGraph ? [['probe@example.net', PASSWORDS.token] as const] : []),
    ['monitor@example.test', has.tokens === null ? PASSWORDS.smtp : PASSWORDS.token],
    ['sentinel@example.org', has.tokens === null ? PASSWORDS.imap : PASSWORDS.token],
    ...(has.tokens === null ? [] : [[null, PASSWORDS.client] as const]),
    ...(has.tokens === 'refreshed' ? [[null, PASSWORDS.refresh] as const] : []),
    ...(has.channel ? [[null, PASSWORDS.hook] as const] : []),
  ] as const;
  const known = { secrets: logins.map(([, secret]) => secret), forms: formsOf(logins) };
  const say = (lines = false) => hostileText(dice, known, lines);
  const checkToken = (_: string, token: string) => (token === PASSWORDS.token ? null : '{"status":"400"}');
  const [host, elsewhere] = await Promise.all([foreignHost(dice, say), hostileElsewhere()]);
  const world = await startWorld({ zone: hostileZone(dice, say, host.address), ...(has.tokens === null ? {} : { checkToken }) });
  const { monitor, sentinel, smtp, externalImap, externalPop3, dns, delivery } = world;
  Object.assign(monitor, { password: PASSWORDS.smtp });
  Object.assign(sentinel, { password: PASSWORDS.imap });
  const bytes = () => asBytes(say());
  if (dice.chance(60)) smtp.faults.set(...dice.some(1, 2, () => smtpFault(dice, bytes)));
  if (dice.chance(60)) externalImap.faults.set(...dice.some(1, 2, () => imapFault(dice, bytes)));
  const further = {
    jmap: mail === 'jmap' ? await startJmap(world) : null,
    graph: isGraph ? await GraphServer.start() : null,
    doh: has.doh ? await startDoh(dohReply(dice, say)) : null,
  };
  const { jmap, graph } = further;
  if (dice.chance(60)) jmap?.faults.set(...dice.some(1, 2, () => jmapFault(dice, say)));
  const foreign: string[] = [];
  if (graph !== null) {
    Object.assign(graph, { token: PASSWORDS.token });
    for (const each of foreignMails(dice, say))
      for (const folder of ['inbox', 'junkemail']) foreign.push(graph.store.deliver(folder, each.toString('latin1')));
    if (dice.chance(60)) graph.fault = graphFault(dice, say, elsewhere.url);
    graph.store.deliverTo = dice.pick([['inbox'], ['inbox'], ['junkemail'], []]);
  }
  if (mail === 'pop3' && dice.chance(60)) externalPop3.faults.set(...dice.some(1, 2, () => pop3Fault(dice, bytes)));
  if (dice.chance(40)) dns.faults.set(...dice.some(1, 2, () => dnsFault(dice)));
  if (dice.chance(50)) delivery.faults.set(...dice.some(1, 2, () => deliveryFault(dice, bytes)));
  const keepsakes = [...sentinel.folders.values()].map((folder) => {
    for (const mail of foreignMails(dice, say)) folder.add(mail);
    return { folder, mails: folder.mails };
  });
  const channel = await hostileChannel(dice, say, elsewhere.url);
  const issuer = await hostileIssuer(dice, say, PASSWORDS.token, elsewhere.url);
  const usable = !dice.chance(12);
  const config = JSON.stringify(configuration(world, dice, { has, issuer: issuer.url, ...further }), null, 1);
  return {
    config: usable ? config : broken(dice, config, (lines) => hostileText(dice, NOTHING, lines)),
    usable,
    get secrets() {
      const known = isGraph ? logins.filter(([, secret]) => secret === PASSWORDS.token || secret === PASSWORDS.hook) : logins;
      const kept = has.tokens !== null && !issuer.issued() ? known.filter(([, secret]) => secret !== PASSWORDS.token) : known;
      return { secrets: kept.map(([, secret]) => secret), forms: formsOf(kept) };
    },
    env: {
      ...(isGraph ? { TOKEN: PASSWORDS.token } : {}),
      ...(has.tokens === null ? { SMTP_PASSWORD: PASSWORDS.smtp, IMAP_PASSWORD: PASSWORDS.imap } : { CLIENT_SECRET: PASSWORDS.client }),
      ...(has.tokens === 'refreshed' ? { REFRESH_TOKEN: PASSWORDS.refresh } : {}),
      HOOK: `${channel.url}/${PASSWORDS.hook}`,
    },
    delivered: () =>
      graph?.store.all.some(({ id, folder }) => !foreign.includes(id) && folder !== 'sentitems') === true ||
      graph?.asked.some(({ path }) => path === 'sendMail') === true ||
      (smtp.accepted.some(({ to }) => to.includes(sentinel.address)) && !isDropped(world)),
    reached: () =>
      smtp.logins.length +
        externalImap.commands.length +
        externalPop3.commands.length +
        (jmap?.asked.length ?? 0) +
        (graph?.asked.length ?? 0) >
      0,
    intruded: () => host.met() > 0 && !(usable && has.internal),
    touched: () =>
      foreign.some((id) => graph?.store.all.some((each) => each.id === id) === false) ||
      keepsakes.some(({ folder, mails }) => mails.some((mail) => isChanged(mail, folder.mails))),
    ca: foreignAuthority.certificate,
    learns: has.tokens !== null,
    say,
    announced: channel.got,
    elsewhere: elsewhere.got,
    elsewhereUrl: elsewhere.url,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([
        world.close(),
        channel.close(),
        host.close(),
        elsewhere.close(),
        issuer.close(),
        jmap?.close(),
        graph?.[Symbol.asyncDispose](),
        further.doh?.[Symbol.asyncDispose](),
      ]);
    },
  };
}

function isDropped({ delivery }: World): boolean {
  return delivery.faults.find('drop') !== null;
}

function isChanged({ uid, raw, flags }: StoredMail, now: readonly StoredMail[]): boolean {
  const same = now.find((mail) => mail.uid === uid);
  return same === undefined || !same.raw.equals(raw) || same.flags.size !== flags.size;
}
