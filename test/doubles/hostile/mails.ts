import type { Dice } from './dice.ts';

/** Mails of a hostile sender: similar to a probe or a notification, or very large. */
export function foreignMails(dice: Dice, say: () => string): readonly Buffer[] {
  return dice.some(1, 4, () => Buffer.from(mail(dice, say), 'utf8'));
}

function mail(dice: Dice, say: () => string): string {
  const token = 'ab'.repeat(16);
  const head = ['From: someone@example.com', 'To: sentinel@example.org'];
  switch (dice.below(6)) {
    case 0:
      return text(
        [
          ...head,
          `Subject: [continuity] example.test ec1.${token.slice(0, 20)}`,
          `X-Email-Continuity: v=1; loop=outside; id=${token}; mac=${token}`,
        ],
        say(),
      );
    case 1:
      return text(
        [
          ...head,
          `Subject: Undelivered Mail Returned to Sender`,
          'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        ],
        `--b\r\n\r\n${say()}\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; ${say()}\r\n--b--`,
      );
    case 2:
      return text(
        [
          ...head,
          `Subject: ${say()}`,
          ...dice.some(1, 60, () => `DKIM-Signature: v=1; a=rsa-sha256; d=d${dice.below(999)}.example; s=s; h=from; bh=x; b=y`),
        ],
        say(),
      );
    case 3:
      return text([...head, `Authentication-Results: mx.example.org; spf=pass ${say()}`, `Subject: ${say()}`], 'x');
    case 4:
      return text([...head, `Subject: ${'long '.repeat(20_000)}`], 'x');
    default:
      return text([...head, `Subject: ${say()}`], say());
  }
}

function text(header: readonly string[], body: string): string {
  return `${header.join('\r\n')}\r\n\r\n${body}\r\n`;
}
