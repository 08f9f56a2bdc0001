// Logins by access token: what is configured, who issues tokens, what their refusals mean.
// Called by every room.

import type { EntraCloud } from './entra-cloud.ts';

/** Where the access token of a login comes from (YAML: `oauth2`), checked. */
export type OAuth2Config = GivenToken | ClientCredentials | RefreshToken | ServiceAccount | FederationAtEntra | FederationAtGoogle;

/** A token as it is: nothing is asked for, nothing can be renewed. */
export interface GivenToken {
  readonly kind: 'token';
  readonly token: string;
}

/** An application of Microsoft Entra with a secret of its own (RFC 6749 section 4.4). */
export interface ClientCredentials {
  readonly kind: 'client-credentials';
  /** Its id or one of its domains. */
  readonly tenant: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly cloud: EntraCloud;
  /** Null: that of the protocol. */
  readonly scope: string | null;
}

/**
 * What a user once agreed to (RFC 6749 section 6), at any issuer that has a discovery document (OpenID Connect Discovery 1.0, RFC 8414).
 */
export interface RefreshToken {
  readonly kind: 'refresh-token';
  /** An https URL without a slash at its end. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client. */
  readonly clientSecret: string | null;
  readonly refreshToken: string;
  /** Null: as the user agreed. */
  readonly scope: string | null;
}

/** A key of a service account of Google: its part of the JSON file that is used. */
export interface ServiceAccountKey {
  readonly clientEmail: string;
  /** PEM text (PKCS #8). */
  readonly privateKey: string;
  readonly privateKeyId: string | null;
  readonly tokenUri: string;
}

/** Google's domain-wide delegation: an account of the machine that acts for a user (RFC 7523 section 2.1). */
export interface ServiceAccount {
  readonly kind: 'service-account';
  readonly key: ServiceAccountKey;
  /** For whom; null: the login's `user`. */
  readonly subject: string | null;
  readonly scope: string | null;
}

/** GitHub's word for a workflow, taken by an application of Microsoft Entra in place of a secret (RFC 7523 section 2.2). */
export interface FederationAtEntra {
  readonly kind: 'federation-entra';
  readonly tenant: string;
  readonly clientId: string;
  readonly cloud: EntraCloud;
  readonly scope: string | null;
}

/** The same at Google: workload identity federation (RFC 8693), then a service account that acts for a user. */
export interface FederationAtGoogle {
  readonly kind: 'federation-google';
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  readonly provider: string;
  /** The service account's address. */
  readonly serviceAccount: string;
  readonly subject: string | null;
  readonly scope: string | null;
}
