import type { OnCertificate } from '../../socket/verification.ts';
import { tlsOptions } from '../../socket/verification.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import { loginMethod, mayTryLogin } from '../failure/refused-login.ts';
import { connectMailbox } from './connection.ts';
import type { ImapSession, SessionTask } from './session.ts';

/** Connects to a mailbox's server and logs in; by LOGIN where AUTHENTICATE is refused without a reason. Throws a FailureError. */
export async function openSession(task: SessionTask, onCertificate: OnCertificate | undefined): Promise<ImapSession> {
  const method = loginMethod(task.config);
  const session = await connected(task, onCertificate, method);
  try {
    await session.login();
    return session;
  } catch (error) {
    const refusal = error instanceof FailureError ? error.cause : null;
    if (method !== '' || !mayTryLogin(task.config, refusal, session.client.capabilities)) throw error;
  }
  const again = await connected(task, onCertificate, 'LOGIN');
  await again.login();
  return again;
}

async function connected(task: SessionTask, onCertificate: OnCertificate | undefined, method: '' | 'LOGIN'): Promise<ImapSession> {
  const library = () => import('./session.ts');
  // Other connections begin first: the library takes the processor for longer than they do.
  const meanwhile = () =>
    void task.clock
      .sleep(0)
      .then(library)
      .catch(() => undefined);
  const connection = await connectMailbox(task, tlsOptions(task.config, onCertificate), meanwhile);
  const { ImapSession: Session } = await library();
  return new Session(task, connection, method);
}
