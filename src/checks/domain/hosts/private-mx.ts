import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import type { AskAuthority } from '../../../core/ports/domain-check.ts';
import { isLoopback } from '../../../core/address/names.ts';
import { isPrivateAddress } from '../../../core/address/ip-address.ts';
import { askPast } from '../zone/ask-past.ts';

const REFERENCE = 'RFC 6890 section 2.2.2';

/**
 * A mail server for which the resolver gives private addresses. A hosts file or a view for the inside may be all there is to it: what the
 * zone's own servers say decides, and where they cannot be asked, it is told as what this resolver sees.
 */
export async function judgePrivate(
  resolver: Resolver,
  ask: AskAuthority,
  { name, exchange }: { readonly name: string; readonly exchange: string },
  seen: readonly string[],
): Promise<readonly Finding[]> {
  const finding = findingOn(name);
  const [a, aaaa] = await Promise.all([
    askPast(resolver, ask, { type: 'A', name: exchange }),
    askPast(resolver, ask, { type: 'AAAA', name: exchange }),
  ]);
  const here = `${exchange} A, AAAA as this resolver sees it: ${seen.join(', ')}`;
  const failed = [a, aaaa].find((answer) => answer.kind === 'unknown');
  // Debian's installer writes 127.0.1.1 into the hosts file beside the machine's name; nobody publishes that.
  if (failed?.kind === 'unknown' && seen.every((address) => !isPrivateAddress(address) || isLoopback(address))) {
    const message = `${exchange}, a mail server of ${name}, is ${seen.join(', ')} as this resolver sees it; what the world sees is not known, for the zone's own servers could not be asked: ${failed.reason}.`;
    return [
      finding('mx-private', 'unknown', message, {
        evidence: here,
        remedy: `See whether a hosts file of this network names ${exchange}, or let dns.servers name a resolver outside.`,
        reference: REFERENCE,
      }),
    ];
  }
  const asked = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
  const published = failed === undefined ? asked : seen;
  const evidence =
    failed === undefined ? `${here}\n${exchange} A, AAAA by its zone's own servers: ${published.join(', ') || 'none'}` : here;
  const hidden = published.filter(isPrivateAddress);
  if (hidden.length === 0 && published.length > 0) {
    const message = `${exchange}, a mail server of ${name}, is ${seen.join(', ')} on this network, by a hosts file or a view for the inside; to the world it is ${published.join(', ')}.`;
    return [finding('mx-inside', 'ok', message, { evidence, reference: REFERENCE })];
  }
  const only = hidden.length === published.length;
  const viewed = failed === undefined ? '' : ' as this resolver sees it';
  const effect = only ? 'nobody outside can reach it' : 'senders outside try it in vain';
  const message = `${exchange}, a mail server of ${name}, has the private address ${(hidden.length > 0 ? hidden : seen).join(', ')}${viewed}: ${effect}.`;
  return [
    finding('mx-private', only ? 'critical' : 'warning', message, {
      evidence,
      remedy: `Publish only public addresses of ${exchange} to the world (a second view of the zone may serve the inside).`,
      reference: REFERENCE,
    }),
  ];
}
