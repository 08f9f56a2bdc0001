import type { ConfigCheck } from '../check.ts';
import { entriesOf } from '../check.ts';
import { hasControlCharacters } from '../../../core/text/unseen/invisible.ts';
import type { ProtocolForm } from '../../schema/sections/servers.ts';
import { connection, mailboxForm, senderForm } from '../../schema/sections/servers.ts';
import { isOfPreset, presetOf } from '../../schema/sections/presets.ts';
import { host, isLoopback, keyPin } from '../../../core/address/names.ts';
import type { Security } from '../../../core/request/config.ts';
import { INBOX_ALONE } from '../../../core/request/config.ts';
import type { Path } from '../../document/path.ts';
import type { ConfigDraft } from '../../schema/shape.ts';
import { checkWay } from './check-way.ts';

type SenderDraft = NonNullable<NonNullable<ConfigDraft['senders']>[string]>;
type MailboxDraft = NonNullable<NonNullable<ConfigDraft['mailboxes']>[string]>;

/** Senders and mailboxes: names, logins and the security of the connection. */
export function checkServers(check: ConfigCheck): void {
  for (const [name, sender] of entriesOf(check.draft.senders)) {
    const path = ['senders', name];
    const form = senderForm(sender.protocol);
    if (form === null) continue;
    checkServer(check, sender, path, form);
    refuseSmtpKeys(check, form, sender, path);
    if (sender.user !== undefined && !hasPassword(check, path)) missing(check, [...path, 'password'], 'needed to log in as user');
    if (sender.user === undefined && sender.password !== undefined && !check.has([...path, 'user'])) {
      missing(check, [...path, 'user'], 'needed where a password is given');
    }
  }
  for (const [name, mailbox] of entriesOf(check.draft.mailboxes)) {
    const path = ['mailboxes', name];
    const form = mailboxForm(mailbox.protocol);
    if (form === null) continue;
    checkServer(check, mailbox, path, form);
    refuseFolders(check, mailbox, path);
    if (!hasPassword(check, path)) missing(check, [...path, 'password'], 'needed to read the mailbox');
  }
}

/** Protocols over HTTPS always need a login, and have no greeting. */
function refuseSmtpKeys(check: ConfigCheck, { overHttps }: ProtocolForm, { user }: SenderDraft, path: Path): void {
  if (overHttps === undefined) return;
  if (check.has([...path, 'ehlo']))
    check.error([...path, 'ehlo'], { message: `${overHttps} has no EHLO`, on: 'key', quoting: false, hint: 'leave it out' });
  if (user === undefined && !check.has([...path, 'user']))
    missing(check, [...path, 'user'], `nobody sends by ${overHttps} without a login`);
}

/** Mail in folders that a protocol does not show cannot be seen. */
function refuseFolders(check: ConfigCheck, { protocol }: MailboxDraft, path: Path): void {
  if (protocol === undefined || !INBOX_ALONE.has(protocol)) return;
  for (const key of ['folder', 'junk'] as const)
    if (check.has([...path, key]))
      check.error([...path, key], {
        message: `${protocol.toUpperCase()} shows the Inbox alone, and no other folder`,
        on: 'key',
        quoting: false,
        hint: 'leave it out, or use protocol: imap',
      });
}

function checkServer(check: ConfigCheck, server: SenderDraft | MailboxDraft, path: Path, form: ProtocolForm): void {
  for (const key of form.without ?? []) {
    if (check.has([...path, key]))
      check.error([...path, key], {
        message: `means nothing with protocol: ${server.protocol}`,
        on: 'key',
        quoting: false,
        hint: 'leave it out',
      });
  }
  for (const [key, value] of Object.entries(server)) {
    const complaint = typeof value === 'string' && Object.hasOwn(form.keys, key) ? form.keys[key]?.(value) : null;
    if (complaint) check.error([...path, key], complaint);
  }
  if (server.host !== undefined && host(server.host) === null) {
    check.error([...path, 'host'], { message: 'not usable', expected: 'a host name or an IP address', hint: hostHint(server.host) });
  }
  if (form.without?.includes('preset') !== true) checkPreset(check, server, path);
  const port = server.port === undefined ? undefined : Number(server.port);
  const { security } = connection(form, port, server.security);
  if (form.overHttps !== undefined && security === 'starttls')
    check.error([...path, 'security'], {
      message: `${form.overHttps} is spoken over HTTPS, which has no STARTTLS`,
      expected: 'tls',
      quoting: false,
    });
  if (server['tls-name'] !== undefined) {
    if (security === 'plaintext')
      check.error([...path, 'tls-name'], { message: 'there is no certificate to verify with security: plaintext', quoting: false });
    else if (host(server['tls-name']) === null)
      check.error([...path, 'tls-name'], { message: 'not usable', expected: 'a host name or an IP address' });
  }
  checkPin(check, server, security, [...path, 'pin']);
  checkWay(check, server, security, path);
  if (server.ca !== undefined && security === 'plaintext') {
    check.error([...path, 'ca'], { message: 'there is no certificate to verify with security: plaintext', quoting: false });
  }
  refuseControls(check, server.user, [...path, 'user']);
  // NUL ends the fields of AUTH PLAIN (RFC 4616 section 2).
  if (server.password?.includes('\0') === true)
    check.error([...path, 'password'], { message: 'not usable', expected: 'a text without NUL' });
  checkToken(check, server, security, path);
  if (security === 'plaintext' && server.password !== undefined && server.host !== undefined && !isLoopback(server.host)) {
    check.warn([...path, 'security'], {
      message: `the password for ${server.host} crosses the network unencrypted`,
      quoting: false,
      hint: 'use starttls or tls',
    });
  }
}

