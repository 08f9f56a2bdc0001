import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { verdict } from '../../../../../src/core/judge/verdict/verdict.ts';
import type { Finding } from '../../../../../src/core/result/finding.ts';
import type { Outcome } from '../../../../../src/core/result/outcome.ts';
import { OUTCOMES, stateOf } from '../../../../../src/core/result/outcome.ts';
import type { LoopReport } from '../../../../../src/core/result/report.ts';
import { finding, loop } from '../../../../doubles/reports/sample-parts.ts';
import { path } from '../../../../doubles/reports/mesh.ts';

/** mta→own, mta→gmail, mta→outlook, gmail→own. */
function mesh(own: Outcome, gmail: Outcome, outlook: Outcome, inbound: Outcome): readonly LoopReport[] {
  return [path('mta', 'own', own), path('mta', 'gmail', gmail), path('mta', 'outlook', outlook), path('gmail', 'own', inbound)];
}

interface Said {
  readonly code: string;
  readonly summary: string;
  /** Those that the loops cannot tell apart, likeliest first. */
  readonly suspects: readonly string[];
  readonly accusedBy: readonly string[];
  readonly tellApart: readonly string[];
}

function said(loops: readonly LoopReport[], findings: readonly Finding[] = []): Said {
  const { code, summary, suspects, tellApart } = verdict(loops, findings, false);
  const accusers = new Set(suspects.map(({ accusedBy }) => accusedBy.join(' ')));
  assert.ok(accusers.size <= 1, 'one group');
  assert.ok(suspects.every(({ alternatives }) => alternatives === suspects.length - 1));
  return { code, summary, suspects: suspects.map(({ component }) => component), accusedBy: suspects[0]?.accusedBy ?? [], tellApart };
}

