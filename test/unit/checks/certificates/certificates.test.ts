import assert from 'node:assert/strict';
import test from 'node:test';
import type { PeerCertificate } from 'node:tls';
import { imapFaults } from '../../../../sandbox/imap/faults.ts';
import { smtpFaults } from '../../../../sandbox/smtp/faults.ts';
import type { World } from '../../../../sandbox/world.ts';
import { startWorld } from '../../../../sandbox/world.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { smtpSender } from '../../../../src/adapters/mail/smtp/sender.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import { checkCertificates, judgeCertificate } from '../../../../src/checks/certificates/certificates.ts';
import { certificateLook } from '../../../../src/adapters/tls/peer-certificate.ts';
import { MetCertificates } from '../../../../src/adapters/tls/met-certificates.ts';
import type { SeenCertificate } from '../../../../src/core/ports/mail-checks.ts';
import { load } from '../../../run/scenario.ts';
import { reach } from '../../../../src/adapters/mail/socket/dial/reach.ts';
import { startSocks } from '../../../doubles/mailbox/proxies.ts';
import { NAMELESS } from '../../../doubles/mailbox/nameless.ts';

const DAY = 86_400_000;
const THRESHOLDS = { warning: 21 * DAY, critical: 7 * DAY };
const NOW = Date.UTC(2026, 0, 1);

function seen(daysLeft: number, problem: string | null = null): SeenCertificate {
  return {
    kind: 'seen',
    certificate: { validFrom: NOW - 60 * DAY, validTo: NOW + daysLeft * DAY, issuer: 'Example CA', chain: [], problem },
  };
}

for (const [certificate, code, state] of [
  [seen(61), 'certificate-ok', 'ok'],
  [seen(21), 'certificate-expires', 'warning'],
  [seen(7), 'certificate-expires', 'critical'],
  [seen(0), 'certificate-expired', 'critical'],
  [seen(-3, 'CERT_HAS_EXPIRED'), 'certificate-expired', 'critical'],
  [seen(61, 'SELF_SIGNED_CERT_IN_CHAIN'), 'certificate-untrusted', 'critical'],
  [{ kind: 'unseen', reason: 'connect ECONNREFUSED' }, 'certificate-unknown', 'unknown'],
] as const) {
  test(`${code}: ${state}`, () => {
    const finding = judgeCertificate('smtp.example.net:587', certificate, THRESHOLDS, NOW);
    assert.deepEqual([finding.code, finding.state], [code, state]);
  });
}

