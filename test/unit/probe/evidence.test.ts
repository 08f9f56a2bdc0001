import assert from 'node:assert/strict';
import test from 'node:test';
import { examine } from '../../../src/checks/arrival/examine.ts';
import { Deadline } from '../../../src/core/time/deadline.ts';
import type { Config, LoopConfig } from '../../../src/core/request/config.ts';
import type { MailChecks } from '../../../src/core/ports/mail-checks.ts';
import type { Learnt } from '../../../src/core/result/observed/learnt.ts';
import type { LoopPorts, LoopResults } from '../../../src/probe/loops.ts';
import { runLoops } from '../../../src/probe/loops.ts';
import type { Arrival, Removal } from '../../../src/core/ports/mailbox.ts';
import type { Probe } from '../../../src/core/ports/sender.ts';
import { VirtualClock } from '../../doubles/clocks/virtual-clock.ts';
import { FakeMailbox, fakeSender, headerOf, mac, NO_CHECKS } from '../../doubles/mailbox/fakes.ts';
import { loopConfig, mailboxConfig, senderConfig } from '../../doubles/request/configs.ts';

const SENDER = senderConfig({ host: 'smtp.example.net' });
const MAILBOX = mailboxConfig({ host: 'imap.example.org', authservIds: ['mx.example.org'] });
const LOOP = loopConfig({ name: 'first', subject: 'x', warning: 1_000, critical: 5_000, attempts: 1, retry: [1_000] });

const TRACE = [
  'Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=example.net; dkim=pass header.d=example.net; dmarc=pass header.from=example.net',
  'Received: from smtp.example.net (smtp.example.net [203.0.113.7]) by mx.example.org with ESMTPS id 1; Tue, 24 Nov 2026 02:37:05 +0000',
  'DKIM-Signature: v=1; a=rsa-sha256; d=example.net; s=mail2026; h=from; bh=x; b=y',
  '',
].join('\r\n');

/** Remembers its questions, in order. */
class DiaryMailbox extends FakeMailbox {
  readonly diary: string[] = [];

  override async source(arrival: Arrival): Promise<Uint8Array> {
    this.diary.push('source');
    return super.source(arrival);
  }

  override async remove(arrivals: readonly Arrival[]): Promise<Removal> {
    this.diary.push('remove');
    return super.remove(arrivals);
  }
}

interface Play {
  readonly clock: VirtualClock;
  readonly mailbox: FakeMailbox;
  readonly loops?: readonly LoopConfig[];
  /** ms from acceptance to the mailbox, by loop. */
  readonly delays?: Readonly<Record<string, number>>;
  readonly checks?: Partial<MailChecks>;
  /** The fields above the probe's own header. */
  readonly trace?: string;
}

async function play({
  clock,
  mailbox,
  loops = [LOOP],
  delays = {},
  checks = {},
  trace = TRACE,
}: Play): Promise<LoopResults & { learnt: Learnt | null }> {
  let learnt: Learnt | null = null;
  let ids = 0;
  const deliver = (probe: Probe) => {
    const header = headerOf(probe);
    const name = loops.find((loop) => header.includes(`loop=${loop.name};`))?.name ?? '';
    void clock.sleep(delays[name] ?? 30).then(() => mailbox.put(trace + header));
  };
  const ports = {
    clock,
    random: () => 0.5,
    randomId: () => (++ids).toString(16).padStart(32, '0'),
    sender: async () => fakeSender(clock, ['250'], deliver),
    mailbox: async () => mailbox,
    readMail: async () => ({ subject: '', text: '' }),
    mac: async () => mac,
    examine,
    mailChecks: async () => ({ ...NO_CHECKS, ...checks }),
    host: 7,
    process: 1,
    alive: () => true,
    isOnline: async () => true,
    onProgress: () => undefined,
    onProbes: () => undefined,
  } as unknown as LoopPorts;
  const config = { senders: new Map([['mta', SENDER]]), mailboxes: new Map([['sentinel', MAILBOX]]), loops } as unknown as Config;
  using deadline = new Deadline(clock, 60_000);
  const results = await runLoops({ config, loops, deadline }, ports, (reported) => (learnt = reported));
  return { ...results, learnt };
}

