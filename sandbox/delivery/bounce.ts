import { rfc5322Date } from './mail-date.ts';
import type { AcceptedMail } from '../smtp/accepted-mail.ts';

/** How a mail comes back. */
export interface Bouncing {
  readonly action: 'failed' | 'delayed';
  /** RFC 3463. */
  readonly status: string;
  /** The text of the refusing server. */
  readonly diagnostic: string;
  /** `report`: RFC 3464 as Postfix writes it. `words`: as qmail does, which no RFC describes. */
  readonly form: 'report' | 'words';
  /** Whether the header of the mail is returned; a report without it still names the envelope id. */
  readonly returnsHeader: boolean;
}

/** The notification that `relay` sends about a mail to `to`. */
export function notification(mail: AcceptedMail, to: string, relay: string, bouncing: Bouncing): Buffer {
  const text = mail.raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const header = bouncing.returnsHeader ? text.slice(0, end < 0 ? undefined : end) : 'Subject: not returned';
  const lines = [
    'Return-Path: <>',
    `Date: ${rfc5322Date(mail.at)}`,
    `From: MAILER-DAEMON@${relay} (Mail Delivery System)`,
    `To: ${mail.from}`,
    ...(bouncing.form === 'report' ? report(mail, { to, relay, header }, bouncing) : words(to, relay, header, bouncing)),
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

function report(
  mail: AcceptedMail,
  { to, relay, header }: { readonly to: string; readonly relay: string; readonly header: string },
  { action, status, diagnostic }: Bouncing,
): readonly string[] {
  const boundary = `${mail.queueId}/${relay}`;
  return [
    `Subject: ${action === 'failed' ? 'Undelivered Mail Returned to Sender' : 'Delayed Mail (still being retried)'}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `This is the mail system at host ${relay}.`,
    '',
    `<${to}>: host said: ${diagnostic}`,
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${relay}`,
    ...(mail.envid === undefined ? [] : [`Original-Envelope-Id: ${mail.envid}`]),
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Remote-MTA: dns; mx.${to.slice(to.lastIndexOf('@') + 1)}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    ...(action === 'delayed' ? [`Will-Retry-Until: ${rfc5322Date(new Date(mail.at.getTime() + 5 * 86_400_000))}`] : []),
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    header,
    '',
    `--${boundary}--`,
  ];
}

function words(to: string, relay: string, header: string, { action, diagnostic }: Bouncing): readonly string[] {
  return [
    `Subject: ${action === 'failed' ? 'failure notice' : 'delay notice'}`,
    '',
    `Hi. This is the qmail-send program at ${relay}.`,
    action === 'failed'
      ? "I'm afraid I wasn't able to deliver your message to the following addresses."
      : 'Your message has been delayed; delivery attempts will continue.',
    '',
    `<${to}>:`,
    `Remote host said: ${diagnostic}`,
    '',
    '--- Below this line is a copy of the message.',
    '',
    header,
  ];
}
