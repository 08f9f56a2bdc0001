import type { AcceptedMail } from '../../../sandbox/smtp/accepted-mail.ts';
import { smtpFaults } from '../../../sandbox/smtp/faults.ts';
import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome, Side } from '../../../src/core/result/outcome.ts';
import { ample } from '../../harness/bounds.ts';
import type { Boxes, Changes, Placing, Scene } from './scene.ts';
import { unseen } from './scene.ts';

/** One row of the outcome matrix: the fate of the probe, and the same expected result at every server. */
export interface Row {
  readonly name: string;
  readonly placing?: Placing;
  /** To be done before the run. */
  readonly before?: (scene: Scene) => void;
  readonly changes?: Changes;
  readonly outcome: Outcome;
  readonly state: 'ok' | 'warning' | 'critical' | 'unknown';
  readonly side: Side | null;
  readonly role?: 'inbox' | 'junk' | 'other';
  readonly says?: RegExp;
  /** Probes that may stay in the mailbox: 0 by default. */
  readonly left?: number;
  readonly findings?: readonly string[];
}

export const BOX = 'probe@example.test';

const into = (folder: string, after = 0): Placing => {
  return async (mail, boxes) => {
    await pause(after);
    if (folder !== 'INBOX') await boxes.make(BOX, folder).catch(() => undefined);
    await boxes.put(BOX, folder, mail.raw);
  };
};

/** Another client empties the Inbox at the first mail: it is faster than we are, because we pause meanwhile. */
const stolen: Placing = async (mail, boxes, program) => {
  const thief = await boxes.client(BOX);
  try {
    await thief.mailboxOpen('INBOX');
    await pause(500);
    program.kill('SIGSTOP');
    const appended = await thief.append('INBOX', mail.raw);
    await thief.noop();
    const uid = appended !== false && appended.uid !== undefined ? String(appended.uid) : await newest(thief);
    await thief.messageDelete(uid, { uid: true });
  } finally {
    program.kill('SIGCONT');
    thief.close();
  }
};

async function newest(client: Awaited<ReturnType<Boxes['client']>>): Promise<string> {
  const uids = await client.search({ all: true }, { uid: true });
  return String((Array.isArray(uids) ? uids : []).at(-1) ?? '');
}

/** As a relay leaves it that takes private headers away, rewrites the Message-ID and replaces the subject. */
export function mangled(mail: AcceptedMail): string {
  return mail.raw
    .toString('latin1')
    .replace(/^X-.*\r\n(?:[ \t].*\r\n)*/gim, '')
    .replace(/^Message-ID:.*\r\n(?:[ \t].*\r\n)*/im, 'Message-ID: <made-anew@relay.example>\r\n')
    .replace(/^Subject:.*\r\n(?:[ \t].*\r\n)*/im, 'Subject: something else\r\n');
}

/** A forwarded mail of a person: the probe's text, quoted. */
function forwarded(mail: AcceptedMail): string {
  const text = mail.raw.toString('latin1');
  const body = text.slice(text.indexOf('\r\n\r\n') + 4);
  return `From: A Person <person@example.com>\r\nTo: ${BOX}\r\nSubject: Fwd: what is this?\r\nContent-Type: text/plain\r\n\r\nDo you know this?\r\n\r\n${body}`;
}

const SHORT = { loop: { warning: '2s', critical: '4s' } } as const;

export const MATRIX: readonly Row[] = [
  { name: 'delivered at once', outcome: 'delivered', state: 'ok', side: null, role: 'inbox' },
  { name: 'delivered after 3 s', placing: into('INBOX', 3_000), outcome: 'delivered', state: 'ok', side: null, role: 'inbox' },
  {
    name: 'slow',
    placing: into('INBOX', 4_000),
    changes: { loop: { warning: '2s', critical: '20s' } },
    outcome: 'slow',
    state: 'warning',
    side: 'network',
    role: 'inbox',
  },
  {
    name: 'into a Junk folder that this very mail makes',
    placing: into('Junk', 500),
    outcome: 'junk',
    state: 'warning',
    side: 'sender',
    role: 'junk',
  },
  {
    name: 'into a folder of a rule',
    placing: into('Lists', 300),
    changes: { loop: { warning: `${ample(2_000)}ms`, critical: `${ample(4_000)}ms` } },
    outcome: 'delivered',
    state: 'ok',
    side: null,
    role: 'other',
  },
  {
    name: 'two copies',
    placing: unseen(into('INBOX'), into('INBOX')),
    outcome: 'duplicate',
    state: 'warning',
    side: 'network',
    role: 'inbox',
  },
  { name: 'lost', placing: () => undefined, changes: SHORT, outcome: 'lost', state: 'critical', side: 'network', says: /within 4\.0 s/ },
  {
    name: 'later than `critical`',
    placing: into('INBOX', 5_500),
    changes: SHORT,
    outcome: 'lost',
    state: 'critical',
    side: 'network',
    says: /within 4\.0 s/,
    left: 1,
  },
  {
    name: 'taken by another client',
    placing: stolen,
    changes: SHORT,
    outcome: 'lost',
    state: 'critical',
    side: 'receiver',
    findings: ['mailbox-emptied'],
  },
  {
    name: 'without any mark but its text',
    placing: (mail, boxes) => boxes.put(BOX, 'INBOX', mangled(mail)),
    outcome: 'delivered',
    state: 'ok',
    side: null,
    role: 'inbox',
  },
  {
    name: 'a person sends its text on, and it never comes itself',
    placing: (mail, boxes) => boxes.put(BOX, 'INBOX', forwarded(mail)),
    changes: SHORT,
    outcome: 'lost',
    state: 'critical',
    side: 'network',
    left: 1,
  },
  {
    name: 'rejected',
    before: ({ smtp }) => smtp.faults.set(smtpFaults.reject('rcpt')),
    outcome: 'rejected',
    state: 'critical',
    side: 'sender',
  },
  {
    name: 'deferred',
    before: ({ smtp }) => smtp.faults.set(smtpFaults.deferred()),
    changes: { loop: { attempts: 2, retry: ['200ms'] } },
    outcome: 'deferred',
    state: 'critical',
    side: 'receiver',
  },
  {
    name: 'wrong password at the sender',
    changes: { sender: { password: 'wrong' } },
    outcome: 'auth_failed',
    state: 'critical',
    side: 'sender',
  },
  {
    name: 'wrong password at the mailbox',
    changes: { mailbox: { password: 'wrong' } },
    outcome: 'auth_failed',
    state: 'unknown',
    side: 'receiver',
    left: 1,
  },
  {
    name: 'a mailbox server that is not there',
    changes: { ...SHORT, mailbox: { port: 1 } },
    outcome: 'unreachable',
    state: 'unknown',
    side: 'receiver',
    left: 1,
  },
  {
    name: 'a folder that does not exist',
    changes: { mailbox: { folder: 'Allerts' }, sections: {} },
    before: ({ boxes }) => void boxes.make(BOX, 'Alerts').catch(() => undefined),
    outcome: 'fetch_failed',
    state: 'unknown',
    side: 'receiver',
    says: /no such folder.*Did you mean/,
    left: 1,
  },
];
