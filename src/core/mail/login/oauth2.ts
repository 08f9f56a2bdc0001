// Logins by access token: the configuration, the issuers, the meaning of their refusals.
// Called by every room.

import type { EntraCloud } from './entra-cloud.ts';

/** The source of a login's access token (YAML: `oauth2`), checked. */
export type OAuth2Config = GivenToken | ClientCredentials | RefreshToken | ServiceAccount | FederationAtEntra | FederationAtGoogle;

/** A configured token: it is never requested and never renewed. */
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

/** A user's earlier consent (RFC 6749 section 6), at any issuer with a discovery document (OpenID Connect Discovery 1.0, RFC 8414). */
export interface RefreshToken {
  readonly kind: 'refresh-token';
  /** An https URL without a final slash. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client. */
  readonly clientSecret: string | null;
  readonly refreshToken: string;
  /** Null: as the user agreed. */
  readonly scope: string | null;
}

/** A key of a service account of Google: the fields of its JSON file that are used. */
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
  /** The user; null: the login's `user`. */
  readonly subject: string | null;
  readonly scope: string | null;
}

/** GitHub's token of a workflow, which an application of Microsoft Entra takes in place of a secret (RFC 7523 section 2.2). */
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