test('the first copy is read back once, before it is removed, and what it tells stands in the report', async () => {
  const clock = new VirtualClock();
  const mailbox = new DiaryMailbox(clock);
  const { loops, learnt } = await play({ clock, mailbox });
  assert.deepEqual(mailbox.diary.slice(0, 2), ['source', 'remove']);
  assert.equal(mailbox.diary.filter((entry) => entry === 'source').length, 1);
  const [report] = loops;
  assert.deepEqual(
    [report?.egressIp, report?.authentication?.by, report?.authentication?.dmarc],
    ['203.0.113.7', 'mx.example.org', 'pass'],
  );
  assert.deepEqual(learnt, {
    ips: ['203.0.113.7'],
    domains: ['example.net'],
    signers: [{ domain: 'example.net', selector: 'mail2026' }],
    hosts: [{ ip: '203.0.113.7', helo: 'smtp.example.net' }],
  });
});

test('more signatures than a mail has, and more questions than it needs, are left, and told', async () => {
  const clock = new VirtualClock();
  const names = Array.from({ length: 500 }, (_, index) => `d${index}.example`);
  const trace = TRACE + names.map((name) => `DKIM-Signature: v=1; a=rsa-sha256; d=${name}; s=s1; h=from; bh=x; b=y\r\n`).join('');
  const { findings, learnt } = await play({ clock, mailbox: new FakeMailbox(clock), trace, checks: { unasked: () => 7 } });
  assert.deepEqual([learnt?.signers.length, learnt?.domains.length], [20, 20]);
  const told = findings.filter(({ code }) => code === 'dns-questions');
  assert.deepEqual(
    told.map(({ target, state, message }) => [target, state, /481 of its signatures and 7 questions/.test(message)]),
    [['first', 'unknown', true]],
  );
});

test('the domains that the mail names: signer, envelope sender, links of its template', async () => {
  const clock = new VirtualClock();
  const text = '<a href="https://user@Shop.Example.com/x">x</a> http://192.0.2.1/ https://shop.example.com https://localhost/';
  const { learnt } = await play({ clock, mailbox: new FakeMailbox(clock), loops: [{ ...LOOP, template: { kind: 'html', text } }] });
  assert.deepEqual(learnt?.domains, ['example.net', 'shop.example.com']);
});

test('a probe that is kept is read back as well', async () => {
  const clock = new VirtualClock();
  const mailbox = new DiaryMailbox(clock);
  const { loops } = await play({ clock, mailbox, loops: [{ ...LOOP, delete: false }] });
  assert.deepEqual(mailbox.diary, ['source']);
  assert.equal(loops[0]?.egressIp, '203.0.113.7');
});

test('nothing is verified while another probe may come any second', async () => {
  const clock = new VirtualClock();
  const verified: number[] = [];
  const second = { ...LOOP, name: 'second' };
  const checks = {
    verify: async () => {
      verified.push(clock.monotonic());
      return NO_CHECKS.verify(new Uint8Array(), []);
    },
  };
  const { loops } = await play({
    clock,
    mailbox: new FakeMailbox(clock),
    loops: [LOOP, second],
    delays: { first: 10, second: 300 },
    checks,
  });
  const seen = Math.max(...loops.map(({ latencyMs }) => latencyMs ?? Infinity));
  assert.ok(seen >= 300 && seen < 400, `seen after ${seen} ms`);
  assert.equal(verified.length, 2);
  assert.ok(
    verified.every((at) => at >= 300),
    verified.join(', '),
  );
});

test('a lost probe tells nothing, and keeps nobody from what the other one tells', async () => {
  const clock = new VirtualClock();
  const loops = [LOOP, { ...LOOP, name: 'second' }];
  const results = await play({ clock, mailbox: new FakeMailbox(clock), loops, delays: { second: 1_000_000 } });
  assert.deepEqual(
    results.loops.map(({ outcome, egressIp }) => [outcome, egressIp]),
    [
      ['delivered', '203.0.113.7'],
      ['lost', null],
    ],
  );
  assert.deepEqual(results.learnt?.ips, ['203.0.113.7']);
});

test('a defect in looking at the mail is told, and delivery is judged all the same', async () => {
  const clock = new VirtualClock();
  const checks = { verify: async () => Promise.reject(new TypeError('boom')) };
  const { loops, findings } = await play({ clock, mailbox: new FakeMailbox(clock), checks });
  assert.equal(loops[0]?.outcome, 'delivered');
  assert.deepEqual(
    findings.map(({ code, state }) => [code, state]),
    [['evidence-broken', 'unknown']],
  );
});

test('a slow probe: its slowest hop is named', async () => {
  const clock = new VirtualClock();
  const { findings, loops } = await play({ clock, mailbox: new FakeMailbox(clock), delays: { first: 2_000 } });
  assert.equal(loops[0]?.outcome, 'slow');
  assert.equal(loops[0]?.hops?.length, 1);
  assert.equal(
    findings.some(({ code }) => code === 'slow-hop'),
    false,
    'one hop alone has nothing to be compared with',
  );
});
