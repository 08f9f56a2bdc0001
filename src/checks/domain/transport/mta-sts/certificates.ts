import { X509Certificate } from 'node:crypto';
import type { Finding } from '../../../../core/result/finding.ts';
import { findingOn } from '../../../../core/result/finding.ts';
import type { ShownTls } from '../../../../core/ports/domain-check.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';
import type { MetAddress } from '../met-servers.ts';

/**
 * Senders deliver only to a mail server with a valid certificate for its own name (RFC 8461 sections 4.2 and 5). `hosts`: those that the
 * policy covers and that may have an address.
 */
export function certificatesFinding(
  { name, mode, hosts }: { readonly name: string; readonly mode: 'enforce' | 'testing'; readonly hosts: readonly string[] },
  all: readonly MetAddress[],
  evidence: string,
): Finding {
  const finding = findingOn(name);
  const seen = all.flatMap(({ host, address, met }) =>
    met.kind === 'met' && met.tls.kind !== 'unseen' ? [{ host, address, tls: met.tls }] : [],
  );
  const bad = seen.flatMap(({ host, address, tls }) => {
    const problem = tls.kind === 'none' ? `it offers no TLS: ${tls.reason}` : problemOf(host, tls);
    return problem === null ? [] : [{ host, address, problem: problemText(problem) }];
  });
  if (bad.length === 0) {
    const what = `The MTA-STS policy of ${name} (${mode}) covers every mail server`;
    const isWhole = seen.length === all.length && new Set(all.map(({ host }) => host)).size === new Set(hosts).size && all.length > 0;
    const rest = isWhole ? 'and their certificates are good for it' : `whose certificates were not all seen: ${unseenText(all)}`;
    const message = seen.length === 0 ? `${what}; no certificate of them was seen: ${unseenText(all)}.` : `${what}, ${rest}.`;
    return finding('mta-sts-ok', 'ok', message, { evidence });
  }
  const isBad = (host: string, address: string) => bad.some((each) => each.host === host && each.address === address);
  // An unseen certificate may be good.
  const left = hosts.filter((host) => {
    const own = all.filter((each) => each.host === host);
    return own.length === 0 || own.some(({ address }) => !isBad(host, address));
  });
  const effect =
    mode === 'testing'
      ? 'senders would refuse to hand mail over there if the policy were enforced'
      : left.length === 0
        ? 'senders must not hand mail over there, and no other mail server is left'
        : 'senders must not hand mail over there';
  const named = bad.map(({ host, address, problem }) => `${host} (${address}): ${problem}`);
  return finding(
    'mta-sts-certificate',
    mode === 'enforce' && left.length === 0 ? 'critical' : 'warning',
    `Under the MTA-STS policy of ${name} (${mode}) ${effect}: ${named.map(foreignWord).join('; ')}.`,
    {
      evidence: `${named.join('\n')}\n\n${evidence}`,
      remedy: `Give ${bad[0]?.host ?? ''} a certificate of a public authority for exactly that name, with its chain; until then set "mode: testing" and change the id.`,
      reference: 'RFC 8461 sections 4.2 and 5',
    },
  );
}

function unseenText(all: readonly MetAddress[]): string {
  const withheld = all.flatMap(({ met }) => (met.kind === 'withheld' ? [met.reason] : []));
  if (withheld.length > 0) return `nothing was connected to at one of them, for ${withheld[0]}`;
  const passedOver = all.flatMap(({ met }) => (met.kind === 'passed-over' ? [met.reason] : []));
  const isMet = all.every(({ met }) => met.kind === 'met' || met.kind === 'passed-over');
  return isMet && passedOver.length > 0 ? (passedOver[0] ?? '') : 'port 25 was not reached';
}

/** Why a certificate is not trusted. Its names are those of its subjectAltName, and an asterisk means a whole label (section 4.2). */
function problemOf(host: string, { certificates: [leaf], problem }: Extract<ShownTls, { kind: 'chain' }>): string | null {
  if (problem !== null || leaf === undefined) return problem;
  const named = new X509Certificate(leaf).checkHost(host, { subject: 'never', partialWildcards: false });
  return named === undefined ? 'its certificate is for another name' : null;
}

/** A problem of node:tls, in plain words. */
function problemText(problem: string): string {
  if (/CERT_HAS_EXPIRED/.test(problem)) return 'its certificate has expired';
  if (/ALTNAME/.test(problem)) return 'its certificate is for another name';
  if (/NOT_YET_VALID/.test(problem)) return 'its certificate is not valid yet';
  if (/SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)/.test(problem))
    return 'its certificate does not lead to an authority that is known';
  return problem;
}
