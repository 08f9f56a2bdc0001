import type { Finding } from '../../../src/core/result/finding.ts';
import type { Scope } from '../../../src/core/request/plan.ts';
import type { Report } from '../../../src/core/result/report.ts';
import { verdict } from '../../../src/core/judge/verdict/verdict.ts';
import { hostile } from './hostile-sample.ts';
import { path } from './mesh.ts';
import { finding, loop, NO_PHASES, report, strangeCode } from './sample-parts.ts';

const GOOD_POSTURE: readonly Finding[] = [
  finding({}),
  finding({
    check: 'dmarc',
    code: 'dmarc-ok',
    message: 'p=reject, reports to dmarc@example.net.',
    evidence: 'v=DMARC1; p=reject',
    reference: null,
  }),
  finding({
    check: 'mx',
    code: 'mx-ok',
    message: 'Two exchanges, both with addresses.',
    evidence: '10 mx1.example.net, 20 mx2.example.net',
    reference: null,
  }),
];

export const healthy = report({
  loops: [
    loop({}),
    loop({
      name: 'outside',
      kind: 'external',
      message: 'Delivered to INBOX after 2.6 s.',
      latencyMs: 2604.9,
      phasesMs: { connect: 3.4, tls: 9.1, auth: 5.6, accept: 14.2, delivery: 2601.3, seen: 3.6, total: 2637.2 },
    }),
  ],
  findings: GOOD_POSTURE,
});

/** Every nullable field is filled in here at least once. */
export const deliverability = report({
  records: [{ name: 'example.net', type: 'MX', values: ['10 mx1.example.net'], digest: '0123456789abcdef' }],
  queries: [{ name: 'example.net', type: 'MX', server: '192.0.2.53:53', answer: 'found', detail: '1 record', ms: 12 }],
  state: 'critical',
  verdict: {
    code: 'deliverability',
    summary: 'Deliverability problem: internal mail works, outside (rejected) does not get it.',
    causes: [strangeCode('spf-fail'), 'blocklist-listed'],
    suspects: [],
    tellApart: [],
  },
  loops: [
    loop({}),
    loop({
      name: 'outside',
      kind: 'external',
      state: 'critical',
      outcome: 'rejected',
      side: 'sender',
      message: 'Server `mta` refused the mail after DATA (550).',
      remedy: 'Authenticate the mail: SPF or DKIM must pass for example.net.',
      latencyMs: null,
      phasesMs: { ...NO_PHASES, connect: 3.4, tls: 9.1, auth: 5.6 },
      placement: null,
      copies: 0,
      attempts: [
        { at: '2026-11-24T02:37:01.020Z', reply: '451 4.7.1 Try again later', outcome: 'deferred', addresses: null },
        {
          at: '2026-11-24T02:37:11.420Z',
          reply: '550 5.7.26 This mail has been blocked because the sender is unauthenticated.',
          outcome: 'rejected',
          addresses: null,
        },
      ],
      reply: '550 5.7.26 This mail has been blocked because the sender is unauthenticated.',
    }),
    loop({
      name: 'partner',
      kind: 'external',
      state: 'warning',
      outcome: 'junk',
      side: 'sender',
      message: 'Delivered into Junk (Junk Email) after 3.2 s, in 2 copies.',
      remedy:
        "The receiver takes this mail for spam: look at SPF, DKIM, DMARC and blocklists of the sending side, and at the mail's content.",
      latencyMs: 3201,
      placement: { folder: 'Junk Email', role: 'junk' },
      copies: 2,
      hops: [
        {
          from: 'probe.example.net',
          by: 'smtp.example.net',
          with: 'ESMTPSA',
          tls: 'TLSv1.3',
          at: '2026-11-24T02:37:01.000Z',
          delayMs: 0,
          skewMs: null,
        },
        {
          from: 'smtp.example.net',
          by: 'mx.example.com',
          with: 'ESMTPS',
          tls: 'TLSv1.3',
          at: '2026-11-24T02:37:04.000Z',
          delayMs: 3000,
          skewMs: null,
        },
        { from: null, by: 'store.example.com', with: 'LMTP', tls: null, at: '2026-11-24T02:27:05.000Z', delayMs: null, skewMs: -599_000 },
      ],
      egressIp: '203.0.113.7',
      egressHelo: 'smtp.example.net',
      authentication: {
        spf: 'fail',
        dkim: 'none',
        dmarc: 'fail',
        arc: 'none',
        by: 'mx.example.com',
        verified: { dkim: ['example.net/mail2026: pass'], dmarc: 'pass', spf: 'fail', arc: 'none' },
      },
      bounce: { status: '5.1.1', diagnostic: '550 5.1.1 User unknown', reportingMta: 'smtp.example.net', remoteMta: 'mx.example.com' },
      late: [{ sentAt: '2026-11-24T02:07:01.000Z', delayMs: 1_510_000 }],
    }),
  ],
  findings: [
    ...GOOD_POSTURE.slice(1),
    finding({
      code: strangeCode('spf-fail'),
      state: 'critical',
      message: '203.0.113.7 is not authorised to send for `example.net` (-all).',
      evidence: 'v=spf1 ip4:198.51.100.9 -all',
      remedy: 'Put ip4:203.0.113.7 into the SPF record of example.net.',
      reference: 'RFC 7208 section 8.4',
    }),
    finding({
      check: 'blocklist',
      target: '203.0.113.7',
      code: 'blocklist-listed',
      state: 'critical',
      message: '203.0.113.7 is listed in bl.example.com.',
      evidence: '127.0.0.2 "See the removal page"',
      remedy: 'Mend the cause, then ask for removal.',
      reference: 'https://bl.example.com/removal',
      measures: { lists: [{ target: '203.0.113.7', zone: 'bl.example.com', listed: true }], expiresAt: '2027-01-24T02:37:00.000Z' },
    }),
    finding({
      check: 'blocklist',
      target: '203.0.113.7',
      code: strangeCode('blocklist-refused'),
      state: 'unknown',
      message: 'bl.example.org refuses this resolver.',
      evidence: '127.255.255.254',
      remedy: 'Set `dns.servers` to a resolver of your own.',
      reference: 'RFC 5782 section 5',
    }),
  ],
});

