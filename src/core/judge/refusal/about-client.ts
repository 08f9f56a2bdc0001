import type { RefusalCode } from '../../result/catalogue.ts';
import type { RefusalStage } from '../../result/outcome.ts';
import { refusalReason } from './find-reason.ts';

/** The part of the client that a refusal is about: the name in EHLO, or the address of the connection. The mail is not its reason. */
export type AboutClient = 'ehlo' | 'address';

/** An access list refuses. Submission ports do so before a login (Postfix's master.cf: permit_sasl_authenticated, reject). */
export function refusesClient(reply: string, stage: RefusalStage): boolean {
  return refusalReason(reply, stage) === 'refused-for-client';
}

/** A listed domain belongs to the mail, not to the machine. */
const DOMAIN = /\b(?:sender (?:address|domain)|recipient address|domain)\b.{0,80}\b(?:block|list)|\bdbl\.spamhaus|\b(?:surbl|uribl)\b/i;

const ABOUT: Readonly<Partial<Record<RefusalCode, AboutClient>>> = {
  'refused-for-ehlo': 'ehlo',
  'refused-for-reputation': 'address',
  'refused-for-client': 'address',
};

/**
 * The part of the client that a reply is about, by the phrases of refusals. Null where it is about the mail, or where a login or the
 * message was refused.
 */
export function aboutClient(reply: string, stage: RefusalStage): AboutClient | null {
  if (stage === 'auth' || stage === 'data') return null;
  const code = refusalReason(reply, stage);
  const about = code === null ? null : (ABOUT[code] ?? null);
  return about === 'address' && DOMAIN.test(reply.slice(0, 2_000)) ? null : about;
}
