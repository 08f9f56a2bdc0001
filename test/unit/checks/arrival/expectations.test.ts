import assert from 'node:assert/strict';
import test from 'node:test';
import type { OwnView } from '../../../../src/checks/arrival/authentication/own-view.ts';
import { expectationFindings } from '../../../../src/checks/arrival/findings/expectations.ts';
import { readTrace } from '../../../../src/checks/arrival/trace/trace.ts';

const ENTRY =
  'Received: from smtp.example.net (smtp.example.net [203.0.113.7]) by mx.example.org (Postfix) with ESMTPS id 1; Tue, 24 Nov 2026 02:37:05 +0000';
const FACTS = {
  from: 'monitor@example.net',
  subject: 'x',
  sentAt: Date.UTC(2026, 10, 24, 2, 37, 2),
  seenAt: Date.UTC(2026, 10, 24, 2, 37, 9),
  senderHost: 'smtp.example.net',
  mailboxHost: 'imap.example.org',
  authservIds: ['mx.example.org'],
};
const EXPECTED = { spf: ['pass'], dkim: ['pass'], dmarc: ['pass'], tls: null, junk: null, via: [] };
const UNSEEN: OwnView = { verification: { kind: 'unavailable', reason: 'no time' }, spf: null, dmarc: null, terms: { kind: 'absent' } };
const SIGNED = {
  domain: 'example.net',
  selector: 's',
  algorithm: 'rsa-sha256',
  fault: null,
  reason: null,
  bits: 2048,
  uncovered: null,
  expires: null,
};
const SEEN: OwnView = {
  verification: { kind: 'verified', signatures: [{ ...SIGNED, result: 'pass' }], arc: 'none', arcReason: null },
  spf: { domain: 'example.net', result: 'pass', reason: 'ip4' },
  dmarc: { result: 'pass', dkimAligned: true, spfAligned: true },
  terms: { kind: 'absent' },
};

function codesOf(results: string, own: OwnView): readonly string[] {
  const mail = [`Authentication-Results: mx.example.org; ${results}`, ENTRY, 'From: monitor@example.net', '', 'x'].join('\r\n');
  const compared = { placement: null, trace: readTrace(mail, FACTS), own };
  return expectationFindings('outside', EXPECTED, compared).map(({ code, message }) => `${code} ${message.split(/[;,]/)[0] ?? ''}`);
}

const ODD = 'spf=success smtp.mailfrom=example.net; dkim=dkim_pass header.d=example.net; dmarc=bestguesspass header.from=example.net';

test('a word outside of RFC 8601 says nothing: our own look is compared', () => {
  assert.deepEqual(codesOf(ODD, SEEN), []);
  const failed: OwnView = { ...SEEN, spf: { domain: 'example.net', result: 'softfail', reason: '~all' } };
  assert.deepEqual(codesOf(ODD, failed), ['expectation-missed Expected spf=pass']);
});

test('where neither is to be had, it is not known, which is no miss', () => {
  assert.deepEqual(
    codesOf(ODD, UNSEEN).map((text) => text.split(' ')[0]),
    ['expectation-unknown', 'expectation-unknown', 'expectation-unknown'],
  );
});

test('a word of RFC 8601 goes before our own look, the good signature of two included', () => {
  const own = { ...SEEN, spf: null, dmarc: null };
  const said = 'spf=pass smtp.mailfrom=example.net; dkim=fail header.d=example.net; dkim=pass header.d=example.net; dmarc=fail';
  assert.deepEqual(codesOf(said, own), ['expectation-missed Expected dmarc=pass']);
});
