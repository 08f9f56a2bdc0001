// The refusing server's own reasons: rows of the catalogue, one a code; core/judge/refusal has the phrases. Read by
// core/result/catalogue.ts alone.

const reason = { check: 'loop', family: 'refusal', explains: [], states: ['warning'] } as const;

export const REFUSAL_CODES = {
  'refused-for-dmarc': reason,
  'refused-for-authentication': reason,
  'refused-for-spf': reason,
  'refused-for-dkim': reason,
  'refused-for-reverse-dns': reason,
  'refused-for-relaying': reason,
  'refused-for-reputation': reason,
  'refused-for-client': reason,
  'refused-for-ehlo': reason,
  'refused-for-tls': reason,
  'refused-for-receiver-tls': reason,
  'refused-for-sender': reason,
  'refused-for-quota': reason,
  'refused-for-recipient': reason,
  'refused-for-size': reason,
  'refused-for-greylisting': reason,
  'refused-for-rate': reason,
  'refused-for-system': reason,
  'refused-for-loop': reason,
  'refused-for-content': reason,
  'refused-for-policy': reason,
} as const;
