import { formatDuration } from '../../time/duration.ts';
import type { RefusalCode } from '../../result/catalogue.ts';
import type { Side } from '../../result/outcome.ts';

/** The facts that the advice depends on, beside the reason. */
export interface RefusalFacts {
  /** Who was refused: this run, or a later server that sent a notification. */
  readonly refused: 'run' | 'relay';
  /** The loop sends a mail of the user's own. */
  readonly template: boolean;
  /** For how long the server wants to put the mail off, ms; null where it does not say. */
  readonly wait: number | null;
}

/** The meaning of one reason. */
export interface RefusalReason {
  /** Who has to act. */
  readonly side: Side;
  /** Completes "The server that refused the probe gives a reason: ...". */
  readonly because: (facts: RefusalFacts) => string;
  readonly remedy: (facts: RefusalFacts) => string;
  readonly reference: string | null;
}

const QUEUE =
  'The server that reports it tries by itself: look into its queue, and how long it keeps trying. `attempts` of this loop change nothing there.';

const always = (text: string) => () => text;

export const REASONS: Readonly<Record<RefusalCode, RefusalReason>> = {
  'refused-for-dmarc': {
    side: 'sender',
    because: always('DMARC fails'),
    remedy: always('Let SPF or DKIM pass in the name of the domain in From. A probe to a mailbox that takes it shows which of them fails.'),
    reference: 'RFC 9989 section 5.3',
  },
  'refused-for-authentication': {
    side: 'sender',
    because: always('the mail is not authenticated'),
    remedy: always('Publish SPF for the address that the mail leaves from, and sign it with DKIM.'),
    reference: 'RFC 7372 section 3.3',
  },
  'refused-for-spf': {
    side: 'sender',
    because: always('SPF does not allow the sending address'),
    remedy: always('Put the address that the mail leaves from into the SPF record of its domain.'),
    reference: 'RFC 7372 section 3.2',
  },
  'refused-for-dkim': {
    side: 'sender',
    because: always('the DKIM signature is missing or does not verify'),
    remedy: always('Look at the signing server, at its key in DNS, and at what changes mail after it was signed.'),
    reference: 'RFC 7372 section 3.1',
  },
  'refused-for-reverse-dns': {
    side: 'sender',
    because: always('the sending address has no reverse DNS name that leads back to it'),
    remedy: always('Let the owner of the address publish a PTR record, and an address record for that name.'),
    reference: 'RFC 7372 section 3.3',
  },
  'refused-for-relaying': {
    side: 'receiver',
    because: always('it does not handle mail for this recipient (relaying denied)'),
    remedy: ({ refused }) =>
      refused === 'run'
        ? 'If that server is yours to send through, set `user` and `password` and use its submission port. If it is the recipient’s, look at the MX records of that domain. They lead to a server that does not know it as its own.'
        : "Look at the MX records of the recipient's domain: they lead to a server that does not know it as its own.",
    reference: 'RFC 5321 section 7.9',
  },
  'refused-for-reputation': {
    side: 'sender',
    because: always('the sending address or domain has a bad name there'),
    remedy: always('Look the address up at the list that the reply names, mend the cause, then ask for removal there.'),
    reference: null,
  },
  'refused-for-client': {
    side: 'sender',
    because: ({ refused }) =>
      refused === 'run'
        ? 'it takes no mail from the address that this run connects from'
        : 'it takes no mail from the address of the server before it',
    remedy: ({ refused }) =>
      refused === 'run'
        ? 'Let that server allow this run’s address (a hosted runner has another one each time: log in on the submission port instead).'
        : 'Let that server allow the address that the mail leaves from, or send through another one.',
    reference: null,
  },
  'refused-for-ehlo': {
    side: 'sender',
    because: ({ refused }) =>
      refused === 'run'
        ? 'it does not take the name that this run gives at EHLO'
        : 'it does not take the name that the server before it gives at EHLO',
    remedy: ({ refused }) =>
      refused === 'run'
        ? 'Set `ehlo` of the sender to a full host name that leads to the address which this run connects from.'
        : 'Let the sending server give its own full host name at EHLO (Postfix: `smtp_helo_name`), one that exists in DNS.',
    reference: 'RFC 5321 section 4.1.4',
  },
  'refused-for-tls': {
    side: 'sender',
    because: always('the connection is not encrypted as it wants'),
    remedy: ({ refused }) =>
      refused === 'run'
        ? 'Set `security` of the sender to `starttls` or `tls`.'
        : 'Let the sending server use TLS towards other servers (Postfix: `smtp_tls_security_level = may`).',
    reference: 'RFC 3207 section 4',
  },
  'refused-for-receiver-tls': {
    side: 'receiver',
    because: always(
      "TLS of the recipient's mail server is not as the server before it demands (missing, a bad certificate, DANE, MTA-STS)",
    ),
    remedy: always(
      "Look at the certificates, the TLSA records and the MTA-STS policy of the recipient's mail servers. Where these are sound, look at what the reporting server demands (Postfix: `smtp_tls_policy_maps`).",
    ),
    reference: 'RFC 8461 section 5, RFC 7672 section 2.2',
  },
  'refused-for-sender': {
    side: 'sender',
    because: always('it does not take the sender address'),
    remedy: always('Check `from`: its domain must exist and take mail, and the account must be allowed to send as it.'),
    reference: 'RFC 3463 section 3.2',
  },
  'refused-for-quota': {
    side: 'receiver',
    because: always("the recipient's mailbox is full"),
    remedy: always('Clear the mailbox, or give it more room.'),
    reference: 'RFC 3463 section 3.3',
  },
  'refused-for-recipient': {
    side: 'receiver',
    because: always('it does not know the recipient'),
    remedy: always(
      'Check `to`, and whether its mailbox and domain still exist. A temporary code with it comes from a server that is being set up (Postfix: `soft_bounce`).',
    ),
    reference: 'RFC 3463 section 3.2',
  },
  'refused-for-size': {
    side: 'receiver',
    because: always('the mail is too large for it'),
    remedy: ({ template }) =>
      template
        ? 'Send a smaller `template`, or raise the limit there.'
        : 'Raise the limit there: the probe is a few lines of plain text, so that it takes hardly any mail.',
    reference: 'RFC 1870 section 6',
  },
  'refused-for-greylisting': {
    side: 'receiver',
    because: ({ wait }) =>
      `mail of senders that it does not know yet is put off (greylisting${wait === null ? '' : `, for ${formatDuration(wait)}`})`,
    remedy: ({ refused, wait }) =>
      refused === 'relay'
        ? `${QUEUE} Let its address pass at the receiver if that takes too long.`
        : `Let the sending address pass there, or let the run outlast the wait. \`timeout\` of the run must be longer than ${wait === null ? 'it, usually 5 minutes' : formatDuration(wait)}, with \`attempts\` and \`retry\` to match.`,
    reference: 'RFC 6647',
  },
  'refused-for-rate': {
    side: 'sender',
    because: always('it gets too much from this sender'),
    remedy: always('Send less at a time, and find what else leaves through this address.'),
    reference: null,
  },
  'refused-for-system': {
    side: 'receiver',
    because: always('something in that server itself fails (a lookup, its disk, a filter behind it)'),
    remedy: ({ refused }) => `Look into that server's log: it names what failed.${refused === 'relay' ? ` ${QUEUE}` : ''}`,
    reference: 'RFC 3463 section 3.4',
  },
  'refused-for-loop': {
    side: 'network',
    because: always('the mail goes in circles'),
    remedy: always('Look at the forwarding rules and MX records that lead back to where it came from.'),
    reference: 'RFC 5321 section 6.3',
  },
  'refused-for-content': {
    side: 'sender',
    because: always('a filter there does not like the content'),
    remedy: ({ template }) =>
      template
        ? 'Look at what is sent (`template`), and at links and attachments in it.'
        : 'Look at what the sending side adds on the way (footers, links, attachments), and at the rules of that filter. The probe itself is a few lines of plain text.',
    reference: 'RFC 3463 section 3.8',
  },
  'refused-for-policy': {
    side: 'sender',
    because: always('a rule of that server forbids it, for a reason that it does not name'),
    remedy: always(
      "Ask that server's administrator which rule it is; its log names it. Before DATA it is about addresses and names, not about content.",
    ),
    reference: 'RFC 3463 section 3.8',
  },
};

