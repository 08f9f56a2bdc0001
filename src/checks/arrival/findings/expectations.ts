import { isLoopback } from '../../../core/address/names.ts';
import type { ExpectedArrival } from '../../../core/request/expected-arrival.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { Placement } from '../../../core/result/report.ts';
import type { OwnView } from '../authentication/own-view.ts';
import type { Received } from '../../../core/mail/header/received.ts';
import type { Trace } from '../trace/trace.ts';

/** The compared parts of an arrived mail. */
export interface Compared {
  /** Null: its folder is unknown. */
  readonly placement: Placement | null;
  readonly trace: Trace;
  readonly own: OwnView;
}

/** Compares the arrived mail with the expectation: one finding for each unmet or unknown part. */
export function expectationFindings(loop: string, expected: ExpectedArrival, { placement, trace, own }: Compared): readonly Finding[] {
  const finding = findingOn(loop);
  const findings: Finding[] = [];
  const missed = (what: string, message: string, evidence: string | null) =>
    findings.push(
      finding('expectation-missed', 'critical', `Expected ${what}; ${message}.`, {
        evidence,
        remedy: `Mend what differs, or change \`expect\` of loop \`${loop}\`.`,
      }),
    );
  for (const method of ['spf', 'dkim', 'dmarc'] as const) {
    const wanted = expected[method];
    const said = wanted === null ? null : resultOf(method, trace, own);
    if (wanted === null) continue;
    if (said === null) findings.push(notKnown(loop, method));
    else if (!wanted.includes(said.result)) missed(`${method}=${wanted.join(' or ')}`, `${said.by} ${said.result}`, null);
  }
  if (expected.tls !== null) {
    const bare = trace.received.filter((hop) => overNetwork(hop) && hop.tls === null && !SECURE.test(hop.with ?? ''));
    const secured = trace.received.filter((hop) => hop.tls !== null);
    const names = (hops: Trace['received']) =>
      hops.map((hop) => `${hop.from?.rdns ?? hop.from?.helo ?? 'unknown'} → ${hop.by ?? 'unknown'}`).join('\n');
    if (trace.hops.length === 0) findings.push(notKnown(loop, 'tls'));
    else if (expected.tls && bare.length > 0)
      missed('TLS on the whole way', `${bare.length} of ${trace.hops.length} hops tell none`, names(bare));
    else if (!expected.tls && secured.length > 0) missed('no TLS', `${secured.length} hops tell some`, names(secured));
  }
  if (expected.junk !== null && placement !== null && (placement.role === 'junk') !== expected.junk) {
    missed(expected.junk ? 'the probe in Junk' : 'the probe outside of Junk', `it lies in ${placement.folder}`, null);
  }
  const hosts = new Set(trace.hops.flatMap((hop) => [hop.by, hop.from]).flatMap((host) => (host === null ? [] : [host.toLowerCase()])));
  const absent = expected.via.filter((host) => !hosts.has(host.toLowerCase()));
  if (absent.length > 0) missed(`the way to lead over ${absent.join(', ')}`, 'no hop tells of it', [...hosts].join(', '));
  return findings;
}

/** The receiver's result if it gave one, else our own. */
export function resultOf(
  method: 'spf' | 'dkim' | 'dmarc',
  trace: Trace,
  own: OwnView,
): { readonly by: string; readonly result: string } | null {
  const theirs = trace.verdict?.[method] ?? null;
  if (theirs !== null) return { by: `${trace.verdict?.by ?? ''} says`, result: theirs };
  const ours = ownResult(method, own);
  return ours === null ? null : { by: 'we find', result: ours };
}

function ownResult(method: 'spf' | 'dkim' | 'dmarc', own: OwnView): string | null {
  switch (method) {
    case 'spf':
      return own.spf?.result ?? null;
    case 'dmarc':
      return own.dmarc?.result ?? null;
    case 'dkim': {
      if (own.verification.kind === 'unavailable') return null;
      const results = own.verification.signatures.map(({ result }) => result);
      return results.includes('pass') ? 'pass' : (results[0] ?? 'none');
    }
  }
}

function notKnown(loop: string, what: string): Finding {
  return findingOn(loop)(
    'expectation-unknown',
    'unknown',
    `Whether ${what} is as expected cannot be told: neither the receiver nor our own look says anything.`,
    { remedy: 'Name the `authserv-id` of the mailbox, and see that the mail leaves for another server.' },
  );
}

/** Protocols with TLS in their name (RFC 3848), and Microsoft's own between its hosts. */
const SECURE = /^(?:(?:utf8)?(?:e?smtp|lmtp)sa?|https|mapi)$/i;

/** A hop within one machine needs no TLS. */
function overNetwork({ from, by }: Received): boolean {
  if (from === null || by === null || from.helo === by || from.helo === 'localhost') return false;
  return from.ip === null || !isLoopback(from.ip);
}
