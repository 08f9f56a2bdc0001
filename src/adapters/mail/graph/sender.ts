import type { Sender, SenderSession, SessionResult } from '../../../core/ports/sender.ts';
import type { SenderConfig } from '../../../core/request/config.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { HoldUps } from '../imap/session/hold-ups.ts';
import { notSentAnyMore, refusedOrUnanswered } from '../jmap/failure/refused-send.ts';
import type { JmapAnswer } from '../jmap/ask/transport.ts';
import { compose } from '../smtp/session/compose.ts';
import type { ServerAccess } from '../socket/verification.ts';
import { GraphClient } from './client.ts';

/**
 * Mail submission by Microsoft Graph (learn.microsoft.com/graph/api/user-sendmail), in MIME. Graph keeps a copy in Sent Items, which is
 * removed like any other if the mailbox is also read. 202 means accepted, like a 250.
 */
export function graphSender(config: SenderConfig, clock: Clock, access: ServerAccess = {}): Sender {
  const party = { end: 'sender', config } as const;
  return {
    open: async (signal) => {
      const begun = clock.monotonic();
      const client = new GraphClient({ party, clock, access, holdUps: new HoldUps() }, signal);
      const refused = await refusedLogin(client);
      if (refused !== null) {
        client.close();
        return { ok: false, failure: refused };
      }
      return opened(client, clock, begun);
    },
  };
}

/** A refused token is known before a probe leaves. A user who may send but not read gets 403 here, and is logged in. */
async function refusedLogin(client: GraphClient): Promise<Failure | null> {
  try {
    await client.get('at the login', 'mailFolders/inbox?$select=id');
    return null;
  } catch (error) {
    const failure = failureIn(error);
    return failure.reply?.startsWith('HTTP 403 ') === true ? null : failure;
  }
}

function opened(client: GraphClient, clock: Clock, begun: number): SessionResult {
  const { connectMs, tlsMs } = client.wire.transport;
  const authMs = clock.monotonic() - begun - (connectMs ?? 0) - (tlsMs ?? 0);
  const send: SenderSession['send'] = async (probe, departure) => {
    try {
      const text = compose(probe).toString('base64');
      if (!(await departure.ready)) throw new FailureError(notSentAnyMore(client.wire.opening.party));
      const begin = clock.monotonic();
      departure.onLeft();
      const signal = AbortSignal.any([client.wire.signal, departure.enough]);
      const answer = await submitted(client, text, signal);
      const at = clock.monotonic();
      const id = answer.header('request-id');
      const reply = `HTTP ${answer.status} ${answer.reason}${id === '' ? '' : ` (request-id ${id})`}`;
      return { ok: true, acceptance: { at, reply, acceptMs: at - begin } };
    } catch (error) {
      return { ok: false, failure: failureIn(error) };
    }
  };
  return { ok: true, session: { connectMs: connectMs ?? 0, tlsMs, authMs, send, close: () => client.close() } };
}

/** A submitted mail without a known acceptance is not sent again. */
async function submitted(client: GraphClient, text: string, signal: AbortSignal): Promise<JmapAnswer> {
  try {
    return await client.send(text, signal);
  } catch (error) {
    throw new FailureError(refusedOrUnanswered(failureIn(error), client.wire.opening.party), error);
  }
}

function failureIn(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  throw error;
}
