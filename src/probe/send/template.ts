import type { Template } from '../../core/request/config.ts';
import { sevenBit } from '../../core/mail/mime/seven-bit.ts';
import type { ProbeContent } from '../../core/ports/sender.ts';

/** Fields of a mail that describe its body (RFC 2045); the probe sets all others. */
const DESCRIBING = /^content-/;

/** A user's own mail as a probe: the token stands where it does not disturb a reader. A whole mail keeps its body unchanged. */
export function contentOf(template: Template, token: string): ProbeContent {
  switch (template.kind) {
    case 'text':
      return { kind: 'single', type: 'text/plain', text: `${lines(template.text).trimEnd()}\n\nReference: ${token}\n` };
    case 'html':
      return { kind: 'single', type: 'text/html', text: withReference(lines(template.text), token) };
    case 'eml': {
      const mail = sevenBit(lines(template.text));
      if (!mail.ok) throw new Error(`the configuration took a template that cannot be sent: ${mail.problem}`);
      return { kind: 'mime', fields: mail.fields.filter(([name]) => DESCRIBING.test(name.toLowerCase())), body: mail.body };
    }
  }
}

function withReference(page: string, token: string): string {
  const line = `<p style="font-size:small">Reference: ${token}</p>\n`;
  const end = page.toLowerCase().lastIndexOf('</body>');
  return end === -1 ? `${page.trimEnd()}\n${line}` : page.slice(0, end) + line + page.slice(end);
}

function lines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
