import type { World } from '../world.ts';
import { EXTERNAL_AUTHSERV_ID } from '../world.ts';
import type { Outside } from './outside.ts';
import { OUTSIDE_NAME } from './outside.ts';

/**
 * The configuration (YAML, of which JSON is a part) of a run through this sandbox: one internal loop, one external loop, DNS and a
 * blocklist; with a sending outside, an inbound loop too.
 *
 * @param slowness how many times longer everything may take than on an idle machine
 */
export function demoConfig(world: World, bounces = false, slowness = 1, outside: Outside | null = null): string {
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
  const sender = (port: number, name: string, user: { address: string; password: string }) => ({
    protocol: 'smtp',
    host,
    port,
    security: 'starttls',
    user: user.address,
    password: user.password,
    ca: world.ca,
    'tls-name': name,
  });
  const times = { warning: time(500), critical: time(2_000), retry: ['200ms', '500ms', '1s'] };
  const loop = { sender: 'mta', from: world.monitor.address, ...times };
  const config = {
    senders: {
      mta: sender(world.smtp.ports.starttls, 'smtp.example.test', world.monitor),
      ...(outside === null ? {} : { outside: sender(outside.smtp.ports.starttls, OUTSIDE_NAME, world.sentinel) }),
    },
    mailboxes: {
      own: mailbox(world.internalImap.ports.tls, 'imap.example.test', world.internal),
      sentinel: { ...mailbox(world.externalImap.ports.tls, 'imap.example.org', world.sentinel), 'authserv-id': EXTERNAL_AUTHSERV_ID },
      ...(bounces ? { returns: mailbox(world.internalImap.ports.tls, 'imap.example.test', world.monitor) } : {}),
    },
    loops: {
      internal: { ...loop, kind: 'internal', mailbox: 'own', to: world.internal.address },
      external: { ...loop, kind: 'external', mailbox: 'sentinel', to: world.sentinel.address, ...(bounces ? { bounces: 'returns' } : {}) },
      ...(outside === null
        ? {}
        : {
            inbound: {
              ...times,
              kind: 'inbound',
              sender: 'outside',
              mailbox: 'own',
              from: world.sentinel.address,
              to: world.internal.address,
            },
          }),
    },
    domains: { 'example.test': {} },
    dns: { servers: [`${host}:${world.dns.port}`], timeout: time(1_000) },
    timeout: time(5_000),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
