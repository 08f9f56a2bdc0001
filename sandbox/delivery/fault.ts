import type { Bouncing } from './bounce.ts';

/** The possible faults of an accepted mail; `to`: only for this recipient. */
export type DeliveryFault = (
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'junk' }
  /** Accepted, but never delivered, as with a discarding filter. */
  | { readonly kind: 'drop' }
  | { readonly kind: 'duplicate'; readonly copies: number }
  | { readonly kind: 'subject-prefix'; readonly prefix: string }
  | { readonly kind: 'subject-replace'; readonly subject: string }
  /** Every X- header is removed. */
  | { readonly kind: 'strip-private-headers' }
  | { readonly kind: 'rewrite-message-id' }
  /** The sending server does not sign. */
  | { readonly kind: 'unsigned' }
  /** Added to the body on the way, after signing and before the receiver's check. */
  | { readonly kind: 'footer'; readonly text: string }
  /** Signed with another key than the published one. */
  | { readonly kind: 'wrong-key' }
  /** Held back until the recipient's next mail is delivered, at most `ms`. */
  | { readonly kind: 'reorder'; readonly ms: number }
  /** A notification goes to the envelope sender: in place of a failed mail, before a delayed one. */
  | ({ readonly kind: 'bounce' } & Partial<Bouncing>)
) & { readonly to?: string; readonly times?: number };
