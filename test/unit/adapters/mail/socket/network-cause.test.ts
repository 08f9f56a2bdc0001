import assert from 'node:assert/strict';
import test from 'node:test';
import { CONNECTING_STAGES, imapFailure } from '../../../../../src/adapters/mail/imap/failure/failure.ts';
import { smtpFailure } from '../../../../../src/adapters/mail/smtp/failure/failure.ts';
import { mailboxConfig, senderConfig } from '../../../../doubles/request/configs.ts';

const SENDER = senderConfig({ port: 25 });
const MAILBOX = mailboxConfig({ port: 25 });

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
