import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { onRealServers } from './stage.ts';
import { emptyMailbox, mailsOf } from './world/mailbox.ts';
import type { ProgramRun } from './world/program.ts';
import { onlyLoop, runProgram } from './world/program.ts';
import type { Published, Receiver } from './world/receiver.ts';
import { EGRESS, FOOTED, SELECTOR, startReceiver } from './world/receiver.ts';
import type { RealWorld } from './world/world.ts';
import { INSIDE, OUTSIDE } from './world/world.ts';

const RIGHT_SPF = `v=spf1 ip4:${EGRESS} -all`;
const REJECT = 'v=DMARC1; p=reject';

const DOMAINS: readonly Published[] = [
  { domain: 'sound.test', spf: RIGHT_SPF, dmarc: REJECT, key: 'right' },
  { domain: 'keyless.test', spf: RIGHT_SPF, dmarc: REJECT, key: 'none' },
  { domain: 'wrongkey.test', spf: RIGHT_SPF, dmarc: REJECT, key: 'wrong' },
  { domain: 'elsewhere.test', spf: 'v=spf1 ip4:198.51.100.1 -all', dmarc: REJECT, key: 'right' },
  { domain: 'misspelt.test', spf: 'v=spf1 ip4:192.0.2.300 -all', dmarc: REJECT, key: 'right' },
  { domain: 'dangling.test', spf: 'v=spf1 redirect=nowhere.test', dmarc: REJECT, key: 'right' },
  { domain: 'quarantined.test', spf: 'v=spf1 -all', dmarc: 'v=DMARC1; p=quarantine', key: 'wrong' },
  // Bounces to it come back to us.
  { domain: INSIDE, spf: 'v=spf1 -all', dmarc: REJECT, key: 'none' },
];

const INVOICE = `From: accounts@example.com
Subject: something else
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="part"

--part
Content-Type: text/plain; charset=utf-8

Your invoice is attached.
--part
Content-Type: application/pdf; name="invoice.pdf"
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="invoice.pdf"

JVBERi0xLjQKJcOkw7zDtsOfCg==
--part--
`;

/** The expected result for a probe from a domain. */
interface Case {
  readonly title: string;
  readonly domain: string;
  readonly to?: string;
  readonly outcome?: string;
  /** Rspamd's results for SPF, DKIM, DMARC. */
  readonly said: readonly (string | null)[] | null;
  /** The DKIM result by our own look. */
  readonly verified: string;
  readonly verdict: string;
  /** Likeliest first. */
  readonly causes: readonly string[];
}

const ALICE = `alice@${OUTSIDE}`;

const CASES: readonly Case[] = [
  {
    title: 'all is well',
    domain: 'sound.test',
    said: ['pass', 'pass', 'pass'],
    verified: 'pass',
    verdict: 'healthy',
    causes: [],
  },
  {
    title: 'the key is gone from DNS',
    domain: 'keyless.test',
    // Rspamd's result for a signature without a key.
    said: ['pass', 'none', 'pass'],
    verified: 'permerror',
    verdict: 'posture',
    causes: ['dkim-probe-key-missing', 'dkim-missing', 'dmarc-spf-only'],
  },
  {
    title: 'another key is published than the one that signs',
    domain: 'wrongkey.test',
    said: ['pass', 'fail', 'pass'],
    verified: 'fail',
    verdict: 'posture',
    causes: ['dkim-signature-wrong', 'dmarc-spf-only'],
  },
  {
    title: 'SPF does not know the address that the mail leaves from',
    domain: 'elsewhere.test',
    said: ['fail', 'pass', 'pass'],
    verified: 'pass',
    verdict: 'posture',
    causes: ['spf-probe-failed'],
  },
  {
    title: 'an SPF record that leads nowhere',
    domain: 'dangling.test',
    said: ['permerror', 'pass', 'pass'],
    verified: 'pass',
    verdict: 'posture',
    causes: ['spf-include', 'spf-probe-failed'],
  },
  {
    title: 'an SPF record with a mistake, which Rspamd reads over',
    domain: 'misspelt.test',
    said: ['fail', 'pass', 'pass'],
    verified: 'pass',
    verdict: 'posture',
    causes: ['spf-syntax', 'spf-probe-failed'],
  },
  {
    title: 'a footer is put under the mail after it was signed',
    domain: 'sound.test',
    to: `${FOOTED}@${OUTSIDE}`,
    said: ['pass', 'fail', 'pass'],
    verified: 'fail',
    verdict: 'posture',
    causes: ['dkim-body-changed', 'dmarc-spf-only'],
  },
  {
    title: 'DMARC fails, and its policy is quarantine: Junk',
    domain: 'quarantined.test',
    outcome: 'junk',
    said: ['fail', 'fail', 'fail'],
    verified: 'fail',
    verdict: 'posture',
    causes: ['dkim-signature-wrong', 'dmarc-probe-failed', 'spf-probe-failed', 'filter-words'],
  },
];

