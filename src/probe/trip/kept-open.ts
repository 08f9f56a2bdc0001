import type { Sender, SenderSession } from '../../core/ports/sender.ts';
import type { Failure } from '../../core/result/outcome.ts';

/**
 * A sender whose session stays open from one probe to the next: one login for all. A server may end a session at any time (421, RFC 5321
 * section 3.8). It is then opened again at once, without blame for the probe.
 */
export function keptOpen(sender: Sender): { readonly sender: Sender; readonly close: () => void } {
  let kept: SenderSession | null = null;
  const drop = () => {
    kept?.close();
    kept = null;
  };
  const open = async (signal: AbortSignal) => {
    const opened = await sender.open(signal);
    if (opened.ok) kept = opened.session;
    return opened;
  };
  const lent = (session: SenderSession, signal: AbortSignal, isUsed: boolean): SenderSession => ({
    ...session,
    send: async (probe, departure) => {
      const sent = await session.send(probe, departure);
      if (sent.ok) return sent;
      drop();
      if (!isUsed || !hasEnded(sent.failure)) return sent;
      const again = await open(signal);
      return again.ok ? await lent(again.session, signal, false).send(probe, departure) : again;
    },
    close: () => undefined,
  });
  return {
    sender: {
      open: async (signal) => {
        if (kept !== null) return { ok: true, session: lent(kept, signal, true) };
        const opened = await open(signal);
        return opened.ok ? { ok: true, session: lent(opened.session, signal, false) } : opened;
      },
    },
    close: drop,
  };
}

/** The session itself was over, and the probe has not left. */
function hasEnded({ outcome, reply, uncertain }: Failure): boolean {
  return !uncertain && (outcome === 'unreachable' || reply?.startsWith('421') === true);
}
