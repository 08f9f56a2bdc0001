import type { ClientIdentity, LoopConfig, MailboxConfig, SenderConfig, Way } from '../request/config.ts';
import type { Finding } from '../result/finding.ts';
import type { LoopReport } from '../result/report.ts';
import type { SpfRequest, SpfVerdict } from './domain-check.ts';
import type { ArrivedCopy, Learnt, Signer } from '../result/observed/learnt.ts';

/** How closely a domain must match the author's (RFC 9989 section 4.7, `adkim` and `aspf`). */
export type AlignmentMode = 'relaxed' | 'strict';

/** The author's policy as far as it decides about one mail. */
export interface DmarcTerms {
  readonly dkim: AlignmentMode;
  readonly spf: AlignmentMode;
  readonly policy: 'none' | 'quarantine' | 'reject';
}

/** `absent`: no policy that counts is published. `unknown`: it could not be looked up. */
export type DmarcAnswer = ({ readonly kind: 'found' } & DmarcTerms) | { readonly kind: 'absent' } | { readonly kind: 'unknown' };

/** The words of RFC 8601 section 2.7.1 for one signature. */
export type DkimResult = 'pass' | 'fail' | 'neutral' | 'policy' | 'temperror' | 'permerror';

/**
 * What keeps a signature from passing. `body-changed`: the body is not the one that was signed. `signature`: the body is, but header or
 * key are not. `key-missing`, `key-revoked`, `key-unusable`: what DNS holds under its selector. `dns`: it could not be asked.
 */
export type SignatureFault =
  'body-changed' | 'signature' | 'key-missing' | 'key-revoked' | 'key-unusable' | 'dns' | 'expired' | 'form' | 'weak';

/** One DKIM signature, verified by ourselves. */
export interface SignatureCheck {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: string;
  readonly result: DkimResult;
  readonly fault: SignatureFault | null;
  /** The verifier's words; null where it has nothing to add. */
  readonly reason: string | null;
  /** Bits of an RSA key; null for other keys and where no key was read. */
  readonly bits: number | null;
  /** Bytes of the body that the signature does not cover (`l=`); null: it covers all. */
  readonly uncovered: number | null;
  readonly expires: number | null;
}

/** What our own verification of the arrived mail came to. */
export interface Verification {
  readonly signatures: readonly SignatureCheck[];
  readonly arc: 'none' | 'pass' | 'fail' | 'temperror';
  /** Why the chain fails; null otherwise. */
  readonly arcReason: string | null;
}

/** `unavailable`: nothing was verified, and why; null: nothing was to be. */
export type VerificationOutcome =
  ({ readonly kind: 'verified' } & Verification) | { readonly kind: 'unavailable'; readonly reason: string | null };

/** What looking at an arrived mail needs of the world. Nothing of it rejects. */
export interface MailChecks {
  /** DKIM and ARC of a whole mail; `signers` are the keys that it will ask for. */
  verify(mail: Uint8Array, signers: readonly Signer[]): Promise<VerificationOutcome>;
  /** SPF for an address; null where it could not be evaluated. */
  spf(request: SpfRequest): Promise<Pick<SpfVerdict, 'result' | 'reason'> | null>;
  /** What DMARC asks of mail from a domain. */
  dmarc(author: string): Promise<DmarcAnswer>;
  /** The organizational domain (RFC 9989 section 4.10.2); null where it could not be found out. */
  organization(domain: string): Promise<string | null>;
  /** How many questions to DNS were not asked, because what the mail names leads to too many. */
  unasked(): number;
}

/** What one arrived probe showed. */
export interface Evidence {
  readonly fields: Pick<LoopReport, 'hops' | 'egressIp' | 'egressHelo' | 'authentication'>;
  readonly findings: readonly Finding[];
  readonly learnt: Learnt;
}

export interface Examination {
  readonly loop: LoopConfig;
  readonly sender: SenderConfig;
  readonly mailbox: MailboxConfig;
  readonly subject: string;
  /** ms since the epoch. */
  readonly sentAt: number;
  readonly slow: boolean;
  readonly copy: ArrivedCopy;
  /** False: the run's time is up, nothing more is asked. */
  readonly ask: boolean;
  /** Resolves when the checks have had time enough; what they have not said by then is not known. */
  readonly limit: Promise<void>;
}

export type StartTlsProtocol = 'smtp-starttls' | 'lmtp-starttls' | 'imap-starttls' | 'pop3-starttls';

/** Where a certificate is shown, and how one gets there. */
export interface CertificateTarget extends Way {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, or STARTTLS in the words of this protocol (RFC 3207, RFC 3501 section 6.2.1, RFC 2595 section 4). */
  readonly protocol: 'tls' | StartTlsProtocol;
  /** The name or address that it must carry. */
  readonly name: string;
  /** PEM of a private CA; null: the machine's own. */
  readonly ca: string | null;
  /** The key that it must have, in place of chain and name (base64, see Endpoint); null: none is pinned. */
  readonly pin?: string | null;
  /** Shown to a server that asks for one; null or absent: none. */
  readonly identity?: ClientIdentity | null;
}

/** A server's certificate as it was shown. */
export interface PeerCertificate {
  /** ms since the epoch. */
  readonly validFrom: number;
  readonly validTo: number;
  readonly issuer: string;
  /** The leaf first, DER. */
  readonly chain: readonly Uint8Array[];
  /** Why it is not to be trusted, as node:tls names it; null where it verifies. */
  readonly problem: string | null;
  /** The key that was shown in place of the pinned one, as `pin` takes it; absent where it is the same, or none is pinned. */
  readonly otherKey?: string;
}

export type SeenCertificate =
  { readonly kind: 'seen'; readonly certificate: PeerCertificate } | { readonly kind: 'unseen'; readonly reason: string };

/** Reads an arrived probe for what it tells: its way, the receiver's verdict, and what our own look comes to. */
export type Examine = (examination: Examination, checks: MailChecks) => Promise<Evidence>;