test('a certificate that is not valid yet, or no longer, may be met by a machine whose clock is wrong', () => {
  const met = seen(30, 'CERT_NOT_YET_VALID');
  const remedyAt = (now: number) => judgeCertificate('smtp.example.net:587', met, THRESHOLDS, now).remedy ?? '';
  assert.match(remedyAt(NOW - 61 * DAY), /^It begins on 2025-11-02: check this machine's clock; if it is right, wait/);
  assert.match(remedyAt(NOW), /full chain/);
  assert.match(remedyAt(NOW + 31 * DAY), /if it is in date, set this machine's clock/);
});

function look(within: number, met = new MetCertificates()): ReturnType<typeof certificateLook> {
  return certificateLook(met, (place, signal) => reach(place, systemClock, signal), systemClock, AbortSignal.timeout(within));
}

async function codes(
  set: (world: World) => void,
  change: (config: Record<string, unknown>) => void = () => undefined,
): Promise<readonly string[]> {
  await using world = await startWorld();
  set(world);
  const findings = await checkCertificates(load(world, change), systemClock, look(1_000));
  assert.equal(findings.length, 3, 'one a server');
  return findings.map((finding) => finding.code);
}

test('certificates are seen by STARTTLS and by TLS, and nothing is logged in to', async () => {
  await using world = await startWorld();
  const findings = await checkCertificates(load(world), systemClock, look(5_000));
  assert.deepEqual(new Set(findings.map((finding) => finding.code)), new Set(['certificate-ok']));
  assert.equal(world.smtp.logins.length + world.internalImap.logins.length + world.externalImap.logins.length, 0);
});

test('a server whose certificate was met by a loop is not asked again, and the report is the same', async () => {
  await using world = await startWorld();
  const config = load(world);
  const [sender] = config.senders.values();
  assert.ok(sender);
  const met = new MetCertificates();
  const notify = (certificate: PeerCertificate) => met.add({ ...sender, name: sender.tlsName ?? sender.host }, certificate);
  const opened = await smtpSender(sender, NAMELESS, systemClock, { onCertificate: notify }).open(AbortSignal.timeout(5_000));
  if (!opened.ok) assert.fail(opened.failure.message);
  opened.session.close();
  const certificates = async (known?: MetCertificates) => checkCertificates(config, systemClock, look(5_000, known));
  const asked = await certificates();
  world.smtp.faults.add(smtpFaults.noStarttls());
  const states = (findings: readonly Finding[]) => findings.map(({ state }) => state);
  assert.deepEqual(states(await certificates()).toSorted(), ['ok', 'ok', 'unknown']);
  const reported = ({ evidence, remedy, code, target }: Finding) => ({ evidence, remedy, code, target });
  assert.deepEqual((await certificates(met)).map(reported), asked.map(reported));
});

test('a mailbox that speaks STARTTLS', async () => {
  await using world = await startWorld();
  const config = load(world, (yaml) =>
    Object.assign(yaml['mailboxes']?.['own'] ?? {}, { port: world.internalImap.ports.starttls, security: 'starttls' }),
  );
  const findings = await checkCertificates(config, systemClock, look(5_000));
  assert.deepEqual(new Set(findings.map((finding) => finding.code)), new Set(['certificate-ok']));
});

for (const [flaw, code] of [
  ['expired', 'certificate-expired'],
  ['wrong-name', 'certificate-untrusted'],
  ['self-signed', 'certificate-untrusted'],
  ['unknown-ca', 'certificate-untrusted'],
] as const) {
  test(`${flaw}, at the sender and at a mailbox`, async () => {
    const found = await codes((world) => {
      world.smtp.faults.add(smtpFaults.certificate(flaw));
      world.externalImap.faults.add(imapFaults.certificate(flaw));
    });
    assert.deepEqual(found.toSorted(), [code, code, 'certificate-ok'].toSorted());
  });
}

test('what could not be seen is unknown, never fine and never bad', async () => {
  const found = await codes(
    (world) => {
      world.smtp.faults.add(smtpFaults.noStarttls());
      world.externalImap.faults.add(imapFaults.stall('tls'));
    },
    (config) => Object.assign((config['mailboxes'] as Record<string, object>)['own'] ?? {}, { port: 1 }),
  );
  assert.deepEqual(found, ['certificate-unknown', 'certificate-unknown', 'certificate-unknown']);
});

test('by the way that is configured, and in the words of POP3', async () => {
  await using world = await startWorld();
  await using proxy = await startSocks({ port: world.externalPop3.ports.starttls });
  const way = { kind: 'socks5', host: '127.0.0.1', port: proxy.port, user: null, password: null } as const;
  const target = { host: 'pop.invalid', port: 110, protocol: 'pop3-starttls', name: '127.0.0.1', ca: world.ca, proxy: way } as const;
  const seen = await look(5_000)(target);
  assert.equal(seen.kind === 'seen' ? seen.certificate.problem : seen.reason, null);
  assert.deepEqual(proxy.orders, ['pop.invalid:110']);
});

const OTHER_PIN = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

test('another key than the pinned one goes before an end that is past: the key is told, and no chain is spoken of', async () => {
  const other = seen(-3);
  assert.ok(other.kind === 'seen');
  const certificate = { ...other.certificate, problem: 'the key is not the pinned one', otherKey: 'sha256/abc=' };
  const finding = judgeCertificate('smtp.example.net:587', { kind: 'seen', certificate }, THRESHOLDS, NOW);
  assert.deepEqual([finding.code, finding.state], ['certificate-untrusted', 'critical']);
  assert.match(finding.message, /another key than the one that is pinned \(sha256\/abc=\)/);
  assert.match(finding.remedy ?? '', /set `pin`/);
  assert.doesNotMatch(finding.remedy ?? '', /chain/);
});

test('of two logins at one server that verify it in different ways, the worse is told, whoever met it before', async () => {
  await using world = await startWorld();
  const loaded = load(world, (config) => {
    const { mta } = (config as unknown as { senders: Record<string, Record<string, unknown>> }).senders;
    const { ca: _, 'tls-name': __, ...pinned } = mta ?? {};
    Object.assign(config['senders'] ?? {}, { other: { ...pinned, pin: `sha256/${OTHER_PIN}` }, again: mta });
  });
  const mta = loaded.senders.get('mta');
  assert.ok(mta);
  const met = new MetCertificates();
  const note = (certificate: PeerCertificate) =>
    met.add({ host: mta.host, port: mta.port, name: mta.tlsName ?? mta.host, ca: mta.ca }, certificate);
  const opened = await smtpSender(mta, NAMELESS, systemClock, { onCertificate: note }).open(AbortSignal.timeout(20_000));
  assert.ok(opened.ok);
  opened.session.close();
  const findings = await checkCertificates(loaded, systemClock, look(20_000, met));
  const [own, ...others] = findings.filter(({ target }) => target === `${mta.host}:${mta.port}`);
  assert.deepEqual([own?.code, others], ['certificate-untrusted', []]);
});
