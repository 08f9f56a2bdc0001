// Protection of mail in transit (MTA-STS, TLS-RPT, DANE, CAA, certificates): rows of the catalogue, one a code. Read by
// core/result/catalogue.ts alone.

const mtaSts = { check: 'mta-sts', family: 'other', explains: [] } as const;
const tlsRpt = { check: 'tls-rpt', family: 'other', explains: [] } as const;
const dane = { check: 'dane', family: 'other', explains: [] } as const;
const caa = { check: 'caa', family: 'other', explains: [] } as const;
const certificate = { check: 'certificate', family: 'transport', explains: ['refused-for-tls'] } as const;

export const TRANSPORT_CODES = {
  'mta-sts-ok': { ...mtaSts, states: ['ok'] },
  'mta-sts-none': { ...mtaSts, states: ['ok'], isUnused: true },
  'mta-sts-syntax': { ...mtaSts, states: ['warning'] },
  'mta-sts-policy': { ...mtaSts, states: ['warning'] },
  'mta-sts-mx': { ...mtaSts, states: ['warning', 'critical'] },
  'mta-sts-certificate': { ...mtaSts, states: ['warning', 'critical'] },
  'mta-sts-unknown': { ...mtaSts, states: ['unknown'] },
  'tls-rpt-ok': { ...tlsRpt, states: ['ok'] },
  'tls-rpt-none': { ...tlsRpt, states: ['ok'], isUnused: true },
  'tls-rpt-nowhere': { ...tlsRpt, states: ['ok'] },
  'tls-rpt-syntax': { ...tlsRpt, states: ['warning'] },
  'tls-rpt-unknown': { ...tlsRpt, states: ['unknown'] },
  'dane-ok': { ...dane, states: ['ok'] },
  'dane-none': { ...dane, states: ['ok'], isUnused: true },
  'dane-mismatch': { ...dane, states: ['critical'] },
  'dane-syntax': { ...dane, states: ['warning'] },
  'dane-insecure': { ...dane, states: ['ok', 'warning'] },
  'dane-unanswered': { ...dane, states: ['critical'] },
  'dane-unknown': { ...dane, states: ['unknown'] },
  'caa-ok': { ...caa, states: ['ok'] },
  'caa-none': { ...caa, states: ['ok'], isUnused: true },
  'caa-forbidden': { ...caa, states: ['warning'] },
  'caa-unknown': { ...caa, states: ['unknown'] },
  'certificate-ok': { ...certificate, states: ['ok'] },
  'certificate-expires': { ...certificate, states: ['warning', 'critical'] },
  'certificate-expired': { ...certificate, states: ['unknown', 'critical'] },
  'certificate-untrusted': { ...certificate, states: ['unknown', 'critical'] },
  'certificate-unknown': { ...certificate, states: ['unknown'] },
} as const;