function checkPin(check: ConfigCheck, { pin, ca }: SenderDraft | MailboxDraft, security: Security, path: Path): void {
  if (pin === undefined) return;
  if (security === 'plaintext') check.error(path, { message: 'there is no key to verify with security: plaintext', quoting: false });
  else if (ca !== undefined) check.error(path, { message: 'stands in place of ca: give one of them', on: 'key', quoting: false });
  else if (keyPin(pin) === null) {
    check.error(path, {
      message: 'not usable',
      expected: 'sha256/ and 44 characters of base64, as openssl makes them (docs/configuration.md)',
      hint: pinHint(pin),
    });
  }
}

/** The valid pin nearest to an invalid one. */
function pinHint(pin: string): string | null {
  const usable = (text: string) => keyPin(text) !== null;
  const plain = pin.trim();
  const body = plain.replace(/^(?:pin-)?sha-?256(?:\/\/|[/:=-])"?/i, '').replace(/"$/, '');
  if (/^(?:[0-9a-f]{2}:?){32}$/i.test(body))
    return 'that is hexadecimal, as fingerprints of a whole certificate are; a pin is that of the key, which stays when the certificate is renewed';
  if (/^sha-?1\b|^md5\b/i.test(plain)) return 'SHA-256 alone is taken';
  const url = body.replaceAll('-', '+').replaceAll('_', '/');
  const whole = [body, `${body}=`, url, `${url}=`].map((text) => `sha256/${text}`).find(usable);
  return whole === undefined ? null : `did you mean ${whole}?`;
}

/** If the host is not the provider's, one of the two is wrong. */
function checkPreset(check: ConfigCheck, { preset, host: given }: SenderDraft | MailboxDraft, path: Path): void {
  const known = presetOf(preset);
  if (known === null || given === undefined || isOfPreset(known, given)) return;
  check.error([...path, 'host'], { message: `is none of ${preset}`, hint: 'leave out host, or preset' });
}

/** A token is worth a password: it goes over TLS only. */
function checkToken(check: ConfigCheck, server: SenderDraft | MailboxDraft, security: Security, path: Path): void {
  if (!check.has([...path, 'oauth2'])) return;
  if (check.has([...path, 'password']))
    check.error([...path, 'oauth2'], { message: 'stands in place of password: give one of them', on: 'key', quoting: false });
  if (!check.has([...path, 'user'])) missing(check, [...path, 'user'], 'needed where a token is used');
  if (security === 'plaintext' && server.host !== undefined && !isLoopback(server.host))
    check.error([...path, 'security'], {
      message: 'a token is never sent without TLS',
      expected: 'starttls or tls',
    });
}

function hostHint(text: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return 'write the name only, without scheme and path';
  if (text.trim() !== text) return 'leave out the spaces around it';
  if (/^fe80:.*%/i.test(text)) return 'an address of the local link cannot be used: write a name, or another address of that host';
  return /^(?:[^:]+|\[[0-9a-f:.]+\]):[0-9]+$/i.test(text) ? 'write the port under port' : null;
}

function hasPassword(check: ConfigCheck, path: Path): boolean {
  return check.has([...path, 'password']) || check.has([...path, 'oauth2']);
}

function missing(check: ConfigCheck, path: Path, why: string): void {
  const isInput = check.document.place(path, 'key').file === null;
  const hint = isInput && path.at(-1) === 'password' ? 'a secret that does not exist is empty: check its name' : null;
  check.error(path, { message: `is missing: ${why}`, on: 'key', quoting: false, hint });
}

function refuseControls(check: ConfigCheck, text: string | undefined, path: Path): void {
  if (text !== undefined && hasControlCharacters(text))
    check.error(path, { message: 'not usable', expected: 'a text of one line without control characters' });
}
