import type { DKIMResult, DKIMVerifyResult } from 'mailauth';
import type { Answer, Resolver } from '../../core/ports/dns.ts';
import type { DkimResult, SignatureCheck, SignatureFault, Verification, VerificationOutcome } from '../../core/ports/mail-checks.ts';
import { verifiable } from './verifiable.ts';

/** A verifier of a mail. */
export type MailVerifier = (resolver: Resolver, mail: Uint8Array, now: number) => Promise<VerificationOutcome>;

/** The most signatures that are verified: each may cost a look-up (RFC 6376 section 6.1 leaves the number to the verifier). */
const MOST_SIGNATURES = 5;
/** The most keys under one selector that are tried. */
const MOST_KEYS = 3;

/**
 * Strictly verifies the DKIM signatures (RFC 6376, 8301, 8463) and the ARC chain (RFC 8617) of a whole mail, by keys from the resolver.
 * Never rejects.
 *
 * @param now ms since the epoch, for signatures that expire
 */
export const verifyMail: MailVerifier = async (resolver, mail, now) => {
  const loaded = await loadVerifier();
  if (!loaded.ok) return { kind: 'unavailable', reason: loaded.reason };
  try {
    const seen = verifiable(mail);
    if (seen === null) return { kind: 'unavailable', reason: 'the header is too large to be looked at' };
    return { kind: 'verified', ...(await verifyWith(loaded, resolver, seen, now)) };
  } catch (error) {
    return { kind: 'unavailable', reason: `the verifier failed: ${messageOf(error)}` };
  }
};

/** Loads the code for verification before a mail arrives. Never rejects. */
export async function prepareVerifier(): Promise<void> {
  await loadVerifier();
}

type Verifier = Extract<Awaited<ReturnType<typeof loadVerifier>>, { ok: true }>;

async function loadVerifier() {
  try {
    const [{ dkimVerify }, { arc }] = await Promise.all([import('mailauth/lib/dkim/verify.js'), import('mailauth/lib/arc/index.js')]);
    return { ok: true, dkimVerify, arc } as const;
  } catch (error) {
    return { ok: false, reason: `the verifier could not be loaded; it is made for Node 22.19 or newer (${messageOf(error)})` } as const;
  }
}

async function verifyWith(verifier: Verifier, resolver: Resolver, input: Buffer, now: number): Promise<Verification> {
  const curTime = new Date(now);
  let most = 1;
  const keys = (turn: number) => async (name: string, type: string) => {
    const records = recordsOf(type === 'TXT' ? await resolver.ask({ type: 'TXT', name }) : { kind: 'absent', why: 'NODATA' });
    most = Math.max(most, Math.min(records.length, MOST_KEYS));
    return [[typed(records[Math.min(turn, records.length - 1)] ?? '')]];
  };
  const options = (turn: number) => ({ strict: true, resolver: keys(turn), curTime });
  let verified: DKIMVerifyResult = await verifier.dkimVerify(input, options(0));
  const chain = await verifier.arc(verified.arc as Parameters<Verifier['arc']>[0], { strict: true, resolver: keys(0) });
  let signatures = signaturesOf(verified);
  // RFC 6376 section 6.1.2 step 4 does not say which of several keys under one selector counts: each of them is the domain's own.
  for (let turn = 1; turn < most && signatures.some(({ result }) => result !== 'pass'); turn++) {
    verified = await verifier.dkimVerify(input, options(turn));
    const again = signaturesOf(verified);
    signatures = signatures.map((check, index) => (again[index]?.result === 'pass' ? again[index] : check));
  }
  return { signatures, ...arcOf(chain.status.result, chain.status.comment) };
}

/** An empty `k=` names no type (RFC 6376 section 3.6.1, key-k-tag); the verifier would read it as RSA. */
function typed(record: string): string {
  return record.replace(/((?:^|;)\s*k\s*=)(?=\s*(?:;|$))/, '$1none');
}

function signaturesOf(verified: DKIMVerifyResult): readonly SignatureCheck[] {
  return verified.results
    .filter(({ status }) => status.result !== 'none')
    .slice(0, MOST_SIGNATURES)
    .map(signatureOf);
}

function signatureOf(result: DKIMResult): SignatureCheck {
  const { status } = result;
  const reason = typeof status.comment === 'string' && status.comment !== '' ? status.comment : null;
  const fault = status.result === 'pass' ? null : faultOf(reason, status.policy, result.rr);
  const limited = result.canonBodyLengthLimited === true;
  const uncovered = limited ? Math.max(0, (result.canonBodyLengthTotal ?? 0) - (result.canonBodyLength ?? 0)) : null;
  const expires = typeof result.expiresAfter === 'string' ? Date.parse(result.expiresAfter) : Number.NaN;
  return {
    domain: (result.signingDomain ?? '').toLowerCase(),
    selector: result.selector ?? '',
    algorithm: (result.algo ?? '').toLowerCase(),
    result: resultOf(status.result, fault),
    fault,
    reason,
    bits: typeof result.modulusLength === 'number' ? result.modulusLength : null,
    uncovered,
    expires: Number.isNaN(expires) ? null : expires,
  };
}

function resultOf(said: string, fault: SignatureFault | null): DkimResult {
  // RFC 8601 section 2.7.1: an unavailable key is a permanent error, against the verifier's own result.
  if (fault === 'key-missing' || fault === 'key-revoked' || fault === 'key-unusable') return 'permerror';
  const known: readonly DkimResult[] = ['pass', 'fail', 'neutral', 'policy', 'temperror', 'permerror'];
  return known.find((word) => word === said) ?? 'neutral';
}

function faultOf(reason: string | null, policy: unknown, record: string | undefined): SignatureFault {
  if (reason === null) return policy === undefined ? 'form' : 'weak';
  if (reason.startsWith('body hash did not verify')) return 'body-changed';
  if (reason.startsWith('bad signature')) return 'signature';
  if (reason.startsWith('no key')) return 'key-missing';
  if (reason.startsWith('invalid public key') && record !== undefined && /(?:^|;)\s*p=\s*(?:;|$)/.test(record)) return 'key-revoked';
  if (/key|hash algorithm/i.test(reason)) return 'key-unusable';
  if (reason.startsWith('DNS')) return 'dns';
  if (reason.startsWith('expired')) return 'expired';
  if (reason.startsWith('weak')) return 'weak';
  return 'form';
}

function arcOf(result: string, comment: unknown): Pick<Verification, 'arc' | 'arcReason'> {
  const reason = typeof comment === 'string' && comment !== '' ? comment : null;
  if (result === 'pass' || result === 'none') return { arc: result, arcReason: null };
  return { arc: reason !== null && /dns failure/i.test(reason) ? 'temperror' : 'fail', arcReason: reason };
}

/** TXT records, or an error with the code that node:dns would give. */
function recordsOf(answer: Answer<string>): readonly string[] {
  switch (answer.kind) {
    case 'found':
      return answer.records;
    case 'absent':
      throw Object.assign(new Error(answer.why), { code: answer.why === 'NXDOMAIN' ? 'ENOTFOUND' : 'ENODATA' });
    case 'unknown':
      throw Object.assign(new Error(answer.reason), { code: 'ESERVFAIL' });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
