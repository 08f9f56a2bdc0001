import { randomBytes } from 'node:crypto';
import type { DeliveryFault } from './fault.ts';
import { rfc5322Date } from './mail-date.ts';
import type { AcceptedMail } from '../smtp/accepted-mail.ts';

export interface Trace {
  readonly mail: AcceptedMail;
  readonly to: string;
  readonly relay: string;
  readonly egressIp: string;
  /** The receiver's result of DKIM (RFC 8601). */
  readonly dkim: string;
}

/** The mail with the changes of its way in its header. */
export function rewrite(raw: Buffer, faults: readonly DeliveryFault[]): Buffer {
  const text = raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const head = end < 0 ? text : text.slice(0, end + 2);
  const changed = faults.reduce(rewriteFields, splitFields(head));
  const footers = faults.flatMap((fault) => (fault.kind === 'footer' ? [`${fault.text}\r\n`] : []));
  return Buffer.from(changed.join('') + (end < 0 ? '' : text.slice(end + 2)) + footers.join(''), 'latin1');
}

/** Header fields with their folded lines, each with its line end (RFC 5322 section 2.2.3). */
function splitFields(head: string): readonly string[] {
  return head.match(/[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*/g) ?? [];
}

function rewriteFields(fields: readonly string[], fault: DeliveryFault): readonly string[] {
  switch (fault.kind) {
    case 'subject-prefix':
      return fields.map((field) => field.replace(/^(subject:\s*)/i, `$1${fault.prefix.replaceAll('$', '$$$$')}`));
    case 'subject-replace':
      return fields.map((field) => (/^subject:/i.test(field) ? `Subject: ${fault.subject}\r\n` : field));
    case 'strip-private-headers':
      return fields.filter((field) => !/^x-/i.test(field));
    case 'rewrite-message-id':
      return fields.map((field) =>
        /^message-id:/i.test(field) ? `Message-ID: <${randomBytes(12).toString('hex')}@relay.example.net>\r\n` : field,
      );
    case 'slow':
    case 'junk':
    case 'drop':
    case 'duplicate':
    case 'reorder':
    case 'bounce':
    case 'unsigned':
    case 'footer':
    case 'wrong-key':
      return fields;
  }
}

/**
 * The receiver's trace on top of the mail: Return-Path and one Received per hop (RFC 5321 section 4.4), newest first, and
 * Authentication-Results (RFC 8601). A recipient in the sender's own domain is one hop away, any other two.
 */
export function prependTrace(raw: Buffer, trace: Trace): Buffer {
  const { mail, to, relay, egressIp, dkim } = trace;
  const senderDomain = domainOf(mail.from);
  const external = domainOf(to) !== domainOf(mail.user ?? mail.from);
  const receiver = external ? `mx.${domainOf(to)}` : relay;
  const fields = [`Return-Path: <${mail.from}>\r\n`];
  if (external) {
    const results = [receiver, `spf=pass smtp.mailfrom=${senderDomain}`, dkim, `dmarc=pass header.from=${senderDomain}`];
    fields.push(`Authentication-Results: ${results.join(';\r\n\t')}\r\n`);
    fields.push(
      `Received: from ${relay} (${relay} [${egressIp}])\r\n` +
        `\tby ${receiver} (Sandbox) with ESMTPS id ${randomBytes(5).toString('hex').toUpperCase()}\r\n` +
        `\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\r\n` +
        `\tfor <${to}>; ${rfc5322Date(new Date())}\r\n`,
    );
  } else {
    fields.push(`Authentication-Results: ${receiver};\r\n\tauth=pass smtp.auth=${mail.user ?? 'none'} smtp.mailfrom=${mail.from}\r\n`);
  }
  fields.push(submissionField(mail, relay, external ? null : to));
  return Buffer.concat([Buffer.from(fields.join(''), 'latin1'), raw]);
}

function submissionField(mail: AcceptedMail, relay: string, to: string | null): string {
  const tls = mail.tls === null ? '' : `\t(using ${mail.tls.protocol} with cipher ${mail.tls.cipher})\r\n`;
  return (
    `Received: from ${mail.helo} (localhost [127.0.0.1])\r\n${tls}` +
    `\t(Authenticated sender: ${mail.user ?? 'nobody'})\r\n` +
    `\tby ${relay} (Sandbox) with ${mail.tls === null ? 'ESMTPA' : 'ESMTPSA'} id ${mail.queueId}` +
    `${to === null ? '' : `\r\n\tfor <${to}>`}; ${rfc5322Date(mail.at)}\r\n`
  );
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
