// An arrived probe's facts about its path and its sender.
// Called by app.

import { NO_TIME, ownLook } from './authentication/own-look.ts';
import type { OwnView } from './authentication/own-view.ts';
import { authenticationOf } from './authentication/own-view.ts';
import { withClaim } from './authentication/claimed-verdict.ts';
import { authenticationFindings } from './findings/authentication.ts';
import { expectationFindings } from './findings/expectations.ts';
import { namedDomains } from './named-domains.ts';
import type { Trace } from './trace/trace.ts';
import { isChecked, readTrace, UNKNOWN_SENDER } from './trace/trace.ts';
import { traceFindings } from './findings/trace.ts';
import type { Evidence, Examination, MailChecks } from '../../core/ports/mail-checks.ts';
import type { Finding } from '../../core/result/finding.ts';
import { findingOn } from '../../core/result/finding.ts';
import type { Learnt } from '../../core/result/observed/learnt.ts';
import { NOTHING_LEARNT } from '../../core/result/observed/learnt.ts';

/** Reads the facts of an arrived probe: its path, the receiver's verdict, and the result of our own look. */
export async function examine(examination: Examination, checks: MailChecks): Promise<Evidence> {
  const { loop, sender, mailbox, copy, subject } = examination;
  const mail = latin1(copy.source);
  // An answer is the responder's mail: it says nothing of our own mail's departure.
  const isAnswer = loop.kind === 'echo';
  const read = readTrace(mail, {
    from: isAnswer ? loop.to : loop.from,
    subject,
    sentAt: examination.sentAt,
    seenAt: copy.seenAt,
    senderHost: isAnswer ? UNKNOWN_SENDER : (sender.tlsName ?? sender.host),
    mailboxHost: mailbox.host,
    authservIds: mailbox.authservIds,
  });
  const wanted = loop.expect !== null || isWorthAsking(read);
  const inTime = () => Promise.race([ownLook(read, copy, checks), examination.limit.then(() => NO_TIME)]);
  const own = !wanted ? NOT_ASKED : examination.ask ? await inTime() : NO_TIME;
  const trace = withClaim(read, own);
  // An outside sender is responsible for its own addresses, signatures and names.
  const isOurs = loop.kind !== 'inbound' && !isAnswer;
  const probe = { loop: loop.name, from: loop.from, subject };
  const travelled = { loop: loop.name, mailbox: mailbox.name, role: copy.placement.role, slow: examination.slow, labels: copy.labels };
  return {
    fields: {
      hops: trace.hops,
      egressIp: isAnswer ? null : (trace.egress?.ip ?? null),
      egressHelo: isAnswer ? null : (trace.egress?.helo ?? null),
      authentication: authenticationOf(trace, own),
    },
    findings: [
      ...(isOurs ? authenticationFindings(probe, trace, own) : []),
      ...traceFindings(travelled, trace),
      ...passedOver(loop.name, trace.moreSignatures, checks.unasked()),
      ...(loop.expect === null ? [] : expectationFindings(loop.name, loop.expect, { placement: copy.placement, trace, own })),
    ],
    learnt: isOurs ? learntFrom(trace, loop.template?.text ?? null) : NOTHING_LEARNT,
  };
}

function learntFrom(trace: Trace, template: string | null): Learnt {
  return {
    ips: trace.egress === null ? [] : [trace.egress.ip],
    domains: trace.crossed ? namedDomains(trace, template) : [],
    signers: trace.signatures.map(({ domain, selector }) => ({ domain, selector })),
    hosts: trace.egress === null ? [] : [{ ip: trace.egress.ip, helo: trace.egress.helo }],
  };
}

/** Reports which parts of an arrived probe were not looked at, because it names too many. */
function passedOver(loop: string, signatures: number, questions: number): readonly Finding[] {
  const what = [
    ...(signatures > 0 ? [`${signatures} of its signatures`] : []),
    ...(questions > 0 ? [`${questions} questions to DNS that it leads to`] : []),
  ];
  if (what.length === 0) return [];
  const message = `The probe of ${loop} arrived with more than anybody looks at: ${what.join(' and ')} were left, and what they would have told is not known.`;
  return [findingOn(loop)('dns-questions', 'unknown', message, { remedy: 'See which server on its way adds so much to a mail.' })];
}

/**
 * Mail that never left its own servers is checked by nobody. Neither is unsigned mail from a private address to a receiver without results.
 * So a fast internal loop does not pay for a verifier and for DNS.
 */
function isWorthAsking(trace: Trace): boolean {
  return trace.crossed && (trace.verdict !== null || trace.claim !== null || trace.signatures.length > 0 || isChecked(trace, 'dkim'));
}

/** No receiver needs such a mail's signatures: it is no fault that they were not verified. */
const NOT_ASKED: OwnView = { ...NO_TIME, verification: { kind: 'unavailable', reason: null } };

/** Byte for byte, so that a header in any encoding is read without a loss. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
