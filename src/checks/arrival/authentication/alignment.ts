// SPF, DKIM and DMARC of an arrived mail: the receiver's verdict and our own.
// Called by checks.

import type { AlignmentMode, DmarcAnswer, SignatureCheck } from '../../../core/ports/mail-checks.ts';

/** The facts that decide DMARC. */
export interface DmarcInput {
  /** The domain in From, lower case. */
  readonly author: string;
  /** The policy that the author's domain publishes. */
  readonly terms: DmarcAnswer;
  readonly signatures: readonly Pick<SignatureCheck, 'domain' | 'result'>[];
  /** The domain that SPF was evaluated for, and the result; null: not evaluated. */
  readonly spf: { readonly domain: string; readonly result: string } | null;
  /** The organizational domain of a name (RFC 9989 section 4.10.2); null where it is unknown. */
  readonly organization: (domain: string) => string | null;
}

export interface DmarcDecision {
  readonly result: 'pass' | 'fail' | 'none' | 'temperror';
  readonly dkimAligned: boolean;
  readonly spfAligned: boolean;
}

/** DMARC as a receiver decides it (RFC 9989 section 5.3): one aligned pass, of DKIM or of SPF, is enough. */
export function decideDmarc(input: DmarcInput): DmarcDecision {
  const { author, terms, signatures, spf, organization } = input;
  const modes = terms.kind === 'found' ? terms : ({ dkim: 'relaxed', spf: 'relaxed' } as const);
  const dkimAligned = signatures.some((check) => check.result === 'pass' && aligned(author, check.domain, modes.dkim, organization));
  const spfAligned = spf !== null && spf.result === 'pass' && aligned(author, spf.domain, modes.spf, organization);
  const passes = dkimAligned || spfAligned;
  // A result that was not looked up could have passed only if it could have been aligned.
  const open = (domain: string, mode: AlignmentMode) =>
    aligned(author, domain, mode, organization) || !settled(author, domain, mode, organization);
  const unsettled =
    signatures.some(({ result, domain }) => result === 'temperror' && open(domain, modes.dkim)) ||
    (spf?.result === 'temperror' && open(spf.domain, modes.spf));
  return { result: resultOf(terms.kind, passes, unsettled), dkimAligned, spfAligned };
}

function resultOf(terms: DmarcAnswer['kind'], passes: boolean, unsettled: boolean): DmarcDecision['result'] {
  if (terms === 'absent') return 'none';
  if (terms === 'unknown') return 'temperror';
  return passes ? 'pass' : unsettled ? 'temperror' : 'fail';
}

/** Whether an authenticated domain matches the author's (RFC 9989 sections 3.2.10 and 4.4). */
export function aligned(author: string, domain: string, mode: AlignmentMode, organization: (domain: string) => string | null): boolean {
  const [a, b] = [normal(author), normal(domain)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  if (mode === 'strict') return false;
  const [ofAuthor, ofDomain] = [organization(a), organization(b)];
  return ofAuthor !== null && ofAuthor === ofDomain;
}

/** Whether the alignment of the two is known. */
function settled(author: string, domain: string, mode: AlignmentMode, organization: (domain: string) => string | null): boolean {
  return mode === 'strict' || (organization(normal(author)) !== null && organization(normal(domain)) !== null);
}

function normal(domain: string): string {
  return domain.toLowerCase().replace(/\.$/, '');
}
