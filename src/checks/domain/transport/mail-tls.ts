import { X509Certificate } from 'node:crypto';
import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import type { DomainCheck, DomainWorld } from '../../../core/ports/domain-check.ts';
import { mailHosts } from '../../lookups.ts';
import type { MetAddress } from './met-servers.ts';
import { meetHosts } from './met-servers.ts';
import { formatSome } from '../../../core/text/format/list.ts';

/** The TLS of the mail servers behind STARTTLS, at each reached address. Advice only: senders without MTA-STS or DANE accept any TLS. */
export function checkMailTls(meet: DomainWorld['meet']): DomainCheck {
  return async (resolver, { name }) => {
    const hosts = await mailHosts(resolver, name);
    const met = hosts.kind === 'found' ? await meetHosts(resolver, meet, hosts.records) : [];
    const reached = met.filter(({ met: each }) => each.kind === 'met');
    const names = [...new Set(reached.map(({ host }) => host))];
    return names.map((host) =>
      tlsFinding(
        host,
        reached.filter((each) => each.host === host),
      ),
    );
  };
}

function tlsFinding(host: string, reached: readonly MetAddress[]): Finding {
  const lines = reached.map(({ address, met }) => `${address}: ${met.kind === 'met' ? tlsText(met.tls) : met.reason}`);
  return findingOn(host)('mx-tls', 'ok', `What ${host} offers for TLS, at ${formatSome(lines.map(foreignWord), 1)}.`, {
    evidence: lines.join('\n'),
    reference: 'RFC 3207',
  });
}

function tlsText(tls: Extract<MetAddress['met'], { kind: 'met' }>['tls']): string {
  if (tls.kind !== 'chain')
    return tls.kind === 'none' ? `none (${tls.reason}), so that mail comes in the clear` : `not seen (${tls.reason})`;
  const [leaf] = tls.certificates;
  const old = /^(?:SSLv3|TLSv1(?:\.1)?)$/.test(tls.version) ? ', a version that senders give up' : '';
  const until = leaf === undefined ? '' : `, valid until ${new X509Certificate(leaf).validTo}`;
  return `${tls.version}${old}, a certificate that ${tls.problem === null ? 'verifies' : `does not verify (${tls.problem})`}${until}`;
}
