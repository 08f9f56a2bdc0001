import { appendFileSync, chmodSync, chownSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountOf } from './accounts.ts';
import { startBind } from './bind.ts';
import { startGateway } from './gateway.ts';
import { PROGRAMS, RSPAMD_ACCOUNT } from './installed.ts';
import type { SigningKey } from './opendkim.ts';
import { makeKey, startOpendkim } from './opendkim.ts';
import { freePorts } from './ports.ts';
import { listening } from './ready.ts';
import type { Written } from './rspamd.ts';
import { startRspamd } from './rspamd.ts';
import type { RealWorld } from './world.ts';
import { INSIDE, OUTSIDE } from './world.ts';
import type { Zone } from './zones.ts';
import { ZONES } from './zones.ts';

/** The address that the outside sees our server under. */
export const EGRESS = '192.0.2.25';
/** Under which our server signs. */
export const SELECTOR = 'real2026';
/** To this mailbox a filter of ours lets a footer be put under every mail, after it was signed. */
export const FOOTED = 'footer';

/** The published records of a domain whose mail our server signs. */
export interface Published {
  readonly domain: string;
  readonly spf: string;
  readonly dmarc: string;
  readonly key: 'right' | 'wrong' | 'none';
}

/** A receiver that judges: Rspamd in front of the outside's Postfix, OpenDKIM in ours, and names that both find. */
export interface Receiver {
  /** `127.0.0.1:port`. */
  readonly dnsServer: string;
  stop(): Promise<void>;
}

/** Sets it up around the two Postfix of a world. */
export async function startReceiver(world: RealWorld, domains: readonly Published[], writes: Written): Promise<Receiver> {
  const [dns = 0, signing = 0, judging = 0, gate = 0, behind = 0, filtered = 0] = await freePorts(6);
  const at = (name: string) => join(world.directory, name);
  const right = makeKey(at('keys'), 'right');
  const seal = makeKey(at('keys'), 'seal');
  const { uid, gid } = accountOf(RSPAMD_ACCOUNT);
  chownSync(seal.file, uid, gid);
  const started: { stop(): Promise<void> }[] = [];
  const own = <T extends { stop(): Promise<void> }>(part: T): T => {
    started.push(part);
    return part;
  };
  const stop = async () => void (await Promise.all(started.map((part) => part.stop())));
  try {
    const dnsServer = `127.0.0.1:${dns}`;
    own(await startBind(at('names'), dns, zonesOf(domains, right, makeKey(at('keys'), 'wrong'), seal)));
    const signer = own(
      await startOpendkim({
        directory: at('signer'),
        port: signing,
        hostname: `mx.${INSIDE}`,
        domain: domains.map(({ domain }) => domain).join(','),
        selector: SELECTOR,
        published: right.record,
        key: right,
      }),
    );
    const rspamd = own(
      await startRspamd({
        directory: at('rspamd'),
        port: judging,
        dnsServer,
        writes,
        seal: { domain: OUTSIDE, selector: SELECTOR, key: seal },
      }),
    );
    await Promise.all([listening(signer, signing), listening(rspamd, judging)]);
    own(await startGateway(gate, EGRESS, behind));
    await leadOut(world, { signing, gate, filtered });
    await letIn(world, { judging, behind });
    return { dnsServer, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Our server signs submitted mail, and sends it over the gateway; one recipient's mail gets a footer in between. */
async function leadOut(
  world: RealWorld,
  ports: { readonly signing: number; readonly gate: number; readonly filtered: number },
): Promise<void> {
  const at = (name: string) => join(world.directory, 'inside', name);
  const script = at('footer.sh');
  writeFileSync(at('footer.txt'), '-- \nChecked for viruses by example.test\n');
  const curl = `${PROGRAMS.curl} --silent --show-error --crlf smtp://127.0.0.1:${ports.filtered}`;
  writeFileSync(script, `#!/bin/sh\ncat - ${at('footer.txt')} | ${curl} --mail-from "$1" --mail-rcpt "$2" --upload-file -\n`);
  chmodSync(script, 0o755);
  appendFileSync(at('main.cf'), `smtpd_milters = inet:127.0.0.1:${ports.signing}\n`);
  // Mail from the filter is neither signed nor filtered again (Postfix FILTER_README).
  appendFileSync(
    at('master.cf'),
    `footer unix - n n - - pipe flags=q user=nobody argv=${script} \${sender} \${recipient}
127.0.0.1:${ports.filtered} inet n - n - - smtpd
  -o smtpd_milters=
  -o smtpd_recipient_restrictions=permit_mynetworks,reject
`,
  );
  writeFileSync(at('rcpt-access'), `${FOOTED}@${OUTSIDE} FILTER footer:\n${readFileSync(at('rcpt-access'), 'utf8')}`);
  writeFileSync(at('transports'), readFileSync(at('transports'), 'utf8').replace(/^(example\.org smtp:\S+:)\d+$/m, `$1${ports.gate}`));
  await world.inside.restart();
}

async function letIn(world: RealWorld, ports: { readonly judging: number; readonly behind: number }): Promise<void> {
  appendFileSync(
    join(world.directory, 'outside', 'master.cf'),
    `127.0.0.1:${ports.behind} inet n - n - - smtpd
  -o smtpd_upstream_proxy_protocol=haproxy
  -o smtpd_milters=inet:127.0.0.1:${ports.judging}
`,
  );
  await world.outside.restart();
}

function zonesOf(domains: readonly Published[], right: SigningKey, wrong: SigningKey, seal: SigningKey): readonly Zone[] {
  const judged = domains.map(({ domain, spf, dmarc, key }): Zone => {
    const keyRecord = key === 'none' ? '' : keyLine(key === 'right' ? right : wrong);
    return {
      name: domain,
      records: `@ MX 10 mx\nmx A ${EGRESS}\n@ TXT "${spf}"\n_dmarc TXT "${dmarc}"\n${keyRecord}`,
      fault: 'none',
    };
  });
  // The host that mail leaves from has a name, and the name leads back to it.
  const reverse: Zone = { name: '2.0.192.in-addr.arpa', records: '25 PTR mx.sound.test.\n', fault: 'none' };
  const others = ZONES.filter(({ name }) => !domains.some(({ domain }) => domain === name));
  return [reverse, ...judged, ...others.map((zone) => (zone.name === OUTSIDE ? { ...zone, records: zone.records + keyLine(seal) } : zone))];
}

function keyLine({ record }: SigningKey): string {
  const strings = (record.match(/.{1,200}/g) ?? []).map((part) => `"${part}"`).join(' ');
  return `${SELECTOR}._domainkey TXT ( ${strings} )\n`;
}
