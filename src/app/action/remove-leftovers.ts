import { Deadline } from '../../core/time/deadline.ts';
import type { Config } from '../../core/request/config.ts';
import { clear } from '../../probe/earlier/clear.ts';
import { FailureError } from '../../core/result/outcome.ts';
import { realPorts } from '../wiring/real-ports.ts';

/** The next run finishes a clean-up that takes longer, ms. */
const BUDGET = 20_000;

/** Removes these probes from their mailboxes; an unreadable mailbox is left to the next run. Returns how many were removed. */
export async function removeLeftovers(
  config: Config,
  probes: readonly (readonly [mailbox: string, id: string])[],
  onSecret: (form: string) => void,
): Promise<number> {
  using ports = realPorts(config.tokenSecret, { onProgress: () => undefined, onProbes: () => undefined, onSecret });
  using deadline = new Deadline(ports.clock, BUDGET);
  const removed = await Promise.all(
    [...new Set(probes.map(([name]) => name))].map(async (name) => {
      const mailbox = config.mailboxes.get(name);
      if (!mailbox) return 0;
      const ids = new Set(probes.flatMap(([other, id]) => (other === name ? [id] : [])));
      try {
        return await clear(await ports.mailbox(mailbox), await ports.mac(mailbox), ids, deadline.signal);
      } catch (error) {
        if (error instanceof FailureError) return 0;
        throw error;
      }
    }),
  );
  return removed.reduce((sum, count) => sum + count, 0);
}

/** The value that `remember` kept. It comes back through a file of the runner, so it is read with care. */
export function readProbes(remembered: string): readonly (readonly [mailbox: string, id: string])[] {
  const parsed: unknown = JSON.parse(remembered);
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((pair: unknown) => {
    const parts: readonly unknown[] = Array.isArray(pair) ? pair : [];
    const [mailbox, id] = parts;
    return typeof mailbox === 'string' && typeof id === 'string' ? [[mailbox, id] as const] : [];
  });
}
