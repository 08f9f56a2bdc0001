import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBind } from '../world/bind.ts';
import type { Daemon } from '../world/daemon.ts';
import { freePorts } from '../world/ports.ts';
import { startRelay } from '../world/udp-relay.ts';
import type { Zone } from '../world/zones.ts';
import type { RelayOptions } from './relay.ts';
import { aliasOf, chrooted, RELAY } from './relay.ts';
import { unpack } from './unpacked.ts';

/** chasquid relays for logged-in users and aliases alone, and sends by MX, to a port that its tests may choose. */
export async function startChasquid({ directory, port, next, recipients, domains, certificate }: RelayOptions): Promise<Daemon> {
  unpack(directory, ['chasquid'], ['usr/bin/chasquid']);
  const [domain, certificates] = [`etc/chasquid/domains/${RELAY}`, `etc/chasquid/certs/${RELAY}`];
  for (const folder of [domain, certificates, 'var/lib/chasquid']) mkdirSync(join(directory, folder), { recursive: true });
  // Its example of a filter wants a shell.
  rmSync(join(directory, 'etc/chasquid/hooks/post-data'));
  copyFileSync(certificate.cert, join(directory, certificates, 'fullchain.pem'));
  copyFileSync(certificate.key, join(directory, certificates, 'privkey.pem'));
  const names = await startNames(join(directory, 'bind'), domains);
  const files: Readonly<Record<string, string>> = {
    'etc/nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files dns\n',
    'etc/resolv.conf': `nameserver ${names.address}\n`,
    'etc/chasquid/chasquid.conf': `hostname: "${RELAY}"\nsmtp_address: "127.0.0.1:${port}"\nmail_log_path: "<stderr>"\n`,
    [`${domain}/aliases`]: recipients.map((recipient) => `${aliasOf(recipient).replace(/@.*/, '')}: ${recipient}\n`).join(''),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  const chasquid = await chrooted(directory, 'chasquid', ['/usr/bin/chasquid', '-alsologtostderr', `-testing__outgoing_smtp_port=${next}`]);
  return {
    ...chasquid,
    stop: async () => {
      await Promise.all([chasquid.stop(), names.stop()]);
    },
  };
}

/**
 * Its name server, at port 53 (resolv.conf(5) knows no ports) of an address that BIND would find no interface for. The address is as much our own
 * as the port that it is made of.
 */
async function startNames(directory: string, domains: readonly string[]): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const [port = 0] = await freePorts(1);
  const address = `127.0.${port >> 8}.${port & 255}`;
  const named = await startBind(directory, port, [ROOT, ...domains.map(zoneOf)]);
  try {
    const front = await startRelay(address, 53, port);
    return {
      address,
      stop: () => {
        front.close();
        return named.stop();
      },
    };
  } catch (error) {
    await named.stop();
    throw error;
  }
}

const ROOT: Zone = { name: '.', records: 'ns.nic.example. A 127.0.0.1\n', fault: 'none' };

/** No SPF record: chasquid refuses a mail that fails it. */
function zoneOf(name: string): Zone {
  return { name, records: '@ MX 10 mx\nmx A 127.0.0.1\n', fault: 'none' };
}
