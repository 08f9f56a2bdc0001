import type { KnownReason } from '../../result/observed/notice.ts';
import { FILTERS } from './filters.ts';
import type { Knowledge } from './knowledge.ts';
import { MAILBOX_PROVIDERS } from './mailbox-providers.ts';
import { MICROSOFT } from './microsoft.ts';

/** The first entry that matches counts: the more exact stand first. */
export const KNOWLEDGE: readonly Knowledge[] = [...MICROSOFT, ...MAILBOX_PROVIDERS, ...FILTERS];

/**
 * The knowledge of a reply; null: none is recorded.
 *
 * @param host who said it; null: that is not known, as with a notification
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

/** As much of a reply is looked at, characters. */
const LONGEST = 2_000;

/** A reply of one or more lines as one: the codes that repeat in front of every further line are left out (RFC 5321 section 4.2.1). */
export function plainReply(reply: string): string {
  return reply
    .slice(0, LONGEST)
    .replace(/\s*\r?\n(?:[245]\d\d[ -])?(?:[245]\.\d{1,3}\.\d{1,3}[ ]*)?/g, ' ')
    .replace(/^([245]\d\d)-/, '$1 ')
    .trim();
}
