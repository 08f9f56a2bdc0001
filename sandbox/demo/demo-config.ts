import type { World } from '../world.ts';
import { EXTERNAL_AUTHSERV_ID } from '../world.ts';

/**
 * The configuration (YAML, of which JSON is a part) of a run through this sandbox: one internal loop, one external loop, DNS and a blocklist.
 *
 * @param slowness how many times longer everything may take than on a machine that has nothing else to do
 */
export function demoConfig(world: World, bounces = false, slowness = 1): string {
  const time = (ms: number) => `${Math.round(ms * slowness)}ms`;
  const host = '127.0.0.1';
  const mailbox = (port: number, name: string, user: { address: string; password: string }) => ({
    protocol: 'imap',
    host,
    port,
    security: 'tls',
    user: user.address,
    password: user.password,
    ca: world.ca,
    'tls-name': name,
  });
  const loop = { sender: 'mta', from: world.monitor.address, warning: time(500), critical: time(2_000), retry: ['200ms', '500ms', '1s'] };
  const config = {
    senders: {
      mta: {
        protocol: 'smtp',
        host,
        port: world.smtp.ports.starttls,
        security: 'starttls',
        user: world.monitor.address,
        password: world.monitor.password,
        ca: world.ca,
        'tls-name': 'smtp.example.test',
      },
    },
    mailboxes: {
      own: mailbox(world.internalImap.ports.tls, 'imap.example.test', world.internal),
      sentinel: { ...mailbox(world.externalImap.ports.tls, 'imap.example.org', world.sentinel), 'authserv-id': EXTERNAL_AUTHSERV_ID },
      ...(bounces ? { returns: mailbox(world.internalImap.ports.tls, 'imap.example.test', world.monitor) } : {}),
    },
    loops: {
      internal: { ...loop, kind: 'internal', mailbox: 'own', to: world.internal.address },
      external: { ...loop, kind: 'external', mailbox: 'sentinel', to: world.sentinel.address, ...(bounces ? { bounces: 'returns' } : {}) },
    },
    domains: { 'example.test': {} },
    dns: { servers: [`${host}:${world.dns.port}`], timeout: time(1_000) },
    timeout: time(5_000),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
