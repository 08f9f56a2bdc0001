import type { Finding, FindingMaker } from '../../../core/result/finding.ts';
import type { Resolver } from '../../../core/ports/dns.ts';

/** Whether the domain says by SPF that nobody sends for it: then nothing needs a way back. */
export async function sendsNothing(resolver: Resolver, name: string): Promise<boolean> {
  const texts = await resolver.ask({ type: 'TXT', name });
  return texts.kind === 'found' && texts.records.some((text) => /^v=spf1 +-all *$/i.test(text));
}

/** What is said of it then. */
export function parkedFinding(name: string, evidence: string, finding: FindingMaker): Finding {
  const message = `${name} is parked: it takes no mail (null MX), and by SPF nobody sends for it.`;
  return finding('mx-ok', 'ok', message, { evidence: `${evidence}\n${name} TXT "v=spf1 -all"`, reference: 'RFC 7505 section 4.2' });
}
