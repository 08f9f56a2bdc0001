import type { Finding } from './finding.ts';
import { compareFindings } from './finding.ts';
import type { Outcome } from './outcome.ts';
import type { LoopReport } from './report.ts';

/** What a finding is about, as far as it can explain that mail is refused, lost or taken for spam. */
export type Family = 'authentication' | 'reputation' | 'filter' | 'names' | 'record' | 'way' | 'transport' | 'change' | 'other';

/** Findings of the arrived probe itself weigh more than what stands in DNS: they are what the receiver had before it. */
const OF_THE_PROBE =
  /^(?:spf-probe-|dmarc-probe-|dmarc-spf-only$|dkim-(?:unsigned|body-changed|header-changed|signature-|probe-key|expired|from-unsigned|malformed)|arc-broken$|expectation-missed$)/;

export function familyOf({ check, code }: Pick<Finding, 'check' | 'code'>): Family {
  if (code === 'dns-changed') return 'change';
  if (code === 'filter-words') return 'filter';
  if (code === 'slow-hop' || code === 'hop-clock') return 'way';
  if (OF_THE_PROBE.test(code)) return 'authentication';
  if (code.startsWith('ptr-')) return 'names';
  if (check === 'blocklist') return 'reputation';
  if (check === 'spf' || check === 'dkim' || check === 'dmarc') return 'record';
  return check === 'certificate' ? 'transport' : 'other';
}

/** How much a family of findings explains an outcome: 0, not at all. A table, to be read as one. */
const WEIGHT: Readonly<Partial<Record<Outcome, Readonly<Partial<Record<Family, number>>>>>> = {
  junk: { authentication: 6, filter: 5, reputation: 5, names: 3, record: 3, change: 6, other: 1 },
  rejected: { authentication: 6, reputation: 6, names: 4, record: 4, change: 6, transport: 2, other: 1 },
  bounced: { authentication: 6, reputation: 6, names: 4, record: 4, change: 6, transport: 2, other: 1 },
  deferred: { reputation: 5, names: 4, authentication: 4, record: 3, change: 5, transport: 2, other: 1 },
  lost: { reputation: 5, authentication: 4, record: 4, names: 3, change: 6, other: 1 },
  slow: { way: 6, reputation: 3, names: 3, record: 1, change: 4 },
  duplicate: { way: 1 },
  tls_failed: { transport: 6, change: 2 },
  unreachable: { transport: 2, change: 3 },
};

/** What the servers' words speak of, and which findings that makes likely. */
const HINTS: readonly (readonly [words: RegExp, speaksFor: RegExp])[] = [
  [/\bspf\b|\b5\.7\.2[34]\b/i, /^spf-/],
  [/\bdkim\b|\b5\.7\.2[0-2]\b/i, /^dkim-/],
  [/\bdmarc\b|unauthenticated|\b5\.7\.26\b/i, /^(?:dmarc|spf|dkim)-/],
  [/reverse dns|\bptr\b|\brdns\b|\b5\.7\.25\b/i, /^ptr-/],
  [/block ?list|black ?list|\blisted\b|\bdnsbl\b|\brbl\b|spamhaus|reputation|\bblocked\b/i, /^blocklist-/],
  [/\bspam\b|\bcontent\b|\bjunk\b/i, /^(?:filter-words|blocklist-)/],
  [/certificate|\btls\b|\b[45]\.7\.10\b/i, /^certificate-/],
];

/**
 * Findings that may explain why external mail fails or lands in Junk, likeliest first, one code each. What the receiver itself says comes
 * first, then what the probe shows, then what is known of the address it left from, then what stands in DNS.
 */
export function rankCauses(loops: readonly LoopReport[], findings: readonly Finding[]): readonly string[] {
  const troubled = loops.filter((loop) => loop.kind === 'external' && loop.state !== 'ok' && loop.state !== 'unknown');
  const others = new Set(loops.filter((loop) => !troubled.includes(loop)).map(({ name }) => name));
  const scored = findings
    .filter((finding) => finding.state === 'critical' || finding.state === 'warning')
    // What is told of another loop's probe explains nothing here.
    .filter((finding) => !others.has(finding.target))
    .map((finding) => ({ finding, score: Math.max(0, ...troubled.map((loop) => scoreOf(finding, loop))) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || compareFindings(a.finding, b.finding));
  return [...new Set(scored.map(({ finding }) => finding.code))];
}

/** Whether causes of the loop's outcome are looked for among the findings at all. */
export function isExplainable(loop: LoopReport): boolean {
  return ['junk', 'rejected', 'bounced', 'deferred', 'lost'].includes(loop.outcome);
}

function scoreOf(finding: Finding, loop: LoopReport): number {
  const weight = WEIGHT[loop.outcome]?.[familyOf(finding)] ?? 0;
  if (weight === 0) return 0;
  const words = [loop.reply, loop.bounce?.diagnostic, ...loop.attempts.map(({ reply }) => reply)].filter(
    (text) => text !== null && text !== undefined,
  );
  const hinted = HINTS.some(([said, speaksFor]) => speaksFor.test(finding.code) && words.some((text) => said.test(text)));
  const own = finding.target === loop.name || (loop.egressIp !== null && finding.target === loop.egressIp);
  return weight * 10 + (finding.state === 'critical' ? 25 : 0) + (hinted ? 60 : 0) + (own ? 5 : 0);
}
