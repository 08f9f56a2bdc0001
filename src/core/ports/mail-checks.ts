import type { ClientIdentity, LoopConfig, MailboxConfig, SenderConfig, Way } from '../request/config.ts';
import type { Finding } from '../result/finding.ts';
import type { LoopReport } from '../result/report.ts';
import type { SpfRequest, SpfVerdict } from './domain-check.ts';
import type { ArrivedCopy, Learnt, Signer } from '../result/observed/learnt.ts';

/** How closely a domain must match the author's (RFC 9989 section 4.7, `adkim` and `aspf`). */
export type AlignmentMode = 'relaxed' | 'strict';

/** The author's policy as far as it decides on one mail. */
export interface DmarcTerms {
  readonly dkim: AlignmentMode;
  readonly spf: AlignmentMode;
  readonly policy: 'none' | 'quarantine' | 'reject';
}

/** `absent`: the domain publishes no valid policy. `unknown`: the look-up failed. */
export type DmarcAnswer = ({ readonly kind: 'found' } & DmarcTerms) | { readonly kind: 'absent' } | { readonly kind: 'unknown' };

/** The words of RFC 8601 section 2.7.1 for one signature. */
export type DkimResult = 'pass' | 'fail' | 'neutral' | 'policy' | 'temperror' | 'permerror';

/**
 * Why a signature does not pass. `body-changed`: the body differs from the signed one. `signature`: the body is the same, but header or key
 * differ. `key-missing`, `key-revoked`, `key-unusable`: the state of the selector's key in DNS. `dns`: DNS gave no answer.
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
  /** The verifier's words; null where it adds none. */
  readonly reason: string | null;
  /** Bits of an RSA key; null for other keys, and where no key was read. */
  readonly bits: number | null;
  /** Bytes of the body that the signature does not cover (`l=`); null: it covers all. */
  readonly uncovered: number | null;
  readonly expires: number | null;
}

/** The result of our own verification of the arrived mail. */
export interface Verification {
  readonly signatures: readonly SignatureCheck[];
  readonly arc: 'none' | 'pass' | 'fail' | 'temperror';
  /** Why the chain fails; null otherwise. */
  readonly arcReason: string | null;
}

/** `unavailable`: verification failed, and why; null: there was nothing to verify. */
export type VerificationOutcome =
  ({ readonly kind: 'verified' } & Verification) | { readonly kind: 'unavailable'; readonly reason: string | null };

/** The needs of a look at an arrived mail. Nothing here rejects. */
export interface MailChecks {
  /** DKIM and ARC of a whole mail; `signers` are the keys that it needs. */
  verify(mail: Uint8Array, signers: readonly Signer[]): Promise<VerificationOutcome>;
  /** SPF for an address; null where it could not be evaluated. */
  spf(request: SpfRequest): Promise<Pick<SpfVerdict, 'result' | 'reason'> | null>;
  /** The DMARC policy for mail from a domain. */
  dmarc(author: string): Promise<DmarcAnswer>;
  /** The organizational domain (RFC 9989 section 4.10.2); null where it is unknown. */
  organization(domain: string): Promise<string | null>;
  /** How many questions to DNS were not asked, because the mail's names lead to too many. */
  unasked(): number;
}

/** The facts that one arrived probe showed. */
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
  /** False: the run's time is up, and no more questions are asked. */
  readonly ask: boolean;
  /** Resolves when the checks' time is up; later results count as unknown. */
  readonly limit: Promise<void>;
}

export type StartTlsProtocol = 'smtp-starttls' | 'lmtp-starttls' | 'imap-starttls' | 'pop3-starttls';

/** The place of a certificate, and the way there. */
export interface CertificateTarget extends Way {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, or STARTTLS in this protocol (RFC 3207, RFC 3501 section 6.2.1, RFC 2595 section 4). */
  readonly protocol: 'tls' | StartTlsProtocol;
  /** The required name or address in the certificate. */
  readonly name: string;
  /** PEM of a private CA; null: the machine's own. */
  readonly ca: string | null;
  /** The required key, in place of chain and name (base64, see Endpoint); null: none is pinned. */
  readonly pin?: string | null;
  /** The client certificate for a server that asks for one; null or absent: none. */
  readonly identity?: ClientIdentity | null;
}

/** A server's certificate, as the handshake showed it. */
export interface PeerCertificate {
  /** ms since the epoch. */
  readonly validFrom: number;
  readonly validTo: number;
  readonly issuer: string;
  /** The leaf first, DER. */
  readonly chain: readonly Uint8Array[];
  /** Why it is not trusted, as node:tls names it; null where it verifies. */
  readonly problem: string | null;
  /** The server's key in place of the pinned one, in the form of `pin`; absent where it is the same, or none is pinned. */
  readonly otherKey?: string;
}

export type SeenCertificate =
  { readonly kind: 'seen'; readonly certificate: PeerCertificate } | { readonly kind: 'unseen'; readonly reason: string };

/** Reads the facts of an arrived probe: its path, the receiver's verdict, and the result of our own look. */
export type Examine = (examination: Examination, checks: MailChecks) => Promise<Evidence>;
