import type { Clock } from '../../../core/time/clock.ts';
import type { MailboxConfig } from '../../../core/request/config.ts';
import type { OnCertificate } from '../socket/connect.ts';
import { tlsOptions } from '../socket/connect.ts';
import { connectMailbox } from './connection.ts';
import type { ImapSession } from './session.ts';

/**
 * Connects to a mailbox's server and logs in. Throws a TroubleError.
 *
 * @param onNews called when the server announces mail in the selected folder
 */
export async function openSession(
  config: MailboxConfig,
  onCertificate: OnCertificate | undefined,
  clock: Clock,
  signal: AbortSignal,
  onNews: () => void,
): Promise<ImapSession> {
  const library = () => import('./session.ts');
  // Other connections begin first: the library takes the processor for longer than they do.
  const meanwhile = () =>
    void clock
      .sleep(0)
      .then(library)
      .catch(() => undefined);
  const connection = await connectMailbox(config, tlsOptions(config, onCertificate), clock, signal, meanwhile);
  const { ImapSession: Session } = await library();
  const session = new Session(config, connection, clock, signal, onNews);
  await session.login();
  return session;
}
