/**
 * The recipient's local part selects a behaviour of the servers: `junk@example.test` and `junk@example.org` each have a mailbox of their
 * own in which (or outside of which) this happens. Every other local part in `PLAIN` is just delivered.
 */
export const KNOBS = {
  junk: 'filed into Junk by sieve',
  reject: '550 in answer to RCPT',
  'reject-data': '550 in answer to the end of the data',
  greylist: '451 to the first tries at RCPT, then taken (policy server)',
  defer: '450 to every RCPT',
  stuck: 'taken with 250, then nobody takes it further: it stays in the queue',
  drop: 'taken with 250, then discarded',
  hold: 'taken with 250, then put on hold in the queue',
  twice: 'two copies in the Inbox',
  slow: 'taken at once, delivered after a delay',
  prefixed: 'the subject gets "[EXT] " put before it',
  replaced: 'the subject is replaced altogether',
  stripped: 'every X- header is taken away',
  renamed: 'the Message-ID is another one',
  mangled: 'the last three together: only the body is as it was sent',
  echo: 'answered by sieve (vacation), and not kept',
  hangup: '421 to every RCPT, and the connection closed',
} as const;

export type Knob = keyof typeof KNOBS;

/** Mailboxes without a knob. `monitor` is the account that sends; `crowded` is there to be filled; `full` may keep one mail. */
export const PLAIN = ['monitor', 'alice', 'bob', 'carol', 'crowded', 'full'] as const;

/** Every local part that has a mailbox, in either domain. */
export const LOCAL_PARTS: readonly string[] = [...PLAIN, ...Object.keys(KNOBS)];

/** The replacement of a subject. */
export const REPLACED_SUBJECT = 'A message for you';
/** The replacement of a Message-ID. */
export const RENAMED_MESSAGE_ID = '<another@relay.example.net>';

/** Regexp tables for lmtp_header_checks(5), by the knob that uses them: the header is changed on its way into the mailbox. */
export const HEADER_CHECKS: Readonly<Partial<Record<Knob, string>>> = {
  prefixed: '/^Subject: *(.*)$/ REPLACE Subject: [EXT] $1\n',
  replaced: `/^Subject:/ REPLACE Subject: ${REPLACED_SUBJECT}\n`,
  stripped: '/^X-/ IGNORE\n',
  renamed: `/^Message-ID:/ REPLACE Message-ID: ${RENAMED_MESSAGE_ID}\n`,
  mangled: `/^Subject:/ REPLACE Subject: ${REPLACED_SUBJECT}\n/^X-/ IGNORE\n/^Message-ID:/ REPLACE Message-ID: ${RENAMED_MESSAGE_ID}\n`,
};

/** access(5) for check_recipient_access in smtpd_recipient_restrictions. */
export const RCPT_ACCESS: Readonly<Partial<Record<Knob, string>>> = {
  reject: '550 5.7.1 mail from you is not wanted here',
  defer: '450 4.2.0 come again another day',
  hold: 'HOLD for a look',
  hangup: '421 4.3.2 this server goes down now',
};

/** access(5) for check_recipient_access in smtpd_end_of_data_restrictions. */
export const DATA_ACCESS: Readonly<Partial<Record<Knob, string>>> = {
  'reject-data': '550 5.7.1 message content rejected',
};
