import type { RefusalCode } from '../../result/catalogue.ts';
import type { RefusalStage } from '../../result/outcome.ts';
import { refusalReason } from './find-reason.ts';

/** What a refusal is about where it is not about the mail: the name that EHLO gave, or the address that the connection comes from. */
export type AboutClient = 'ehlo' | 'address';

/** An access list says no, as submission ports do to whoever has not logged in (Postfix's master.cf: permit_sasl_authenticated, reject). */
export function refusesClient(reply: string, stage: RefusalStage): boolean {
  return refusalReason(reply, stage) === 'refused-for-client';
}

/** A domain on a list is the mail's, not the machine's. */
const DOMAIN = /\b(?:sender (?:address|domain)|recipient address|domain)\b.{0,80}\b(?:block|list)|\bdbl\.spamhaus|\b(?:surbl|uribl)\b/i;

const ABOUT: Readonly<Partial<Record<RefusalCode, AboutClient>>> = {
  'refused-for-ehlo': 'ehlo',
  'refused-for-reputation': 'address',
  'refused-for-client': 'address',
};

/**
 * What a reply says of the client rather than of the mail, by the phrases of refusals; null: nothing, as where a login or the message was
 * refused.
 */
export function aboutClient(reply: string, stage: RefusalStage): AboutClient | null {
  if (stage === 'auth' || stage === 'data') return null;
  const code = refusalReason(reply, stage);
  const about = code === null ? null : (ABOUT[code] ?? null);
  return about === 'address' && DOMAIN.test(reply.slice(0, 2_000)) ? null : about;
}
