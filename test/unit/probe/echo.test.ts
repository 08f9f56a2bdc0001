import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Probe } from '../../../src/core/ports/sender.ts';
import type { Placement } from '../../../src/core/result/report.ts';
import { verdict } from '../../../src/core/judge/verdict/verdict.ts';
import { pathsOf } from '../../../src/core/judge/suspects/components.ts';
import { makeProbe } from '../../../src/probe/send/make-probe.ts';
import { loopTag } from '../../../src/probe/token/token.ts';
import { VirtualClock } from '../../doubles/clocks/virtual-clock.ts';
import { FakeMailbox, fakeSender, headerOf, mac } from '../../doubles/mailbox/fakes.ts';
import { loopConfig } from '../../doubles/request/configs.ts';
import { LOOP, only, play, SENDER } from './loop-play.ts';

const ECHO = loopConfig({
  name: 'echo',
  kind: 'echo',
  to: 'responder@example.org',
  bounces: 'sentinel',
  bouncesProbe: 'loud',
  critical: 60_000,
});

type Answer = (probe: Probe) => string;

/** As RFC 3834 has it. */
const AUTOMATIC: Answer = (probe) =>
  [
    'Return-Path: <>',
    'From: Responder <responder@example.org>',
    `Subject: Auto: ${probe.subject}`,
    `In-Reply-To: <${probe.messageId}>`,
    `References: <${probe.messageId}>`,
    'Auto-Submitted: auto-replied',
    '',
    'Your message was received.',
    '',
  ].join('\r\n');
const changed =
  (form: RegExp, by: string): Answer =>
  (probe) =>
    AUTOMATIC(probe).replace(form, by);

/** One run in which a responder answers in 5 s in each of these ways. */
async function echoed(
  answers: readonly Answer[],
  { loops = [ECHO], placement, old = [] }: Partial<{ loops: readonly (typeof ECHO)[]; placement: Placement; old: readonly string[] }> = {},
) {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock, old);
  const sender = fakeSender(clock, ['250'], (probe) => {
    void clock.sleep(5_000).then(() => {
      for (const answer of answers) mailbox.put(answer(probe), placement);
    });
  });
  const results = await play({ clock, mailbox, loops, sender });
  return { results, loop: only(results), removed: mailbox.removed.map(({ header }) => /^Subject: (.*?)\r?$/m.exec(header)?.[1] ?? header) };
}

const codes = ({ findings }: Awaited<ReturnType<typeof echoed>>['results']) => findings.map(({ code }) => code);

