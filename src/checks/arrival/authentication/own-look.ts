import type { MailChecks, VerificationOutcome } from '../../../core/ports/mail-checks.ts';
import type { ArrivedCopy } from '../../../core/result/observed/learnt.ts';
import type { Trace } from '../trace/trace.ts';
import { domainPart } from '../trace/trace.ts';
import { decideDmarc } from './alignment.ts';
import type { OwnSpf, OwnView } from './own-view.ts';

/** Our own look at a mail's authentication: its signatures, SPF of its last outside address, and the DMARC result of both. */
export async function ownLook(trace: Trace, copy: Pick<ArrivedCopy, 'source' | 'whole'>, checks: MailChecks): Promise<OwnView> {
  const { egress, author, returnPath } = trace;
  const [verification, spf, terms] = await Promise.all([
    copy.whole ? checks.verify(copy.source, trace.signatures) : TOO_LONG,
    egress === null ? null : ownSpf(egress, returnPath, checks),
    checks.dmarc(author),
  ]);
  if (verification.kind === 'unavailable') return { verification, spf, dmarc: null, terms };
  const { signatures } = verification;
  const names = new Set([author, ...signatures.map(({ domain }) => domain), ...(spf === null ? [] : [spf.domain])]);
  const organizations = new Map(await Promise.all([...names].map(async (name) => [name, await checks.organization(name)] as const)));
  const dmarc = decideDmarc({ author, terms, signatures, spf, organization: (name) => organizations.get(name) ?? null });
  return { verification, spf, dmarc, terms };
}

async function ownSpf(egress: NonNullable<Trace['egress']>, mailFrom: string, checks: MailChecks): Promise<OwnSpf | null> {
  const said = await checks.spf({ ip: egress.ip, mailFrom, helo: egress.helo ?? '' });
  return said === null ? null : { domain: domainPart(mailFrom), ...said };
}

const TOO_LONG: VerificationOutcome = { kind: 'unavailable', reason: 'it is longer than what is read back' };
/** The view without any time to look. */
export const NO_TIME: OwnView = {
  verification: { kind: 'unavailable', reason: 'there was no time for it, or DNS did not answer in time' },
  spf: null,
  dmarc: null,
  terms: { kind: 'unknown' },
};
