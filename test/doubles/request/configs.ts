import type { Endpoint, LoopConfig, MailboxConfig, SenderConfig } from '../../../src/core/request/config.ts';
import type { Expected } from '../../../src/core/result/observed/observation.ts';

const ENDPOINT: Omit<Endpoint, 'name'> = {
  host: 'mail.example.net',
  port: 587,
  security: 'starttls',
  user: 'u',
  password: 'p',
  ca: null,
  tlsName: null,
};

/** A sender by SMTP, called `mta`; `more`: the values that matter. */
export function senderConfig(more: Partial<SenderConfig> = {}): SenderConfig {
  return { ...ENDPOINT, name: 'mta', protocol: 'smtp', ehlo: null, ...more };
}

/** A mailbox by IMAP, called `sentinel`; `more`: the values that matter. */
export function mailboxConfig(more: Partial<MailboxConfig> = {}): MailboxConfig {
  return { ...ENDPOINT, name: 'sentinel', protocol: 'imap', folder: 'INBOX', junk: 'auto', authservIds: [], ...more };
}

/** A loop from that sender to that mailbox with the default times; `more`: the values that matter. */
export function loopConfig(more: Partial<LoopConfig> = {}): LoopConfig {
  return {
    name: 'gmail',
    kind: 'external',
    sender: 'mta',
    mailbox: 'sentinel',
    from: 'a@example.net',
    to: 'b@example.org',
    subject: '[continuity] example.net',
    warning: 60_000,
    critical: 300_000,
    attempts: 4,
    retry: [10_000, 30_000, 90_000],
    delete: true,
    bounces: null,
    bouncesProbe: 'quiet',
    expect: null,
    template: null,
    ...more,
  };
}

/** The same loop as its judgement knows it. */
export function expectedLoop(more: Partial<Expected> = {}): Expected {
  return {
    name: 'gmail',
    kind: 'external',
    from: 'a@example.net',
    to: 'b@example.org',
    sender: 'mta',
    server: 'smtp.example.net:587',
    via: null,
    mailbox: 'sentinel',
    mailboxServer: 'imap.example.org:993',
    warning: 60_000,
    critical: 300_000,
    ...more,
  };
}
