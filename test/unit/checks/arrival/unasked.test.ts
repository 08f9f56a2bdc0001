import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { examine } from '../../../../src/checks/arrival/examine.ts';
import type { Examination, MailChecks } from '../../../../src/core/ports/mail-checks.ts';
import { NO_CHECKS } from '../../../doubles/mailbox/fakes.ts';
import { LOOP, MAILBOX, SENDER } from '../../probe/loop-play.ts';

const RECEIVED = (client: string) =>
  `Received: from smtp.example.net (smtp.example.net [${client}]) by mx.example.org (Postfix) with ESMTPS id 1; Tue, 24 Nov 2026 02:37:05 +0000`;
const OWN = 'Received: from mx.example.org by store.example.org with LMTP id 2; Tue, 24 Nov 2026 02:37:05 +0000';
const SIGNED = 'DKIM-Signature: v=1; a=rsa-sha256; d=example.net; s=mail2026; h=from; bh=x; b=y';
const RESULTS = 'Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=example.net';

const NEVER = new Promise<never>(() => undefined);
/** Checks that a server behind them never answers. */
const SILENT: MailChecks = { ...NO_CHECKS, verify: () => NEVER, spf: () => NEVER, dmarc: () => NEVER };

async function examined(fields: readonly string[], more: Partial<Examination>, checks: MailChecks = SILENT): Promise<readonly string[]> {
  const source = new TextEncoder().encode([...fields, 'From: a@example.net', '', 'x'].join('\r\n'));
  const copy = { source, whole: true, placement: { folder: 'INBOX', role: 'inbox' as const }, seenAt: 1_000, labels: [] };
  const mailbox = { ...MAILBOX, host: 'imap.example.org', authservIds: ['mx.example.org'] };
  const examination = {
    loop: LOOP,
    sender: SENDER,
    mailbox,
    copy,
    subject: 'x',
    sentAt: 0,
    slow: false,
    ask: true,
    limit: Promise.resolve(),
  };
  const { findings } = await examine({ ...examination, ...more }, checks);
  return findings.map(({ code, state, message }) => `${code} ${state}: ${message}`);
}

const UP = { ask: false };

suite('nothing is "not verified for lack of time" where nobody asked', () => {
  for (const [name, fields] of [
    ['a mail that never left its own servers', [OWN]],
    ['an unsigned mail from a private address to a receiver that says nothing', [RECEIVED('192.168.1.7')]],
    ['a mail without any trace', []],
  ] as const) {
    test(`${name}, in time and when the time is up`, async () => {
      assert.deepEqual(await examined(fields, {}), []);
      assert.deepEqual(await examined(fields, UP), []);
    });
  }

  test('without a signature there is nothing to verify: it is unsigned, time or not', async () => {
    for (const more of [{}, UP]) {
      const findings = await examined([RECEIVED('203.0.113.7')], more);
      assert.deepEqual(
        findings.map((finding) => finding.replace(/:.*/, '')),
        ['dkim-unsigned warning'],
      );
    }
  });

  test('a mail that was not read whole and has no signature is unsigned', async () => {
    const source = new TextEncoder().encode(`${RECEIVED('203.0.113.7')}\r\n\r\nx`);
    const copy = { source, whole: false, placement: { folder: 'INBOX', role: 'inbox' as const }, seenAt: 1_000, labels: [] };
    const findings = await examined([], { copy, limit: NEVER }, NO_CHECKS);
    assert.match(findings.join('\n'), /^dkim-unsigned warning/);
    assert.doesNotMatch(findings.join('\n'), /dkim-probe-unknown/);
  });
});

suite('what was asked and not answered is told', () => {
  for (const [name, fields] of [
    ['signed', [RECEIVED('203.0.113.7'), SIGNED]],
    ['signed, from a private address', [RECEIVED('192.168.1.7'), SIGNED]],
    ['signed in a way that cannot be read', [RECEIVED('203.0.113.7'), 'DKIM-Signature: nothing']],
    ['signed, and judged by the receiver', [RESULTS, RECEIVED('203.0.113.7'), SIGNED]],
  ] as const) {
    test(name, async () => {
      for (const more of [{}, UP]) {
        const [finding = '', ...others] = await examined(fields, more);
        assert.match(finding, /^dkim-probe-unknown unknown: .*no time for it, or DNS did not answer in time/);
        assert.deepEqual(others, []);
      }
    });
  }

  test('an expectation asks, whatever the way', async () => {
    const expect = { spf: null, dkim: ['pass'], dmarc: null, tls: null, junk: null, via: [] } as const;
    const findings = await examined([OWN], { ...UP, loop: { ...LOOP, expect } });
    assert.match(findings.join('\n'), /^expectation-unknown unknown: Whether dkim is as expected/);
  });
});
