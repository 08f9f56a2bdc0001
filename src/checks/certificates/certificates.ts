// The certificates of all servers of a configuration: verified, and how long they last.
// Called by app.

import type { Clock } from '../../core/time/clock.ts';
import { formatDuration } from '../../core/time/duration.ts';
import type { Config, MailboxConfig, MailboxProtocol, SenderConfig, SenderProtocol } from '../../core/request/config.ts';
import type { Finding } from '../../core/result/finding.ts';
import { findingOn } from '../../core/result/finding.ts';
import type { CertificateTarget, SeenCertificate, StartTlsProtocol } from '../../core/ports/mail-checks.ts';
import { compareStates } from '../../core/result/state.ts';
import { formatDay } from '../../core/text/format/moment.ts';

/** How long before its end a certificate is reported, ms. */
export interface ExpiryThresholds {
  readonly warning: number;
  readonly critical: number;
}

/** Every certificate of the configured mail servers, each looked at once; a server without TLS has no certificate. */
export async function checkCertificates(
  config: Config,
  clock: Clock,
  look: (target: CertificateTarget) => Promise<SeenCertificate>,
): Promise<readonly Finding[]> {
  const targets = new Map<string, readonly CertificateTarget[]>();
  for (const endpoint of [...config.senders.values(), ...config.mailboxes.values()]) {
    // Between mail servers only DANE and MTA-STS need a certificate, and these are checks of the domain.
    if (endpoint.security !== 'plaintext' && endpoint.protocol !== 'mx')
      targets.set(`${endpoint.host}:${endpoint.port}`, [...(targets.get(`${endpoint.host}:${endpoint.port}`) ?? []), targetOf(endpoint)]);
  }
  const seen = async (target: string, where: CertificateTarget) =>
    judgeCertificate(target, await look(where), config.certificates, clock.now());
  return Promise.all(
    [...targets].map(async ([target, places]) => {
      // Logins at one server may verify it in different ways: the worst result is reported.
      const ways = new Map(places.map((where) => [JSON.stringify([where.name, where.ca, where.pin ?? null]), where]));
      const findings = await Promise.all([...ways.values()].map((where) => seen(target, where)));
      return findings.reduce((worst, finding) => (compareStates(finding.state, worst.state) > 0 ? finding : worst));
    }),
  );
}

function targetOf(endpoint: SenderConfig | MailboxConfig): CertificateTarget {
  const { host, port, protocol, security, tlsName, ca, pin = null, identity, family, proxy } = endpoint;
  const way = { ...(family ? { family } : {}), ...(proxy ? { proxy } : {}), ...(identity ? { identity } : {}) };
  return {
    host,
    port,
    protocol: security === 'tls' ? 'tls' : (STARTTLS[protocol] ?? 'tls'),
    name: tlsName ?? host,
    ca,
    pin,
    ...way,
  };
}

/** The STARTTLS command of each protocol; HTTPS uses TLS from the first byte. */
const STARTTLS: Readonly<Partial<Record<SenderProtocol | MailboxProtocol, StartTlsProtocol>>> = {
  smtp: 'smtp-starttls',
  lmtp: 'lmtp-starttls',
  imap: 'imap-starttls',
  pop3: 'pop3-starttls',
};

/** The judgement on a certificate at `now`. Pure. */
export function judgeCertificate(target: string, seen: SeenCertificate, thresholds: ExpiryThresholds, now: number): Finding {
  const finding = findingOn(target);
  if (seen.kind === 'unseen') {
    return finding('certificate-unknown', 'unknown', `The certificate of ${target} could not be looked at.`, {
      evidence: seen.reason,
      remedy: 'Where a loop uses this server, its outcome tells more.',
    });
  }
  const { validFrom, validTo, issuer, problem, otherKey } = seen.certificate;
  const evidence = `valid from ${formatDay(validFrom)} to ${formatDay(validTo)}, issued by ${issuer}`;
  const measures = Number.isFinite(validTo) ? { expiresAt: new Date(validTo).toISOString() } : {};
  const left = validTo - now;
  // Before the expiry date, because a pinned certificate is accepted beyond it.
  if (otherKey !== undefined) {
    return finding('certificate-untrusted', 'critical', `${target} has another key than the one that is pinned (${otherKey}).`, {
      evidence,
      measures,
      remedy: 'If the key was changed on purpose, set `pin` to what is shown here; if not, somebody stands between.',
    });
  }
  if (left <= 0) {
    return finding('certificate-expired', 'critical', `The certificate of ${target} expired ${formatDuration(-left)} ago.`, {
      evidence,
      measures,
      remedy: "Renew the certificate and reload the server; if it is in date, set this machine's clock.",
    });
  }
  if (problem !== null) {
    return finding('certificate-untrusted', 'critical', `The certificate of ${target} does not verify (${problem}).`, {
      evidence,
      measures,
      remedy:
        validFrom > now
          ? `It begins on ${formatDay(validFrom)}: check this machine's clock; if it is right, wait, or install the certificate before again.`
          : 'Let the server send its full chain for the name that is asked for. A private CA is given as `ca`, another name as `tls-name`.',
    });
  }
  const message = `${formatDuration(left)} left on the certificate of ${target}.`;
  if (left <= thresholds.critical || left <= thresholds.warning) {
    const state = left <= thresholds.critical ? 'critical' : 'warning';
    return finding('certificate-expires', state, message, {
      evidence,
      measures,
      remedy: 'Renew the certificate, and see why that did not happen by itself.',
    });
  }
  return finding('certificate-ok', 'ok', message, { evidence, measures });
}
