import assert from 'node:assert/strict';
import test from 'node:test';
import type { MailboxConfig, SenderConfig } from '../../../../../src/core/request/config.ts';
import { CONNECTING_STAGES, imapFailure } from '../../../../../src/adapters/mail/imap/failure/failure.ts';
import { smtpFailure } from '../../../../../src/adapters/mail/smtp/failure/failure.ts';

const ENDPOINT = { host: 'mail.example.net', port: 25, security: 'starttls', user: 'u', password: 'p', ca: null, tlsName: null } as const;
const SENDER: SenderConfig = { ...ENDPOINT, name: 'mta', protocol: 'smtp', ehlo: null };
const MAILBOX: MailboxConfig = { ...ENDPOINT, name: 'sentinel', protocol: 'imap', folder: 'INBOX', junk: 'auto', authservIds: [] };

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

test('silence, no route and a dead resolver may be this machine’s own; a refusal, an unknown name and a cut are the other end’s', () => {
  const expected: Readonly<Record<string, string | undefined>> = {
    ETIMEDOUT: 'timed-out',
    ENETUNREACH: 'no-route',
    EHOSTUNREACH: 'no-route',
    EAI_AGAIN: 'no-resolver',
    ECONNREFUSED: undefined,
    ENOTFOUND: undefined,
    ECONNRESET: undefined,
  };
  for (const [code, cause] of Object.entries(expected)) {
    assert.equal(smtpFailure(SENDER, 'connect', failure(code)).cause, cause, code);
    assert.equal(imapFailure(MAILBOX, CONNECTING_STAGES, failure(code)).cause, cause, code);
  }
});

test('once the server is connected, its silence is its own', () => {
  for (const stage of ['greeting', 'starttls', 'auth', 'envelope', 'reply'] as const) {
    assert.equal(smtpFailure(SENDER, stage, failure('ETIMEDOUT')).cause, undefined, stage);
  }
  assert.equal(imapFailure(MAILBOX, 'at NOOP', failure('ETIMEDOUT')).cause, undefined);
});
