import type { LoopConfig } from '../../core/request/config.ts';
import type { Mac, Token } from '../token/token.ts';
import { shortToken, writeToken } from '../token/token.ts';
import { PROBE_HEADER } from '../../core/mail/header/probe-header.ts';
import type { Probe } from '../../core/ports/sender.ts';
import { contentOf } from './template.ts';

/** The mail of one round trip: it says honestly what it is. Its token identifies it, wherever a relay leaves one. */
export function makeProbe(loop: LoopConfig, token: Token, mac: Mac): Probe {
  const written = writeToken(token, mac);
  const sentAt = new Date(token.sentAt).toISOString();
  return {
    id: token.id,
    from: loop.from,
    to: loop.to,
    subject: `${loop.subject} ${shortToken(token.id)}`,
    messageId: `${written}@${loop.from.slice(loop.from.lastIndexOf('@') + 1)}`,
    // The token itself: even a notification that returns nothing else proves its probe.
    envelopeId: loop.bounces === null ? null : written,
    date: token.sentAt,
    headers: [[PROBE_HEADER, `${written}; loop=${loop.name}; sent=${sentAt}`], ...automatic(loop)],
    text: body(loop, sentAt, written),
    ...(loop.template === null ? {} : { content: contentOf(loop.template, written) }),
  };
}

/** The content of a probe: it identifies one that has lost its header. */
export interface OwnMail {
  readonly from: string;
  readonly text: string;
}

/** The content of the probe with this token; null: its loop is unknown, or its body holds no token. */
export function ownMail(loop: LoopConfig | undefined, token: Token, mac: Mac): OwnMail | null {
  if (loop === undefined) return null;
  const { from, text, content } = makeProbe(loop, token, mac);
  if (content === undefined) return { from, text };
  return content.kind === 'single' ? { from, text: content.text } : null;
}

/**
 * RFC 3834 section 5: marked as automatic, so that no vacation notice answers it. Exim reports no delay of such mail, Amavis no refusal;
 * Exchange reports neither with `All` suppressed (MS-OXCMAIL section 2.1.3.2.20). A loud probe has no such field except for answers. The
 * probe to a responder asks for its answer.
 */
function automatic({ kind, bouncesProbe }: LoopConfig): Probe['headers'] {
  if (kind === 'echo') return [['X-Auto-Response-Suppress', 'DR, RN, NRN']];
  return bouncesProbe === 'loud'
    ? [['X-Auto-Response-Suppress', 'DR, RN, NRN, OOF, AutoReply']]
    : [
        ['Auto-Submitted', 'auto-generated'],
        ['X-Auto-Response-Suppress', 'All'],
      ];
}

function body(loop: LoopConfig, sentAt: string, token: string): string {
  return [
    `This is a test mail from ${loop.from} to ${loop.to}.`,
    '',
    `It was sent at ${sentAt} to see whether mail arrives, and how long it takes (loop "${loop.name}").`,
    'The monitor that sent it removes it from the mailbox once it has been found. There is nothing for you to do.',
    '',
    `Reference: ${token}`,
    '',
  ].join('\n');
}
