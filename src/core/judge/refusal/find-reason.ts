import type { RefusalCode } from '../../result/catalogue.ts';
import type { RefusalStage } from '../../result/outcome.ts';
import type { Net } from './nets.ts';
import { NETS } from './nets.ts';
import type { Phrase } from './phrases/phrase.ts';
import { CLIENT_PHRASES } from './phrases/client-phrases.ts';
import { CONTENT_PHRASES } from './phrases/content-phrases.ts';
import { DELAY_PHRASES } from './phrases/delay-phrases.ts';
import { IDENTITY_PHRASES } from './phrases/identity-phrases.ts';
import { MAILBOX_PHRASES } from './phrases/mailbox-phrases.ts';
import { RECIPIENT_PHRASES } from './phrases/recipient-phrases.ts';
import { SYSTEM_PHRASES } from './phrases/system-phrases.ts';

/** Every phrase that is known. */
export const PHRASES: readonly Phrase[] = [
  ...IDENTITY_PHRASES,
  ...CLIENT_PHRASES,
  ...RECIPIENT_PHRASES,
  ...MAILBOX_PHRASES,
  ...DELAY_PHRASES,
  ...CONTENT_PHRASES,
  ...SYSTEM_PHRASES,
];

/** Only so many characters of a reply are looked at: no reason stands behind them. */
const LONGEST = 2_000;

/**
 * The reason that a server gives; null where it gives no known one. A phrase comes before the nets. It counts only at its stages: before a
 * server has seen the mail, its refusal is not about content.
 *
 * @param reply a reply or a notification's diagnostic: a server's own text
 * @param stage where in the session it was said; null where neither the caller nor the text knows it
 */
export function refusalReason(reply: string, stage: RefusalStage | null = null): RefusalCode | null {
  const line = oneLine(reply);
  const at = stage ?? stageIn(line);
  const fits = (text: string) => (net: Net) => (at === null ? net.staged !== true : net.stages.includes(at)) && net.says.test(text);
  return (PHRASES.find(fits(line)) ?? NETS.find(fits(line.replace(ADDRESS, '<a@b>'))))?.code ?? null;
}

/** A word in an address is not the server's: `<spf@example.org>: mailbox full` says nothing of SPF. */
const ADDRESS = /<?[^\s<>()"',;:=[\]]{1,200}@[^\s<>()"',;:[\]]{1,255}>?/g;

/** Cisco Secure Email puts its own class before the quoted reply, also where both differ: `5.1.0 - Unknown address error 550-'...'`. */
const OWN_CLASS = /\b[45]\.\d\.\d - [a-z ]{5,50} (?=[45]\d\d-')/i;

/** One line, without the codes that start every further line (RFC 5321 section 4.2.1). */
function oneLine(reply: string): string {
  const line = reply.slice(0, LONGEST).replace(/\s+/g, ' ').replace(OWN_CLASS, '').trim();
  const first = /\b([45]\d\d)[ -](?:([45]\.\d{1,3}\.\d{1,3}) )?/.exec(line);
  if (first === null) return line;
  const end = first.index + first[0].length;
  const [, code = '', status] = first;
  const again = status === undefined ? ` ${code}-` : ` ${code}[ -]${status} `;
  return line.slice(0, end) + line.slice(end).replaceAll(new RegExp(again, 'g'), ' ');
}

/** The refused command, as Postfix, Exim, chasquid and Exchange quote it in their reports. */
function stageIn(line: string): RefusalStage | null {
  const command =
    /in reply to (?:the )?([a-z ]+?) command|after (?:an? )?(RCPT TO|MAIL FROM|(?:end of )?data|EHLO|HELO|initial connection)|^(MAIL\+RCPT) \d|\[(RCPT_TO|MAIL_FROM)\]/i
      .exec(line)
      ?.slice(1)
      .find((found) => found !== undefined)
      ?.toLowerCase();
  if (command === undefined) return AT_RCPT.test(line) ? 'rcpt' : null;
  if (command.startsWith('end of data')) return 'data';
  // DATA was refused, or one of two commands that were sent at once: the server has not seen the mail.
  if (command === 'data' || command.includes('rcpt')) return 'rcpt';
  if (command.startsWith('mail')) return 'mail';
  return /helo|ehlo/.test(command) ? 'ehlo' : command.includes('connection') ? 'connect' : null;
}

/** Postfix names the refused command so (smtpd_check.c). */
const AT_RCPT = /\brecipient address rejected/i;
