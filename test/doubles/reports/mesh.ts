import type { Outcome } from '../../../src/core/result/outcome.ts';
import { stateOf } from '../../../src/core/result/outcome.ts';
import type { LoopKind, LoopReport } from '../../../src/core/result/report.ts';
import { loop } from './sample-parts.ts';

const SENDERS: Readonly<Record<string, string>> = { mta: 'smtp.example.net:587', gmail: 'smtp.gmail.com:587' };
const MAILBOXES: Readonly<Record<string, readonly [server: string, receiver: string]>> = {
  own: ['imap.example.net:993', 'example.net'],
  gmail: ['imap.gmail.com:993', 'gmail.com'],
  outlook: ['outlook.office365.com:993', 'outlook.com'],
};

const AT = '2026-11-24T02:37:01.020Z';
const ACCEPTED = [{ at: AT, reply: '250 Ok', outcome: 'accepted', addresses: null }];
const HANDED_OVER: ReadonlySet<Outcome> = new Set(['delivered', 'slow', 'junk', 'duplicate', 'lost', 'bounced', 'fetch_failed']);

/** A loop between a sender and a mailbox, as the run would report it: its name is `sender→mailbox`. */
export function path(sender: string, mailbox: string, outcome: Outcome = 'delivered', over: Partial<LoopReport> = {}): LoopReport {
  const arrived = ['delivered', 'slow', 'junk', 'duplicate'].includes(outcome);
  const [mailboxServer, receiver] = MAILBOXES[mailbox] ?? [`imap.${mailbox}.test:993`, `${mailbox}.test`];
  const kind: LoopKind = mailbox === 'own' ? (sender === 'mta' ? 'internal' : 'inbound') : 'external';
  return loop({
    name: `${sender}→${mailbox}`,
    kind,
    sender,
    author: sender === 'mta' ? 'example.net' : `${sender}.com`,
    server: SENDERS[sender] ?? `smtp.${sender}.test:587`,
    mailbox,
    mailboxServer,
    receiver,
    state: stateOf(outcome),
    outcome,
    latencyMs: arrived ? 1_000 : null,
    latencyAtLeastMs: arrived ? 900 : null,
    placement: arrived ? { folder: outcome === 'junk' ? 'Junk' : 'INBOX', role: outcome === 'junk' ? 'junk' : 'inbox' } : null,
    attempts: HANDED_OVER.has(outcome) ? ACCEPTED : [{ at: AT, reply: '', outcome }],
    ...over,
  });
}
