import type { Sender, SenderSession, SessionResult } from '../../../core/ports/sender.ts';
import type { SenderConfig } from '../../../core/request/config.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { HoldUps } from '../imap/session/hold-ups.ts';
import type { ServerAccess } from '../socket/verification.ts';
import { JmapClient } from './ask/client.ts';
import { mayNotSend } from './failure/refused-send.ts';
import { SUBMISSION } from './ask/session.ts';
import type { Desk } from './send/submit.ts';
import { deskOf, submit } from './send/submit.ts';

/** Mail submission by JMAP (RFC 8621 section 7): the probe is uploaded, kept as a draft, sent, and so removed. */
export function jmapSender(config: SenderConfig, from: string, clock: Clock, access: ServerAccess = {}): Sender {
  const party = { end: 'sender', config } as const;
  return {
    open: async (signal) => {
      const begun = clock.monotonic();
      let client: JmapClient | null = null;
      try {
        client = await JmapClient.open({ party, clock, access, holdUps: new HoldUps() }, signal);
        if (!client.session.supports.has(SUBMISSION)) throw new FailureError(mayNotSend(party));
        return opened(client, await deskOf(client, from), { clock, begun });
      } catch (error) {
        client?.close();
        if (error instanceof FailureError) return { ok: false, failure: error.failure };
        throw error;
      }
    },
  };
}

function opened(client: JmapClient, desk: Desk, { clock, begun }: { readonly clock: Clock; readonly begun: number }): SessionResult {
  const { connectMs, tlsMs } = client.wire.transport;
  const authMs = clock.monotonic() - begun - (connectMs ?? 0) - (tlsMs ?? 0);
  const send: SenderSession['send'] = async (probe, departure) => {
    try {
      return { ok: true, acceptance: await submit({ client, desk, clock }, probe, departure) };
    } catch (error) {
      if (error instanceof FailureError) return { ok: false, failure: error.failure };
      throw error;
    }
  };
  const server = { offers: [...client.session.extensions].map(foreignWord), aheadMs: null };
  return { ok: true, session: { connectMs: connectMs ?? 0, tlsMs, authMs, server, send, close: () => client.close() } };
}
