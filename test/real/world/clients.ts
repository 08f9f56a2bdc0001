import { createTransport } from 'nodemailer';
import { ImapFlow } from 'imapflow';
import type { DovecotAddress } from './dovecot-addresses.ts';
import { ADDRESSES } from './dovecot-addresses.ts';
import type { Postfix } from './postfix.ts';
import type { PostfixPorts } from './postfix-config.ts';
import type { RealWorld } from './world.ts';
import { INSIDE, PASSWORD } from './world.ts';

/** A server's answer to a mail: its last reply, good or bad. */
export interface Reply {
  readonly accepted: boolean;
  /** `250 2.0.0 Ok: queued as ...`, or nodemailer's code if the server sent no reply (`ESOCKET ...`). */
  readonly text: string;
}

export interface Submission {
  readonly to: string;
  readonly subject?: string;
  readonly port?: keyof PostfixPorts;
  readonly password?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly messageId?: string;
}

/** Sends one mail as `monitor@example.test`, with a login except at the relay port. */
export async function submit(world: RealWorld, server: Postfix, mail: Submission): Promise<Reply> {
  const port = mail.port ?? 'submission';
  const transport = createTransport({
    host: '127.0.0.1',
    port: server.ports[port],
    secure: port.startsWith('submissions'),
    requireTLS: port !== 'submissionPlain' && port !== 'relay',
    ignoreTLS: port === 'submissionPlain',
    tls: { ca: world.ca },
    ...(port === 'relay' ? {} : { auth: { user: `monitor@${server.domain}`, pass: mail.password ?? PASSWORD } }),
  });
  try {
    const sent = await transport.sendMail({
      from: `monitor@${INSIDE}`,
      to: mail.to,
      subject: mail.subject ?? 'hello',
      text: 'one line of text\n',
      headers: { ...mail.headers },
      ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
    });
    return { accepted: true, text: sent.response };
  } catch (error) {
    return { accepted: false, text: replyOf(error) };
  } finally {
    transport.close();
  }
}

/** An imapflow client, not yet connected. */
export function imapClient(
  world: RealWorld,
  user: string,
  how: { password?: string; secure?: boolean; certificate?: DovecotAddress } = {},
): ImapFlow {
  const secure = how.secure ?? true;
  return new ImapFlow({
    host: ADDRESSES[how.certificate ?? 'good'],
    port: secure ? world.imap.imaps : world.imap.imap,
    secure,
    doSTARTTLS: secure ? undefined : true,
    auth: { user, pass: how.password ?? PASSWORD },
    tls: { ca: world.ca },
    logger: false,
  });
}

function replyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('response' in error && typeof error.response === 'string') return error.response;
  return `${'code' in error ? String(error.code) : ''} ${error.message}`;
}