suite('senders mta and gmail, mailboxes own, gmail and outlook', () => {
  test('of mail that arrives in part nobody says that it fails', () => {
    const probes = { sent: 20, seen: 15, lost: 5, lossAtLeast: 0.1119, lossAtMost: 0.4687, reordered: 0, p50Ms: 40, p95Ms: 80 };
    const lossy = (state: 'warning' | 'critical') => [
      path('mta', 'own'),
      path('mta', 'gmail'),
      path('mta', 'outlook', 'delivered', { state, probes }),
      path('gmail', 'own'),
    ];
    const critical = verdict(lossy('critical'), [], false);
    assert.equal(critical.code, 'deliverability');
    assert.match(
      critical.summary,
      /^Deliverability problem: internal mail works, mta→outlook \(5 of 20 lost\) does not get all of it; suspected: Microsoft's side/,
    );
    assert.ok(critical.suspects.length > 0);
    const warned = verdict(lossy('warning'), [], false);
    assert.deepEqual([warned.code, warned.suspects], ['degraded', []], 'what gets through most of the time is not broken');
    assert.match(warned.summary, /^Mail is lost in part: mta→outlook \(5 of 20 lost\)\.$/);
  });

  test('one mailbox outside gets nothing: the way there, your standing, its filter or store, in one group', () => {
    assert.deepEqual(said(mesh('delivered', 'delivered', 'lost', 'delivered')), {
      code: 'deliverability',
      summary: "Mail to Microsoft fails, Gmail and your own server get it: Microsoft's side or your standing there.",
      suspects: [
        'standing of mta at outlook',
        'way from mta to outlook',
        'inbound way of outlook',
        'filter of outlook',
        'store of outlook',
      ],
      accusedBy: ['mta→outlook'],
      tellApart: ['gmail -> outlook'],
    });
  });

  test('nobody outside gets mail: the outgoing way explains both', () => {
    assert.deepEqual(said(mesh('delivered', 'lost', 'lost', 'delivered')), {
      code: 'deliverability',
      summary:
        'Mail that mta sends outside does not arrive (gmail and outlook), your own server gets it: the outgoing way of mta (relay, egress address).',
      suspects: ['outgoing way of mta'],
      accusedBy: ['mta→gmail', 'mta→outlook'],
      tellApart: ['a second relay of yours -> gmail'],
    });
  });

  test('nobody outside reaches you: MX or inbound way, or the outgoing way of the one account that tries', () => {
    assert.deepEqual(said(mesh('delivered', 'delivered', 'delivered', 'lost')), {
      code: 'inbound',
      summary: 'Nobody outside reaches you, your own loops work: MX or inbound way, or the outgoing way of gmail.',
      suspects: ['inbound way of own', 'standing of gmail at own', 'way from gmail to own', 'outgoing way of gmail', 'queue of gmail'],
      accusedBy: ['gmail→own'],
      tellApart: ['outlook -> own'],
    });
    const second = said([...mesh('delivered', 'delivered', 'delivered', 'lost'), path('ses', 'own', 'lost')]);
    assert.equal(second.summary, 'Nobody outside reaches you, your own loops work: MX or inbound way.');
    assert.deepEqual(second.suspects, ['inbound way of own']);
  });

  test('your mailbox gets nothing that was accepted for it: its store or filter', () => {
    assert.deepEqual(said(mesh('lost', 'delivered', 'delivered', 'lost')), {
      code: 'local-infrastructure',
      summary: 'Mail to your own server is accepted and does not arrive, whoever sends it: your own filter, or your own store.',
      suspects: ['filter of own', 'store of own'],
      accusedBy: ['mta→own', 'gmail→own'],
      tellApart: ['an LMTP sender -> own'],
    });
  });

  test('a refused login is submission, and nothing is said of any way', () => {
    assert.deepEqual(said(mesh('auth_failed', 'auth_failed', 'auth_failed', 'delivered')), {
      code: 'submission',
      summary: "No mail could be sent by mta: smtp.example.net refuses the monitor's login; gmail→own works through another server.",
      suspects: ['submission at mta'],
      accusedBy: ['mta→own', 'mta→gmail', 'mta→outlook'],
      tellApart: [],
    });
  });

  test('a mailbox that cannot be read is suspected of that alone', () => {
    const answer = said(mesh('fetch_failed', 'delivered', 'delivered', 'delivered'));
    assert.equal(answer.code, 'undetermined');
    assert.deepEqual([answer.suspects, answer.accusedBy, answer.tellApart], [['access to own'], ['mta→own'], []]);
  });

  test('Junk for your mail, the Inbox for that of others: your standing there', () => {
    assert.deepEqual(said([...mesh('delivered', 'delivered', 'junk', 'delivered'), path('gmail', 'outlook')]), {
      code: 'degraded',
      summary: 'Mail lands in Junk: mta→outlook; suspected: your standing at Microsoft (authentication, reputation, content).',
      suspects: ['standing of mta at outlook'],
      accusedBy: ['mta→outlook'],
      tellApart: [],
    });
  });

  test('several faults are told beside each other', () => {
    const { code, summary, suspects } = verdict(mesh('delivered', 'delivered', 'lost', 'lost'), [], false);
    assert.equal(code, 'deliverability');
    assert.equal(
      summary,
      "Deliverability problem: internal mail works, mta→outlook (lost) does not get it, gmail→own (lost) does not reach you from outside; suspected: MX or inbound way, or the outgoing way of gmail; and Microsoft's side or your standing there.",
    );
    assert.equal(new Set(suspects.map(({ accusedBy }) => accusedBy.join())).size, 2);
  });

  test('what everything on the way contradicts comes and goes', () => {
    const once = { outcome: 'delivered', state: 'ok', message: '', latencyMs: 900 } as const;
    const { summary, suspects } = verdict(
      [...mesh('delivered', 'delivered', 'delivered', 'delivered').slice(0, 2), path('mta', 'outlook', 'lost', { confirmation: once })],
      [],
      false,
    );
    assert.equal(
      summary,
      'Deliverability problem: internal mail works, mta→outlook (lost) does not get it; mta→outlook comes and goes, the same way works too.',
    );
    assert.deepEqual(suspects, []);
  });

  test('inbound loops add to the table where the others do not fail already', () => {
    const code = (own: Outcome, outside: Outcome, inbound: Outcome) =>
      verdict([path('mta', 'own', own), path('mta', 'gmail', outside), path('gmail', 'own', inbound)], [], false).code;
    assert.equal(code('lost', 'lost', 'lost'), 'total-outage');
    assert.equal(code('lost', 'delivered', 'lost'), 'local-infrastructure');
    assert.equal(code('delivered', 'lost', 'lost'), 'deliverability');
    assert.equal(code('fetch_failed', 'delivered', 'lost'), 'delivery-failure');
    assert.equal(code('delivered', 'delivered', 'fetch_failed'), 'undetermined');
    assert.equal(verdict([path('gmail', 'own', 'lost')], [], false).code, 'delivery-failure');
    assert.equal(verdict([path('gmail', 'own')], [], false).code, 'healthy');
  });
});