suite('a loop that awaits an answer', () => {
  test('the answer is the arrival, its latency that of the way there and back, and it is removed', async () => {
    const { results, loop, removed } = await echoed([AUTOMATIC]);
    assert.deepEqual([loop.kind, loop.outcome, loop.state, loop.egressIp], ['echo', 'delivered', 'ok', null]);
    assert.ok((loop.latencyMs ?? 0) >= 5_000 && (loop.latencyMs ?? 0) < 5_500, String(loop.latencyMs));
    assert.match(loop.message, /^Answered by responder@example\.org: delivered to INBOX after 5\.\d s there and back\.$/);
    assert.match(verdict(results.loops, [], false).summary, /^Mail works: answered in 5\.\d s there and back\.$/);
    assert.match(removed.join(), /^Auto: \[continuity\] example\.net ec1\./);
    assert.deepEqual(codes(results), []);
  });

  test('its probe does not say that it was sent automatically, for then no responder answers', () => {
    const token = { id: 'a'.repeat(32), sentAt: 0, loop: 1, lifetime: 60, host: 0, process: 0 };
    const names = (loop: typeof ECHO) =>
      makeProbe(loop, token, mac).headers.map(([name, value]) => `${name}: ${value.split(';')[0] ?? ''}`);
    assert.deepEqual(names(ECHO).slice(1), ['X-Auto-Response-Suppress: DR, RN, NRN']);
    assert.ok(names({ ...ECHO, kind: 'external', bouncesProbe: 'quiet' }).includes('Auto-Submitted: auto-generated'));
  });

  test('proven by References, the subject or the quoted text as well; what may be more than the answer is left, and that is told', async () => {
    const ways: readonly (readonly [string, Answer])[] = [
      ['References alone', changed(/In-Reply-To:.*\r\n/, '')],
      ['the subject alone', changed(/(?:In-Reply-To|References):.*\r\n/g, '')],
      [
        'the quoted text alone',
        (probe) =>
          changed(
            /(?:In-Reply-To|References|Subject):.*\r\n/g,
            '',
          )(probe).replace('Your message', `> Reference: ${probe.messageId.split('@')[0] ?? ''}\r\nIt`),
      ],
      ['a person', changed(/Auto-Submitted:.*\r\n/, '')],
      ['another address', changed(/From:.*\r\n/, 'From: someone@example.org\r\n')],
      ['an attachment', changed(/Auto-Submitted/, 'Content-Type: multipart/mixed; boundary=x\r\nAuto-Submitted')],
    ];
    for (const [name, answer] of ways) {
      const { results, loop, removed } = await echoed([answer]);
      assert.equal(loop.outcome, 'delivered', `${name}: ${loop.message}`);
      assert.deepEqual(removed, [], name);
      assert.deepEqual(codes(results), ['probe-left'], name);
      assert.match(results.findings[0]?.message ?? '', /1 answers a probe, may be more than that, and is not touched/);
    }
  });

  test('an answer to another probe, a forged one, and the probe itself are none', async () => {
    const others: readonly (readonly [string, Answer])[] = [
      ['to another probe', changed(/ec1\.[A-Za-z0-9_-]+/g, `ec1.${'A'.repeat(72)}`)],
      ['to nothing', () => 'From: responder@example.org\r\nSubject: Hello\r\nAuto-Submitted: auto-replied\r\n\r\nHello.\r\n'],
      ['the probe, passed back', (probe) => headerOf(probe)],
    ];
    for (const [name, answer] of others) {
      const { loop, removed } = await echoed([answer]);
      assert.deepEqual([loop.outcome, loop.state], ['lost', 'critical'], name);
      assert.match(loop.message, /no answer of responder@example\.org was seen in mailbox `sentinel`/);
      assert.equal(removed.length, name.startsWith('the probe') ? 1 : 0, name);
    }
  });

  test('answered twice: that is told of answers, and not of copies of a mail', async () => {
    const { results, loop, removed } = await echoed([AUTOMATIC, AUTOMATIC]);
    assert.deepEqual([loop.outcome, loop.state, loop.copies, removed.length], ['duplicate', 'warning', 2, 2]);
    assert.match(loop.message, /after 5\.\d s there and back, in 2 answers\.$/);
    assert.match(loop.remedy ?? '', /^The responder answers more than once, or something on the way delivers twice\./);
    assert.deepEqual(codes(results), []);
  });

  test('a bounce is a bounce, however much it refers to the probe', async () => {
    const dsn: Answer = (probe) =>
      [
        'Return-Path: <>',
        'From: MAILER-DAEMON@mx.example.org',
        'Subject: Undelivered Mail Returned to Sender',
        `In-Reply-To: <${probe.messageId}>`,
        'Auto-Submitted: auto-replied',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
        '',
        '--x',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.example.org',
        '',
        'Final-Recipient: rfc822; responder@example.org',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 user unknown',
        '',
        '--x',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: <${probe.messageId}>`,
        '',
        '--x--',
        '',
      ].join('\r\n');
    const { loop } = await echoed([dsn]);
    assert.deepEqual([loop.outcome, loop.state, loop.bounce?.status], ['bounced', 'critical', '5.1.1']);
  });

  test('in Junk it is told as such; the far end says nothing of how our mail left', async () => {
    const { loop } = await echoed([AUTOMATIC], { placement: { folder: 'Junk', role: 'junk' } });
    assert.deepEqual([loop.outcome, loop.state], ['junk', 'warning']);
    assert.match(loop.message, /^Answered by responder@example\.org: delivered into Junk/);
    assert.match(loop.remedy ?? '', /^Your own filter takes the answer for spam\./);
  });

  test('an answer of an earlier run is told as late and removed; one to a loop that awaits none is not touched', async () => {
    const clock = new VirtualClock();
    const answerTo = (loop: typeof ECHO) => {
      const token = {
        id: 'e'.repeat(32),
        sentAt: clock.now() - 3_600_000,
        loop: loopTag(loop.name, loop.from, loop.to, SENDER.host),
        lifetime: 60,
        host: 0,
        process: 0,
      };
      return AUTOMATIC(makeProbe(loop, token, mac));
    };
    const { results, removed } = await echoed([AUTOMATIC], { old: [answerTo(ECHO), answerTo(LOOP)], loops: [ECHO] });
    assert.deepEqual(codes(results), ['late']);
    assert.equal(removed.length, 2);
  });
});

suite('what a loop that awaits an answer says of the fault', () => {
  const seen = async (answers: readonly Answer[]) => (await echoed(answers)).loop;

  test('a failure is one of delivery, and a success beside nothing else is health', async () => {
    const [lost, fine] = [await seen([]), await seen([AUTOMATIC])];
    assert.equal(verdict([lost], [], false).code, 'delivery-failure');
    assert.equal(verdict([fine], [], false).code, 'healthy');
    assert.equal(verdict([lost, { ...fine, kind: 'internal', name: 'internal' }], [], false).code, 'delivery-failure');
    const external = { ...lost, kind: 'external', name: 'external' } as const;
    assert.equal(verdict([lost, external, { ...fine, kind: 'internal', name: 'internal' }], [], false).code, 'deliverability');
    const unknown = { ...fine, state: 'unknown', outcome: 'fetch_failed' } as const;
    assert.equal(verdict([unknown], [], false).code, 'undetermined');
  });

  test('all that lies outside is one part, and the answer comes by the own inbound way', async () => {
    const loop = await seen([AUTOMATIC]);
    const parts = [...(pathsOf([loop]).get(loop)?.values() ?? [])].map(({ name }) => name);
    assert.deepEqual(parts, [
      'network of the runner',
      'submission at mta',
      'queue of mta',
      'outgoing way of mta',
      'inbound way of sentinel',
      'way to example.org and back',
      'filter of sentinel',
      'store of sentinel',
      'access to sentinel',
    ]);
  });

  test('beside others that work, the sentence names the far end', async () => {
    const [lost, fine] = [await seen([]), await seen([AUTOMATIC])];
    const inbound = {
      ...fine,
      kind: 'inbound',
      name: 'inbound',
      sender: 'gmail',
      server: 'smtp.gmail.com:587',
      receiver: 'example.net',
    } as const;
    const external = {
      ...fine,
      kind: 'external',
      name: 'gmail',
      mailbox: 'gmail',
      mailboxServer: 'imap.gmail.com:993',
      receiver: 'gmail.com',
    } as const;
    const { summary, suspects } = verdict([external, inbound, lost], [], false);
    assert.match(summary, /^No answer comes from example\.org, Gmail gets it/);
    assert.deepEqual(
      suspects.map(({ component }) => component),
      ['way to example.org and back'],
    );
  });
});