function runFrom(world: RealWorld, receiver: Receiver, domain: string, to: string, loop = {}): Promise<ProgramRun> {
  return runProgram(world, {
    to: [to],
    bounces: `monitor@${INSIDE}`,
    mailbox: { 'authserv-id': `mx.${OUTSIDE}` },
    loop: { from: `monitor@${domain}`, warning: '10s', critical: '20s', ...loop },
    sections: { dns: { servers: [receiver.dnsServer], timeout: '2s' }, domains: { [domain]: {} } },
  });
}

onRealServers(
  "a receiver's verdict, by Rspamd",
  (world) => {
    let receiver: Receiver | null = null;
    before(async () => {
      receiver = await startReceiver(world(), DOMAINS, 'authentication-results');
    });
    after(async () => {
      await receiver?.stop();
    });
    const run = async (domain: string, to = ALICE) => {
      assert.ok(receiver);
      return runFrom(world(), receiver, domain, to);
    };

    for (const { title, domain, to, outcome, said, verified, verdict, causes } of CASES) {
      test(title, async () => {
        const result = await run(domain, to);
        const loop = onlyLoop(result);
        const { authentication } = loop;
        assert.equal(loop.outcome, outcome ?? 'delivered', loop.message);
        assert.deepEqual(authentication && [authentication.spf, authentication.dkim, authentication.dmarc], said);
        assert.equal(authentication?.by, `mx.${OUTSIDE}`);
        assert.deepEqual(authentication.verified?.dkim, [`${domain}/${SELECTOR}: ${verified}`]);
        assert.deepEqual([loop.egressIp, loop.egressHelo], [EGRESS, `mx.${INSIDE}`]);
        assert.deepEqual([result.report.verdict.code, result.report.verdict.causes], [verdict, causes]);
        assert.deepEqual(
          result.report.findings.filter(({ code }) => code === 'receiver-disagrees' || code === 'results-not-believed'),
          [],
        );
      });
    }

    test("the user's own mail with its attachment, signed, judged and found again", async () => {
      assert.ok(receiver);
      const template = join(world().directory, 'invoice.eml');
      writeFileSync(template, INVOICE);
      await emptyMailbox(world().dovecot, ALICE);
      const result = await runFrom(world(), receiver, 'sound.test', ALICE, { template, delete: false });
      const loop = onlyLoop(result);
      assert.equal(loop.outcome, 'delivered', loop.message);
      assert.equal(loop.authentication?.dkim, 'pass');
      assert.deepEqual(loop.authentication.verified?.dkim, [`sound.test/${SELECTOR}: pass`]);
      const [mail] = await mailsOf(world().dovecot, ALICE);
      const text = mail?.text.replaceAll('\r\n', '\n') ?? '';
      assert.match(text, /^X-Email-Continuity: ec1\./m);
      assert.ok(text.includes(INVOICE.slice(INVOICE.indexOf('\n\n') + 2)), 'the body is as it was written');
      assert.doesNotMatch(text, /accounts@example\.com/);
      await emptyMailbox(world().dovecot, ALICE);
    });

    test('DMARC fails, and its policy is reject: the bounce says why', async () => {
      await emptyMailbox(world().dovecot, `monitor@${INSIDE}`);
      const result = await run(INSIDE);
      const loop = onlyLoop(result);
      assert.equal(loop.outcome, 'bounced', loop.message);
      assert.match(loop.bounce?.diagnostic ?? '', /^554 5\.7\.1 rejected by the DMARC policy/);
      assert.deepEqual(result.report.verdict.causes[0], 'refused-for-dmarc');
    });
  },
  { boxes: [FOOTED] },
);

onRealServers('a receiver that writes down its verdict in the ARC chain alone', (world) => {
  let receiver: Receiver | null = null;
  before(async () => {
    receiver = await startReceiver(world(), DOMAINS, 'arc');
  });
  after(async () => {
    await receiver?.stop();
  });
  for (const [domain, said] of [
    ['sound.test', ['pass', 'pass', 'pass']],
    ['elsewhere.test', ['fail', 'pass', 'pass']],
  ] as const) {
    test(domain, async () => {
      assert.ok(receiver);
      const { authentication, message } = onlyLoop(await runFrom(world(), receiver, domain, ALICE));
      assert.ok(authentication, message);
      assert.deepEqual([authentication.by, authentication.spf, authentication.dkim, authentication.dmarc], [`mx.${OUTSIDE}`, ...said]);
      assert.equal(authentication.verified?.arc, 'pass');
    });
  }
});
