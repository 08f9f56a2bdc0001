import type { Mailbox } from '../../../core/ports/mailbox.ts';
import type { MailboxConfig, MailboxProtocol, SenderConfig } from '../../../core/request/config.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import type { LoopPorts } from '../../../probe/loops.ts';
import type { CheckUp } from './check-up.ts';
import { blank, sorted } from './check-up.ts';

/** RFC 5321, 1870, 3207, 4954, 2920, 3461, 6152, 6531, 3030. */
const OF_SMTP = ['SIZE', 'STARTTLS', 'AUTH', 'PIPELINING', 'DSN', '8BITMIME', 'SMTPUTF8', 'CHUNKING'];
/** The same capabilities, as JMAP reports them of the server behind it (RFC 8621 section 1.3.2). */
const OF_JMAP = ['SIZE', 'DSN', 'SMTPUTF8'];
const OF_MAILBOXES: Readonly<Partial<Record<MailboxProtocol, readonly string[]>>> = {
  // RFC 2177, 4315, 6851, 6154, 9208, 5464.
  imap: ['IDLE', 'UIDPLUS', 'MOVE', 'SPECIAL-USE', 'QUOTA', 'AUTH'],
  // RFC 8620 section 7.3, RFC 8621, RFC 9425.
  jmap: ['PUSH', 'SUBMISSION', 'QUOTA'],
  // RFC 1939, 2449, 2595, 5034.
  pop3: ['UIDL', 'TOP', 'SASL', 'STLS', 'LOGIN-DELAY'],
};

/** Logs in to a sender and sends nothing. */
export async function examineSender(config: SenderConfig, from: string, ports: LoopPorts, signal: AbortSignal): Promise<CheckUp> {
  const about = blank('sender', config);
  const opened = await (await ports.sender(config, from)).open(signal);
  if (!opened.ok) {
    const { failure } = opened;
    return { ...about, state: failure.outcome === 'runner_blocked' ? 'unknown' : 'critical', failure: failureFacts(failure) };
  }
  const { session } = opened;
  session.close();
  const { connectMs: connect, tlsMs: tls, authMs: login, server } = session;
  const times = { connect, tls, login, open: null };
  if (server === undefined) return { ...about, times };
  const offers = sorted(server.offers, config.protocol === 'jmap' ? OF_JMAP : OF_SMTP);
  // After STARTTLS, a server no longer offers it.
  const lacks = tls === null ? offers.lacks : (offers.lacks ?? []).filter((name) => name !== 'STARTTLS');
  const notes = [
    ...(lacks?.includes('DSN') ? ['no DSN: nobody is told of delays, and bounces may return less'] : []),
    ...(tls === null && offers.offers?.some((offer) => /^STARTTLS/i.test(offer)) ? ['it offers STARTTLS, and TLS is not spoken'] : []),
  ];
  return { ...about, times, offers: offers.offers, lacks, aheadMs: server.aheadMs, notes };
}

/** Logs in to a mailbox, reads a little, and changes nothing. */
export async function examineMailbox(config: MailboxConfig, ports: LoopPorts, signal: AbortSignal): Promise<CheckUp> {
  const about = blank('mailbox', config);
  const mailbox = await ports.mailbox(config);
  const began = ports.clock.monotonic();
  try {
    const { watched, unread, readOnly } = await mailbox.open(signal);
    const times = { ...about.times, open: ports.clock.monotonic() - began };
    // A mailbox may open and still be unreadable.
    await mailbox.look('deep');
    await mailbox.before(1);
    const facts = await factsOf(mailbox);
    const { offers = null, lacks: missing = null } = facts === null ? {} : sorted(facts.offers, OF_MAILBOXES[config.protocol] ?? []);
    // Servers list mechanisms before the login, and usually not after it.
    const lacks = missing?.filter((name) => name !== 'AUTH') ?? null;
    const isWatched = (folder: string) => watched.some((each) => each.folder === folder);
    const listed = (facts?.folders ?? []).map(({ folder, use }) => ({
      folder,
      use: use?.slice(1).toLowerCase() ?? null,
      watched: isWatched(folder),
    }));
    const unlisted = watched.filter(({ folder }) => !listed.some((each) => each.folder === folder));
    const folders = [...unlisted.map(({ folder, role }) => ({ folder: plainText(folder), use: role, watched: true })), ...listed].map(
      (each) => ({
        ...each,
        use: watched.find(({ folder }) => folder === each.folder)?.role ?? each.use,
      }),
    );
    const notes = [
      ...(watched.some(({ role }) => role === 'junk') ? [] : ['no Junk folder was found: set `junk` to its name if there is one']),
      ...unread.map(({ folder, reason }) => `${plainText(folder)} cannot be looked into (${plainText(reason)})`),
      ...(readOnly || facts?.mayDelete === false
        ? ['nothing can be removed from it: probes would pile up (read only for this login)']
        : []),
      ...(lacks?.includes('IDLE') ? ['no IDLE: it announces nothing, and is asked for new mail every 2 s'] : []),
      ...(lacks?.includes('UIDPLUS') ? ['no UIDPLUS: probes are marked as deleted, and go when somebody expunges the folder'] : []),
    ];
    const state = readOnly || facts?.mayDelete === false ? 'warning' : 'ok';
    return { ...about, state, times, offers, lacks, folders, mails: facts?.mails ?? null, quota: facts?.quota ?? null, notes };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return { ...about, state: 'unknown', failure: failureFacts(error.failure) };
  } finally {
    await mailbox.close();
  }
}

async function factsOf(mailbox: Mailbox) {
  return (await mailbox.facts?.()) ?? null;
}

function failureFacts({ outcome, message, reply, remedy }: Failure): NonNullable<CheckUp['failure']> {
  return { outcome, message, reply, remedy };
}
