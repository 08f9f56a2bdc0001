import type { Side } from '../outcome.ts';

/** The content of a delivery status notification (RFC 3464) on our probe, or of a bounce without that form. */
export interface Notice {
  /** `delayed`: the reporting server is still trying. */
  readonly kind: 'failed' | 'delayed';
  /** RFC 3463, as `5.1.1`; null where the server gives none. */
  readonly status: string | null;
  /** The text of the refusing server, or of the reporting one; foreign text, on one line. Null without any. */
  readonly diagnostic: string | null;
  /** The server that made the notification; foreign text. */
  readonly reportedBy: string | null;
  /** The server that gave the diagnostic, if it is another one; foreign text. */
  readonly remote: string | null;
  /** How long the server goes on trying, in its own words; foreign text. */
  readonly retryUntil: string | null;
  /** The server gave up because the mail, or others before it, had waited too long. The diagnostic is the reason of the wait. */
  readonly expired: boolean;
  /** Monotonic ms at which it was read. */
  readonly seenAt: number;
  /** Our knowledge of such a text; null: none. */
  readonly known: KnownReason | null;
}

/** Our knowledge of a server's text: see core/mail/knowledge/provider-knowledge.ts. */
export interface KnownReason {
  readonly explanation: string;
  /** Null: a remedy is known only for a server that refuses this run itself. */
  readonly remedy: string | null;
  /** Who has to act; null: as the status code says. */
  readonly side: Side | null;
}

interface Class {
  readonly side: Side;
  readonly remedy: string;
}

const RECIPIENT: Class = {
  side: 'receiver',
  remedy: 'The receiving side does not know this recipient: check `to`, and whether its mailbox and domain still exist.',
};
const SENDER_ADDRESS: Class = {
  side: 'sender',
  remedy: 'The sender address is refused: check `from`, and that its domain exists and takes mail.',
};
const MAILBOX: Class = {
  side: 'receiver',
  remedy: 'The recipient’s mailbox does not take mail: full, disabled or moved. Clear or enable it at the receiver.',
};
const SYSTEM: Class = {
  side: 'receiver',
  remedy: 'The receiving system does not take this mail now: look at its queue, disk space and configuration.',
};
const ROUTE: Class = {
  side: 'network',
  remedy: 'The mail could not be carried on: look at the MX records of the recipient’s domain, and at the connection to its servers.',
};
const PROTOCOL: Class = {
  side: 'sender',
  remedy: 'Two servers did not understand each other: look into the log of the reporting server for the command that was refused.',
};
const CONTENT: Class = {
  side: 'sender',
  remedy: 'The form of the mail was refused: look at what the sending side does to it (encoding, conversion, footers).',
};
const POLICY: Class = {
  side: 'sender',
  remedy: 'The mail was refused by policy: look at SPF, DKIM, DMARC, reverse DNS and blocklists of the sending side.',
};
const MAILBOX_OWNER: Class = {
  side: 'receiver',
  remedy: 'The receiver says that the mailbox or domain has another owner now: check `to`.',
};
const NO_CLASS: Class = { side: 'receiver', remedy: 'Follow the notification’s words through the log of the server that made it.' };

/** Details that differ from their subject (RFC 3463 section 3, RFC 7293, RFC 7372, RFC 7505), by the status without its class. */
const DETAILS: Readonly<Record<string, Class>> = {
  '1.7': SENDER_ADDRESS,
  '1.8': SENDER_ADDRESS,
  '4.6': {
    side: 'network',
    remedy: 'The mail goes in circles: look at the forwarding rules and MX records that lead back to where it came from.',
  },
  '4.7': {
    side: 'network',
    remedy: 'The server gave up after trying for too long: look into its queue for the reason of the first refusal.',
  },
  '7.13': MAILBOX,
  '7.17': MAILBOX_OWNER,
  '7.18': MAILBOX_OWNER,
  '7.27': SENDER_ADDRESS,
};

const SUBJECTS: Readonly<Record<string, Class>> = {
  '1': RECIPIENT,
  '2': MAILBOX,
  '3': SYSTEM,
  '4': ROUTE,
  '5': PROTOCOL,
  '6': CONTENT,
  '7': POLICY,
};

/** The side that has to act on an enhanced status code (RFC 3463), and what it should check. */
export function statusClass(status: string | null): Class {
  const [, subject = '', detail = ''] = /^[245]\.(\d{1,3})\.(\d{1,3})$/.exec(status ?? '') ?? [];
  return DETAILS[`${subject}.${detail}`] ?? SUBJECTS[subject] ?? NO_CLASS;
}

/** A notification in one line: status, text, and the author of the text. Foreign text. */
export function noticeText(notice: Notice): string {
  const { status, diagnostic, reportedBy, remote, retryUntil } = notice;
  // Most replies begin with their status code; the line does not repeat it.
  const code = status !== null && diagnostic?.includes(status) !== true ? `${status} ` : '';
  const reason = diagnostic ?? 'no reason given';
  const from = [...(remote === null ? [] : [`said by ${remote}`]), ...(reportedBy === null ? [] : [`reported by ${reportedBy}`])].join(
    ', ',
  );
  return `${code}${reason}${from === '' ? '' : ` (${from})`}${retryUntil === null ? '' : `; tried until ${retryUntil}`}`;
}