suite('what a run found weighs in', () => {
  const lost = (over: Partial<LoopReport>) => [path('mta', 'own'), path('mta', 'gmail'), path('mta', 'outlook', 'bounced', over)];
  const bounce = (status: string) => ({ bounce: { status, diagnostic: 'no', reportingMta: 'mta', remoteMta: 'mx.outlook.com' } });

  test('a notification points at the part that its code speaks of', () => {
    assert.equal(said(lost(bounce('5.2.2'))).suspects[0], 'store of outlook');
    assert.equal(said(lost(bounce('5.7.1'))).suspects[0], 'standing of mta at outlook');
    assert.equal(said(lost(bounce('4.4.1'))).suspects[0], 'inbound way of outlook');
    assert.equal(
      said(lost(bounce('5.2.2'))).summary,
      'Mail to Microsoft fails, Gmail and your own server get it: most likely the store of Microsoft.',
    );
  });

  test('a refused login shows that the network of the runner works', () => {
    const loops = [path('mta', 'own', 'unreachable'), path('mta', 'gmail', 'unreachable'), path('gmail', 'own', 'auth_failed')];
    const { summary } = verdict(loops, [], false);
    assert.match(summary, /; suspected: the submission at mta; and the submission at gmail\.$/);
  });

  test('a server’s own reason does too, and so does our own exchange', () => {
    const full = finding({ check: 'loop', code: 'refused-for-quota', state: 'warning', target: 'mta→outlook' });
    assert.equal(said(lost({}), [full]).suspects[0], 'store of outlook');
    const exchange = finding({ check: 'mx', code: 'mx-ok', state: 'critical', target: 'example.net' });
    const { causes, summary } = verdict(mesh('delivered', 'delivered', 'delivered', 'lost'), [exchange], false);
    assert.deepEqual(causes, ['mx-ok']);
    assert.equal(summary, 'Nobody outside reaches you, your own loops work: most likely MX or inbound way.');
  });

  test('never against what was seen: a listing does not blame a way that mail takes', () => {
    const listed = finding({ check: 'blocklist', code: 'blocklist-listed', state: 'critical', target: '203.0.113.7' });
    const { suspects } = said(lost({}), [listed]);
    assert.ok(!suspects.includes('outgoing way of mta'));
    assert.equal(suspects[0], 'standing of mta at outlook');
  });
});

const { phasesMs: PHASES } = loop({});

test('one internal and one external loop are judged, word for word, as they always were', () => {
  const sent = new Set<Outcome>(['delivered', 'slow', 'junk', 'duplicate', 'lost', 'bounced', 'fetch_failed']);
  const at = (outcome: Outcome, over: Pick<LoopReport, 'name' | 'kind'>) =>
    loop({
      ...over,
      state: stateOf(outcome),
      outcome,
      ...(outcome === 'unreachable' ? { phasesMs: { ...PHASES, connect: null } } : {}),
      latencyMs: ['delivered', 'slow', 'junk', 'duplicate'].includes(outcome) ? 95_000 : null,
      attempts: [{ at: '', reply: '', outcome: sent.has(outcome) ? 'accepted' : outcome }],
    });
  const lines = [null, ...OUTCOMES].flatMap((inside) =>
    [null, ...OUTCOMES].map((outside) => {
      const { code, summary } = verdict(
        [
          ...(inside === null ? [] : [at(inside, { name: 'internal', kind: 'internal' })]),
          ...(outside === null ? [] : [at(outside, { name: 'outside', kind: 'external' })]),
        ],
        [],
        false,
      );
      return `${inside ?? '-'} ${outside ?? '-'}: ${code} | ${summary}\n`;
    }),
  );
  assert.equal(lines.join(''), readFileSync(new URL('two-loops.txt', import.meta.url), 'utf8'));
});