/**
 * For how long a server asks to wait, ms, as greylisting writes it: `for 300 seconds`, `in 4 minutes 58 seconds`, `come back in 00:05:00`,
 * `(300 seconds)`.
 */
export function waitIn(reply: string): number | null {
  const text = reply.slice(0, 1_000);
  const [, hours, minutes, seconds] = /\bin (\d{1,2}):(\d{2}):(\d{2})\b/.exec(text) ?? [];
  if (hours !== undefined) return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  const [, whole = '', part = ''] = /\bin (\d{1,3}):(\d{2}) min/i.exec(text) ?? [];
  if (whole !== '') return (Number(whole) * 60 + Number(part)) * 1_000;
  const [, count, unit = '', more, smaller = ''] = SPAN.exec(text) ?? [];
  return count === undefined ? null : spanOf(count, unit) + (more === undefined ? 0 : spanOf(more, smaller));
}

const SPAN =
  /(?:\b(?:for|in|after|within|another|wait|retry|least|time is)(?: at least| about)? |\()(\d{1,5}) ?(s|sec|second|m|min|minute|h|hr|hour|day)s?\b(?:,? (?:and )?(\d{1,5}) ?(s|sec|second|min|minute)s?\b)?/i;

function spanOf(count: string, unit: string): number {
  const each = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit.charAt(0).toLowerCase()] ?? 0;
  return Number(count) * each;
}
