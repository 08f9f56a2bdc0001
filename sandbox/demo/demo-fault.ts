import { imapFaults } from '../imap/faults.ts';
import { smtpFaults } from '../smtp/faults.ts';
import type { World } from '../world.ts';
import type { Outside } from './outside.ts';

/** The faults of the demo, by the names for `demo --fault`; only on the external loop if the fault shows there. */
const FAULTS: Readonly<Record<string, (world: World, slowness: number, outside: Outside) => void>> = {
  slow: (world, slowness) => world.delivery.faults.add({ kind: 'slow', ms: 900 * slowness, to: world.sentinel.address }),
  junk: (world) => world.delivery.faults.add({ kind: 'junk', to: world.sentinel.address }),
  drop: (world) => world.delivery.faults.add({ kind: 'drop', to: world.sentinel.address }),
  duplicate: (world) => world.delivery.faults.add({ kind: 'duplicate', copies: 2, to: world.sentinel.address }),
  bounce: (world) => world.delivery.faults.add({ kind: 'bounce', to: world.sentinel.address }),
  greylist: (world) => world.smtp.faults.add(smtpFaults.greylist(2, world.sentinel.address)),
  reject: (world) => world.smtp.faults.add(smtpFaults.reject('rcpt', world.sentinel.address)),
  auth: (world) => world.smtp.faults.add(smtpFaults.authRefused()),
  'expired-cert': (world) => world.smtp.faults.add(smtpFaults.certificate('expired')),
  inbound: (_world, _slowness, outside) => outside.delivery.faults.add({ kind: 'drop' }),
  'imap-stall': (world) => world.externalImap.faults.add(imapFaults.stall('SELECT')),
};

/** Sets a fault by its name, on a machine so many times slower than an idle one; returns an error for an unknown name. */
export function setFault(world: World, name: string, slowness: number, outside: Outside): string | null {
  const set = Object.hasOwn(FAULTS, name) ? FAULTS[name] : undefined;
  if (!set) return `--fault ${name} is not known; there are ${Object.keys(FAULTS).join(', ')}.`;
  set(world, slowness, outside);
  return null;
}
