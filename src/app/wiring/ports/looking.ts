import type { Dial } from '../../../adapters/tls/peer-certificate.ts';
import type { DomainResolver } from '../../../core/ports/dns.ts';
import type { Config } from '../../../core/request/config.ts';
import type { Clock } from '../../../core/time/clock.ts';
import type { Deadline } from '../../../core/time/deadline.ts';

/** Opens connections as mail does, for mere looks. */
export function dialWith(clock: Clock): Dial {
  return async (place, signal) => (await import('../../../adapters/mail/socket/dial/reach.ts')).reach(place, clock, signal);
}

/** See probe/send/online.ts. */
export async function isOnline(
  config: Config,
  resolverOf: () => Promise<DomainResolver>,
  clock: Clock,
  deadline: Deadline,
): Promise<boolean | null> {
  const [{ online }, { reaches }, resolver] = await Promise.all([
    import('../../../probe/send/online.ts'),
    import('../../../adapters/mail/socket/look/reach.ts'),
    resolverOf(),
  ]);
  const controls = {
    connects: (host: string, port: number, signal: AbortSignal) => reaches(host, port, clock, signal),
    isAnswered: async (name: string) => (await resolver.ask({ type: 'A', name })).kind !== 'unknown',
  };
  return online(config, controls, clock, deadline.signal);
}