export const totalOutage = report({
  state: 'critical',
  verdict: {
    code: 'total-outage',
    summary: 'Total outage: neither internal nor external mail works, internal (unreachable), outside (lost).',
    causes: [],
    suspects: [],
    tellApart: [],
  },
  finishedAt: '2026-11-24T02:42:01.900Z',
  loops: [
    loop({
      state: 'critical',
      outcome: 'unreachable',
      side: 'sender',
      message: 'smtp.example.net:587 refused the connection (4 tries).',
      remedy: 'Start the mail server, or open its port in the firewall.',
      latencyMs: null,
      phasesMs: NO_PHASES,
      placement: null,
      copies: 0,
      attempts: [{ at: '2026-11-24T02:37:01.020Z', reply: 'connection refused', outcome: 'unreachable', addresses: null }],
      reply: null,
    }),
    loop({
      name: 'outside',
      kind: 'external',
      state: 'critical',
      outcome: 'lost',
      side: 'network',
      message: 'Accepted by `mta2`, but not seen in mailbox `sentinel` (Inbox, Junk) within 5 min.',
      remedy: 'Follow the queue id of the reply through the mail logs.',
      latencyMs: null,
      phasesMs: { ...NO_PHASES, connect: 3.4, tls: 9.1, auth: 5.6, accept: 14.2 },
      placement: null,
      copies: 0,
    }),
  ],
  findings: GOOD_POSTURE,
});

export const undetermined = report({
  state: 'unknown',
  verdict: {
    code: 'undetermined',
    summary: 'Could not look: whether mail works is not known, outside (auth_failed).',
    causes: [],
    suspects: [],
    tellApart: [],
  },
  loops: [
    loop({}),
    loop({
      name: 'outside',
      kind: 'external',
      state: 'unknown',
      outcome: 'auth_failed',
      side: 'receiver',
      message: 'Mailbox `sentinel` refused the login. Whether the probe arrived is not known.',
      remedy: 'Make a new app password for the sentinel account.',
      latencyMs: null,
      phasesMs: { ...NO_PHASES, connect: 3.4, tls: 9.1, auth: 5.6, accept: 14.2 },
      placement: null,
      copies: null,
    }),
    loop({
      name: 'fork',
      kind: 'external',
      state: 'unknown',
      outcome: 'skipped',
      side: 'runner',
      message: 'Nothing was sent: this run has no secrets.',
      latencyMs: null,
      phasesMs: NO_PHASES,
      placement: null,
      copies: 0,
      attempts: [],
      reply: null,
    }),
  ],
  findings: GOOD_POSTURE,
});

