import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { smtpSender } from '../../../src/adapters/mail/smtp/sender.ts';
import { systemClock } from '../../../src/core/time/clock.ts';
import { NAMELESS } from '../../doubles/mailbox/nameless.ts';
import { ordinary, startSmtpScript } from '../../doubles/mailbox/smtp-script.ts';
import { configOf, loadText } from './loading.ts';

const { signal } = new AbortController();

/** The addresses of a loop in this sender's words to a server. */
async function envelopeOf(from: string, to: string): Promise<readonly string[]> {
  await using server = await startSmtpScript(ordinary(() => null));
  const loop = JSON.stringify({ from, to });
  const text = `senders: {mta: {host: 127.0.0.1, port: ${server.port}, security: plaintext}}\nmailboxes: {box: {host: imap.example.org, user: u, password: p}}\nloops: {one: ${loop}}\n`;
  const { senders, loops } = configOf(loadText(text));
  const [mta, one] = [senders.get('mta'), loops[0]];
  assert.ok(mta && one);
  const opened = await smtpSender(mta, NAMELESS, systemClock).open(signal);
  assert.ok(opened.ok);
  const probe = { id: 'a'.repeat(32), subject: 's', messageId: 'm@example.net', envelopeId: null, date: 0, headers: [], text: 'text\n' };
  const departure = { ready: Promise.resolve(true), onLeft: () => undefined, enough: signal };
  const sent = await opened.session.send({ ...probe, from: one.from, to: one.to }, departure);
  opened.session.close();
  assert.ok(sent.ok, sent.ok ? '' : sent.failure.message);
  return server.heard.filter((line) => /^(?:MAIL|RCPT)/.test(line)).map((line) => line.replace(/ SIZE=\d+/, ''));
}

suite('a quoted local part that is taken is one that can be sent', () => {
  for (const local of ['"john doe"', '"a@b"', '"with \\"quotes\\""', 'first.last+tag']) {
    test(local, async () => {
      const [from, to] = [`${local}@example.net`, `${local}@example.org`];
      assert.deepEqual(await envelopeOf(from, to), [`MAIL FROM:<${from}>`, `RCPT TO:<${to}>`]);
    });
  }
});
