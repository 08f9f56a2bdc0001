import assert from 'node:assert/strict';
import { createTransport } from 'nodemailer';
import type { Transport } from '../../sandbox/net/transport.ts';
import type { World } from '../../sandbox/world.ts';

/** The error of nodemailer. */
export interface SendError {
  readonly message: string;
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

export interface SendOptions {
  readonly to?: string | readonly string[];
  readonly text?: string;
  readonly password?: string;
  /** Its timeout, ms. */
  readonly timeout?: number;
}

/** Hands a mail from the monitor to the internal mailbox over by nodemailer; returns the server's final reply. */
export async function send(world: World, transport: Transport, options: SendOptions = {}): Promise<string> {
  const timeout = options.timeout ?? 1500;
  const mailer = createTransport({
    host: '127.0.0.1',
    port: world.smtp.ports[transport],
    secure: transport === 'tls',
    requireTLS: transport === 'starttls',
    ignoreTLS: transport === 'plaintext',
    tls: { ca: world.ca },
    auth: { user: world.monitor.address, pass: options.password ?? world.monitor.password },
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  });
  const to = typeof options.to === 'string' ? [options.to] : [...(options.to ?? [world.internal.address])];
  const sent = await mailer.sendMail({ from: world.monitor.address, to, subject: 'Hello', text: options.text ?? 'Hello' });
  return sent.response;
}

/** The error that handing over ends with; fails if it does not. */
export async function failure(world: World, transport: Transport, options: SendOptions = {}): Promise<SendError> {
  try {
    await send(world, transport, options);
  } catch (error) {
    return error as SendError;
  }
  assert.fail('the mail was accepted');
}
