import { mayBeRenewed } from '../../../../core/mail/login/token-logins.ts';
import type { Bearer } from '../../../../core/mail/login/bearer.ts';
import type { ServerAccess } from '../../socket/verification.ts';
import { tlsOptions } from '../../socket/verification.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import { loginMethod, mayTryLogin } from '../failure/refused-login.ts';
import type { ImapConnection } from './connection.ts';
import { connectMailbox } from './connection.ts';
import type { ImapLogin } from './client.ts';
import type { ImapSession, SessionTask } from './session.ts';

/** Connects to a mailbox's server and logs in; by LOGIN if AUTHENTICATE is refused without a reason. Throws a FailureError. */
export async function openSession(task: SessionTask, access: ServerAccess): Promise<ImapSession> {
  if (access.bearer) return await openWithToken(task, access, access.bearer);
  const method = loginMethod(task.config);
  const session = await connected(task, access, { method });
  try {
    await session.login();
    return session;
  } catch (error) {
    const refusal = error instanceof FailureError ? error.cause : null;
    if (method !== '' || !mayTryLogin(task.config, refusal, session.client.capabilities)) throw error;
  }
  const again = await connected(task, access, { method: 'LOGIN' });
  await again.login();
  return again;
}

/** The token is requested while the connection opens. A refused token is renewed once, and the login tried once more. */
async function openWithToken(task: SessionTask, access: ServerAccess, bearer: Bearer): Promise<ImapSession> {
  const asked = bearer.current(task.signal);
  const connecting = connect(task, access);
  connecting.catch(() => undefined);
  const given = await asked;
  if (!given.ok) {
    void connecting.then(({ close }) => close()).catch(() => undefined);
    throw new FailureError(given.failure);
  }
  const { token } = given;
  const session = await sessionOver(await connecting, task, { token });
  try {
    await session.login();
    return session;
  } catch (error) {
    const renewed = error instanceof FailureError && mayBeRenewed(error.failure) ? await bearer.renewed(token, task.signal) : null;
    if (renewed === null) throw error;
    const again = await connected(task, access, { token: renewed });
    await again.login();
    return again;
  }
}

async function connected(task: SessionTask, access: ServerAccess, login: ImapLogin): Promise<ImapSession> {
  return await sessionOver(await connect(task, access), task, login);
}

async function connect(task: SessionTask, { onCertificate }: ServerAccess): Promise<ImapConnection> {
  // Other connections begin first: loading the library takes the processor for longer.
  const meanwhile = () =>
    void task.clock
      .sleep(0)
      .then(library)
      .catch(() => undefined);
  return await connectMailbox(task, tlsOptions(task.config, onCertificate), meanwhile);
}

async function sessionOver(connection: ImapConnection, task: SessionTask, login: ImapLogin): Promise<ImapSession> {
  const { ImapSession: Session } = await library();
  return new Session(task, connection, login);
}

function library() {
  return import('./session.ts');
}
