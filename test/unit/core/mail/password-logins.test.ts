import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noCommonWay, otherLogin } from '../../../../src/core/mail/login/password-logins.ts';

const spoken = ['PLAIN', 'LOGIN'];

test('both sides are told, and foreign words are no more than words', () => {
  assert.equal(
    noCommonWay({ offered: ['SCRAM-SHA-256', 'A\u001b[2JB'], spoken }),
    'SCRAM-SHA-256, A�[2JB; this monitor speaks PLAIN, LOGIN. No password was sent.',
  );
});

for (const [offered, security, remedy] of [
  [['XOAUTH2'], 'tls', /^It wants an access token: give `oauth2` in place of `password` for sender `mta`\.$/],
  [['oauthbearer', 'GSSAPI'], 'starttls', /access token/],
  [['SCRAM-SHA-256'], 'tls', /may be right: let the server offer PLAIN or LOGIN over TLS/],
  [['XOAUTH2'], 'plaintext', /over TLS alone: set `security: starttls` or `tls` of sender `mta`/],
  [[], 'plaintext', /over TLS alone/],
] as const)
  test(`${offered.join(' ')}, ${security}: the next step`, () => {
    assert.match(otherLogin({ end: 'sender', config: { name: 'mta', security }, offered, spoken }), remedy);
  });
