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

/** `unavailable`: nothing was verified, and why. */
export type VerificationOutcome =
  ({ readonly kind: 'verified' } & Verification) | { readonly kind: 'unavailable'; readonly reason: string };
