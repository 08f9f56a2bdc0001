/** RCODEs of RFC 1035 section 4.1.1 by number. */
const RCODES = { SERVFAIL: 2, NXDOMAIN: 3, NOTIMP: 4, REFUSED: 5, NOTAUTH: 9 } as const;

export type Rcode = keyof typeof RCODES;

/** The faults; `name`: only for this name and all below it; without it for every question. */
export type DnsFault = (
  | { readonly kind: 'rcode'; readonly rcode: Rcode }
  /** No answer at all. */
  | { readonly kind: 'timeout' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** UDP answers are truncated; the whole one comes over TCP. */
  | { readonly kind: 'truncated' }
  /** UDP answers are truncated, and TCP hangs up. */
  | { readonly kind: 'truncated-no-tcp' }
  /** Questions for A get this address: 127.255.255.254 as from a refusing blocklist, or a parked zone's. */
  | { readonly kind: 'address'; readonly address: string }
  /** Bytes that are no DNS message. */
  | { readonly kind: 'garbage' }
) & { readonly name?: string; readonly times?: number };

export function rcodeNumber(rcode: Rcode): number {
  return RCODES[rcode];
}

/** Whether a fault applies to this question. */
export function concerns(fault: DnsFault, name: string): boolean {
  const lower = name.toLowerCase();
  const scope = fault.name?.toLowerCase();
  return scope === undefined || lower === scope || lower.endsWith(`.${scope}`);
}
