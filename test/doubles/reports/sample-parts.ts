import type { FindingCode } from '../../../src/core/result/catalogue.ts';
import type { Finding } from '../../../src/core/result/finding.ts';
import type { LoopReport, Phases, Report } from '../../../src/core/result/report.ts';

/** A code outside the catalogue, as in a report of a later version: every printer of a report accepts it. */
export function strangeCode(code: string): FindingCode {
  return code as FindingCode;
}

export const NO_PHASES: Phases = { connect: null, tls: null, auth: null, accept: null, delivery: null, seen: null, total: null };

export function loop(over: Partial<LoopReport>): LoopReport {
  return {
    name: 'internal',
    kind: 'internal',
    place: null,
    sender: 'mta',
    server: 'smtp.example.net:587',
    via: null,
    author: 'example.net',
    mailbox: 'own',
    mailboxServer: 'imap.example.net:993',
    receiver: 'example.net',
    state: 'ok',
    outcome: 'delivered',
    side: null,
    message: 'Delivered to INBOX after 43 ms.',
    remedy: null,
    latencyMs: 43.2,
    latencyAtLeastMs: 33.1,
    heldUpBy: null,
    phasesMs: { connect: 3.1, tls: 8.4, auth: 5.2, accept: 12.7, delivery: 41.5, seen: 1.7, total: 74.4 },
    placement: { folder: 'INBOX', role: 'inbox' },
    copies: 1,
    attempts: [{ at: '2026-11-24T02:37:01.020Z', reply: '250 2.0.0 Ok: queued as 4cXy2k', outcome: 'accepted', addresses: null }],
    reply: '250 2.0.0 Ok: queued as 4cXy2k',
    hops: null,
    egressIp: null,
    egressHelo: null,
    authentication: null,
    bounce: null,
    confirmation: null,
    late: [],
    probes: null,
    ...over,
  };
}

export function finding(over: Partial<Finding>): Finding {
  return {
    check: 'spf',
    target: 'example.net',
    code: 'spf-ok',
    state: 'ok',
    message: 'One SPF record, 2 of 10 look-ups used.',
    evidence: 'v=spf1 ip4:203.0.113.7 -all',
    remedy: null,
    reference: 'RFC 7208 section 4.6.4',
    measures: null,
    side: null,
    ...over,
  };
}

export function report(over: Partial<Report>): Report {
  return {
    schemaVersion: 1,
    version: '0.1.0',
    part: null,
    startedAt: '2026-11-24T02:37:01.000Z',
    finishedAt: '2026-11-24T02:37:06.210Z',
    state: 'ok',
    verdict: { code: 'healthy', summary: 'Mail works: 2 loops delivered, the slowest in 2.6 s.', causes: [], suspects: [], tellApart: [] },
    loops: [],
    findings: [],
    records: [],
    queries: [],
    queriesOmitted: 0,
    spfTrees: [],
    omitted: { findings: 0, queries: 0, evidence: 0 },
    ...over,
  };
}
