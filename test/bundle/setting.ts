import { demoConfig } from '../../sandbox/demo/demo-config.ts';
import type { World } from '../../sandbox/world.ts';
import { ample } from '../harness/bounds.ts';

/** The sandbox's configuration as JSON, as far as tests change it. */
export interface Settings {
  readonly senders: { readonly mta: object };
  readonly loops: Record<string, object> & { readonly internal: object; readonly external: object };
}

/** The sandbox's own configuration as text (JSON, which is YAML), changed by `change`. */
export function configOf(world: World, change: (config: Settings) => void = () => undefined): string {
  const config = JSON.parse(demoConfig(world, false, ample(1))) as Settings;
  change(config);
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** The external loop by inputs alone, in plaintext: no input names a private CA. */
export function loopInputs(world: World): Readonly<Record<string, string>> {
  return {
    'smtp-host': '127.0.0.1',
    'smtp-port': String(world.smtp.ports.plaintext),
    'smtp-security': 'plaintext',
    'smtp-user': world.monitor.address,
    'smtp-password': world.monitor.password,
    to: world.sentinel.address,
    'imap-host': '127.0.0.1',
    'imap-port': String(world.externalImap.ports.plaintext),
    'imap-security': 'plaintext',
    'imap-password': world.sentinel.password,
  };
}

/** Another sender's mail, which must survive every action of ours. */
export const FOREIGN_MAIL = [
  'From: someone@example.com',
  'To: sentinel@example.org',
  'Subject: [continuity] example.test ec1.00000000000000000000',
  '',
  'Hello.',
  '',
].join('\r\n');
