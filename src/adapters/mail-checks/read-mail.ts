import { simpleParser } from 'mailparser';
import type { ReadableMail } from '../../core/ports/mailbox.ts';

/** Decodes the subject and the text of a mail, which may be truncated; HTML counts as text. Foreign, in any shape, never trusted. */
export async function readMail(source: Uint8Array): Promise<ReadableMail> {
  const mail = await simpleParser(Buffer.from(source), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  });
  return { subject: mail.subject ?? '', text: `${mail.text ?? ''}\n${mail.html === false ? '' : (mail.html ?? '')}` };
}
