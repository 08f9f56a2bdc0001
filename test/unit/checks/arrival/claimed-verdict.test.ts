import assert from 'node:assert/strict';
import test from 'node:test';
import type { OwnView } from '../../../../src/checks/arrival/authentication/own-view.ts';
import { withClaim } from '../../../../src/checks/arrival/authentication/claimed-verdict.ts';
import { readTrace } from '../../../../src/checks/arrival/trace/trace.ts';
import type { SignatureCheck } from '../../../../src/core/ports/mail-checks.ts';

const FACTS = {
  from: 'monitor@example.net',
  subject: 'x',
  sentAt: Date.UTC(2026, 10, 24, 2, 37, 2),
  seenAt: Date.UTC(2026, 10, 24, 2, 37, 9),
  senderHost: 'smtp.example.net',
  mailboxHost: 'imap.example.org',
  authservIds: ['mx.example.org'],
};
const ENTRY =
  'Received: from smtp.example.net (smtp.example.net [203.0.113.7]) by mx.example.org (Postfix) with ESMTPS id 1; Tue, 24 Nov 2026 02:37:05 +0000';
const FIRST =
  'Received: from probe (unknown [198.51.100.20]) by smtp.example.net (Postfix) with ESMTPSA id 2; Tue, 24 Nov 2026 02:37:04 +0000';

const SIGNATURE: SignatureCheck = {
  domain: 'example.net',
  selector: 's',
  algorithm: 'rsa-sha256',
  result: 'pass',
  fault: null,
  reason: null,
  bits: 2048,
  uncovered: null,
  expires: null,
};

function own(spf: string, dkim: SignatureCheck['result'], dmarc: 'pass' | 'fail'): OwnView {
  return {
    verification: { kind: 'verified', signatures: [{ ...SIGNATURE, result: dkim }], arc: 'none', arcReason: null },
    spf: { domain: 'example.net', result: spf, reason: '' },
    dmarc: { result: dmarc, dkimAligned: dkim === 'pass', spfAligned: spf === 'pass' },
    terms: { kind: 'absent' },
  };
}

const GOOD = own('pass', 'pass', 'pass');
const BAD = own('fail', 'fail', 'fail');
const UNASKED: OwnView = { verification: { kind: 'unavailable', reason: 'no time' }, spf: null, dmarc: null, terms: { kind: 'unknown' } };

const ALL_PASS = 'Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=example.net; dkim=pass header.d=example.net; dmarc=pass';
const ALL_FAIL = ALL_PASS.replaceAll('pass', 'fail');
const SEALED = ALL_PASS.replace('Authentication-Results: ', 'ARC-Authentication-Results: i=1; ');

const CASES: readonly [name: string, fields: readonly string[], own: OwnView, words: readonly (string | null)[] | null, out: number][] = [
  ['right below, and we find the same', [ENTRY, ALL_PASS, FIRST], GOOD, ['pass', 'pass', 'pass'], 0],
  ['right below, behind what else a milter puts there', [ENTRY, 'ARC-Seal: i=1', ALL_PASS, FIRST], GOOD, ['pass', 'pass', 'pass'], 0],
  ['right below, and we find otherwise: it may be the sender’s word', [ENTRY, ALL_PASS, FIRST], BAD, null, 3],
  ['right below, and we could not look', [ENTRY, ALL_PASS, FIRST], UNASKED, null, 3],
  ['right below and against the mail: nobody forges that', [ENTRY, ALL_FAIL, FIRST], GOOD, ['fail', 'fail', 'fail'], 0],
  ['only what we find as well', [ENTRY, ALL_PASS, FIRST], own('fail', 'pass', 'pass'), [null, 'pass', 'pass'], 1],
  ['one hop further down it is the sender’s', [ENTRY, FIRST, ALL_PASS], GOOD, null, 0],
  ['of another server', [ENTRY, ALL_PASS.replace('mx.example.org', 'mx.evil.example'), FIRST], GOOD, null, 0],
  ['what stands above is certain', [ALL_FAIL, ENTRY, ALL_PASS, FIRST], GOOD, ['fail', 'fail', 'fail'], 0],
  [
    'what is not said above is filled in from below',
    ['Authentication-Results: mx.example.org; dkim=pass header.d=example.net', ENTRY, ALL_FAIL, FIRST],
    BAD,
    ['fail', 'pass', 'fail'],
    0,
  ],
  ['the chain alone, above', [SEALED, ENTRY, FIRST], BAD, ['pass', 'pass', 'pass'], 0],
  ['the chain alone, right below', [ENTRY, SEALED, FIRST], GOOD, ['pass', 'pass', 'pass'], 0],
  ['the chain alone, right below, and we find otherwise', [ENTRY, SEALED, FIRST], BAD, null, 3],
  ['a chain that was there before', [ENTRY, FIRST, SEALED], GOOD, null, 0],
  ['the plain field goes before the chain', [SEALED, ALL_FAIL, ENTRY, FIRST], GOOD, ['fail', 'fail', 'fail'], 0],
  ['a chain of somebody else', [SEALED.replace('mx.example.org', 'arc.example.com'), ENTRY, FIRST], GOOD, null, 0],
  [
    'two sets that contradict each other',
    [SEALED, SEALED.replace('i=1', 'i=2').replace('spf=pass', 'spf=fail'), ENTRY],
    GOOD,
    ['conflict', 'pass', 'pass'],
    0,
  ],
  ['no instance', [SEALED.replace('i=1; ', ''), ENTRY, FIRST], GOOD, null, 0],
  ['an instance beyond 50', [SEALED.replace('i=1', 'i=51'), ENTRY, FIRST], GOOD, null, 0],
  ['an instance in a comment', [SEALED.replace('i=1; ', '(i=1;) '), ENTRY, FIRST], GOOD, null, 0],
];

for (const [name, fields, view, words, out] of CASES) {
  test(name, () => {
    const mail = [...fields, 'From: monitor@example.net', '', 'body', ''].join('\r\n');
    const { verdict, unconfirmed } = withClaim(readTrace(mail, FACTS), view);
    assert.deepEqual(verdict && [verdict.spf, verdict.dkim, verdict.dmarc], words);
    assert.equal(unconfirmed.length, out);
    assert.ok(verdict === null || verdict.by === 'mx.example.org');
  });
}