export const dnsOnly = report({
  state: 'warning',
  verdict: { code: 'degraded', summary: 'The checks have 1 warning.', causes: ['dmarc-weak'], suspects: [], tellApart: [] },
  findings: [
    finding({}),
    finding({
      check: 'dmarc',
      code: 'dmarc-weak',
      state: 'warning',
      message: 'The DMARC policy of example.net is p=none; p=reject was asked for.',
      evidence: 'v=DMARC1; p=none',
      remedy: 'Set p=reject in the TXT record at _dmarc.example.net.',
      reference: 'RFC 9989 section 4.7',
    }),
    finding({
      check: 'mx',
      code: 'mx-unknown',
      state: 'unknown',
      message: 'The MX records of example.net could not be looked up: SERVFAIL.',
      evidence: null,
      remedy: 'Run again.',
      reference: null,
    }),
  ],
});

/** Four paths, one of which fails. */
const meshLoops = [
  path('mta', 'own'),
  path('mta', 'gmail'),
  path('mta', 'outlook', 'lost', {
    side: 'network',
    message: 'Accepted by `mta`, but not seen in mailbox `outlook` (Inbox, Junk) within 5 min.',
    remedy: 'Follow the queue id of the reply through the mail logs of `mta`.',
  }),
  path('gmail', 'own'),
];

const mesh = report({ state: 'critical', loops: meshLoops, verdict: verdict(meshLoops, [], false) });

const burstLoops = [
  loop({
    name: 'whole',
    message:
      'All 20 probes were delivered to INBOX, half of them after 41 ms at most, 95 % after 80 ms; none was lost, so this way loses 0 % to 16 % of mail (95 % confidence).',
    probes: { sent: 20, seen: 20, lost: 0, lossAtLeast: 0, lossAtMost: 0.1611, reordered: 0, p50Ms: 41, p95Ms: 80 },
  }),
  loop({
    name: 'lossy',
    kind: 'external',
    state: 'critical',
    side: 'network',
    message:
      '15 of 20 probes were delivered to INBOX, half of them after 1.2 s at most, 95 % after 4.5 s; 5 were lost (25 %), so this way loses 11 % to 47 % of mail (95 % confidence). 2 came after one that was sent later.',
    remedy: 'Follow the queue id of the reply through the mail logs of `mta`.',
    latencyMs: 1204,
    reply: '250 2.0.0 Ok: queued as 4F2A91',
    probes: { sent: 20, seen: 15, lost: 5, lossAtLeast: 0.1119, lossAtMost: 0.4687, reordered: 2, p50Ms: 1204, p95Ms: 4480 },
  }),
];

const bursts = report({ state: 'critical', loops: burstLoops, verdict: verdict(burstLoops, [], false) });

export const SAMPLES: Readonly<Record<string, Report>> = {
  healthy,
  deliverability,
  'total-outage': totalOutage,
  hostile,
  undetermined,
  'dns-only': dnsOnly,
  mesh,
  bursts,
};

/** The scope of these reports' configuration. */
export const SCOPE: Scope = {
  loops: [
    { name: 'internal', kind: 'internal', sender: 'mta', mailbox: 'own', warning: 30_000, critical: 120_000 },
    { name: 'outside', kind: 'external', sender: 'mta', mailbox: 'sentinel', warning: 60_000, critical: 300_000 },
  ],
  expectedMail: [],
  domains: ['example.net'],
  listed: ['203.0.113.7'],
  servers: ['smtp.example.net:587'],
};

/** The same for loops that send several probes. */
export const BURST_SCOPE: Scope = {
  ...SCOPE,
  loops: [
    {
      name: 'lossy',
      kind: 'external',
      sender: 'mta',
      mailbox: 'sentinel',
      warning: 60_000,
      critical: 300_000,
      burst: { probes: 20, lossWarning: 0.05, lossCritical: 0.2 },
    },
  ],
};
