import type { Clock } from '../../core/time/clock.ts';
import type { Dial } from './peer-certificate.ts';
import { peerCertificate } from './peer-certificate.ts';

/** What a mail server shows after STARTTLS on port 25. */
export type ShownCertificates =
  /** In DER, its own first. */
  | { readonly kind: 'chain'; readonly certificates: readonly Uint8Array[] }
  | { readonly kind: 'no-tls'; readonly reason: string }
  | { readonly kind: 'unreached'; readonly reason: string };

// Large providers publish more; the answer of one is enough.
const MOST_ADDRESSES = 4;

/** The certificates that a mail server shows to other mail servers, from the first of its addresses that answers. Never rejects. */
export async function mailCertificates(
  host: string,
  addresses: readonly string[],
  dial: Dial,
  clock: Clock,
  signal: AbortSignal,
): Promise<ShownCertificates> {
  const target = { port: 25, protocol: 'smtp-starttls', name: host, ca: null } as const;
  const asked = addresses.slice(0, MOST_ADDRESSES);
  const seen = await Promise.all(asked.map((address) => peerCertificate({ ...target, host: address }, dial, clock, signal)));
  const shown = seen.find((each) => each.kind === 'seen');
  if (shown?.kind === 'seen') return { kind: 'chain', certificates: shown.certificate.chain };
  const reasons = seen.flatMap((each) => (each.kind === 'unseen' ? [each.reason] : []));
  const refusal = reasons.find((reason) => reason.startsWith('STARTTLS is not possible'));
  return refusal === undefined ? { kind: 'unreached', reason: reasons.join('; ') } : { kind: 'no-tls', reason: refusal };
}
