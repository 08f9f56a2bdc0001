import type { CertificateFlaw } from '../tls/certificates.ts';

/** The faults: an answer in place of the server's own, a cut connection, an unknown command, or a wait between logins. */
export type Pop3Fault =
  | { readonly kind: 'reply'; readonly at: string; readonly text: string; readonly times?: number }
  | { readonly kind: 'cut'; readonly at: string; readonly times?: number }
  | { readonly kind: 'unknown'; readonly command: string }
  | { readonly kind: 'login-delay'; readonly seconds: number }
  | { readonly kind: 'certificate'; readonly flaw: CertificateFlaw };
