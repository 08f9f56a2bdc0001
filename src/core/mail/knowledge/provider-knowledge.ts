import type { KnownReason } from '../../result/observed/notice.ts';
import { FILTERS } from './filters.ts';
import type { Knowledge } from './knowledge.ts';
import { MAILBOX_PROVIDERS } from './mailbox-providers.ts';
import { MICROSOFT } from './microsoft.ts';

/** The first entry that matches counts: the more exact ones stand first. */
export const KNOWLEDGE: readonly Knowledge[] = [...MICROSOFT, ...MAILBOX_PROVIDERS, ...FILTERS];

/**
 * The knowledge of a reply; null: none is recorded.
 *
 * @param host the server that said it; null: unknown, as with a notification
 */
export function knowledgeOf(given: string, host: string | null = null): Knowledge | null {
  const reply = plainReply(given);
  return (
    KNOWLEDGE.find(({ pattern, hosts }) => pattern.test(reply) && (hosts === undefined || (host !== null && hosts.test(host)))) ?? null
  );
}

/** The same as a notification about a mail has it. */
export function knownReason(reply: string): KnownReason | null {
  const known = knowledgeOf(reply);
  if (known === null || known.outcome === 'auth_failed') return null;
  return { explanation: known.explanation, remedy: known.session === true ? null : known.remedy, side: known.side ?? null };
}

/** Only so many characters of a reply are looked at. */
const LONGEST = 2_000;

/** A reply of one or more lines as one line, without the codes that start every further line (RFC 5321 section 4.2.1). */
export function plainReply(reply: string): string {
  return reply
    .slice(0, LONGEST)
    .replace(/\s*\r?\n(?:[245]\d\d[ -])?(?:[245]\.\d{1,3}\.\d{1,3}[ ]*)?/g, ' ')
    .replace(/^([245]\d\d)-/, '$1 ')
    .trim();
}
