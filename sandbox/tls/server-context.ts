import type { SecureContext } from 'node:tls';
import { createSecureContext } from 'node:tls';
import type { Authority, CertificateFlaw } from './certificates.ts';
import { LOOPBACK } from '../net/listener.ts';

/** A function from flaw to TLS context of the named server; certificates are made at their first use. */
export function secureContexts(authority: Authority, name: string): (flaw: CertificateFlaw | null) => SecureContext {
  const made = new Map<CertificateFlaw | null, SecureContext>();
  return (flaw) => {
    const known = made.get(flaw);
    if (known) return known;
    const identity = authority.issue({ names: [name, 'localhost'], addresses: [LOOPBACK] }, flaw);
    const context = createSecureContext({ cert: identity.certificate, key: identity.key });
    made.set(flaw, context);
    return context;
  };
}
