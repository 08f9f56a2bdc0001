import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { OwnView } from '../authentication/own-view.ts';
import type { ArrivedProbe } from './arrived-probe.ts';
import type { Trace } from '../trace/trace.ts';
import { isChecked } from '../trace/trace.ts';
import type { SignatureCheck } from '../../../core/ports/mail-checks.ts';

/** Keys below this are too short by today's measure (RFC 8301 section 3.2). */
const LONG_ENOUGH = 2048;

/** The faults of the probe's DKIM signatures: none at all, one that does not verify, and the weaknesses of valid ones. */
export function signatureFindings(probe: ArrivedProbe, trace: Trace, own: OwnView): readonly Finding[] {
  const finding = findingOn(probe.loop);
  const { verification } = own;
  const theirs = trace.verdict?.dkim ?? null;
  if (verification.kind === 'unavailable') {
    if (verification.reason === null) return [];
    // A missing signature needs no verification: the header shows it.
    if (!trace.signed) return [unsigned(probe, trace)];
    return [finding('dkim-probe-unknown', 'unknown', `The signatures of the probe were not verified: ${verification.reason}.`)];
  }
  if (verification.signatures.length === 0) return [unsigned(probe, trace)];
  // One good signature in the author's name is enough; faults of the others are only reported. If a signature was good for the receiver,
  // the receiver itself changed the mail afterwards.
  const carried = verification.signatures.some(({ result, domain }) => result === 'pass' && domain === trace.author);
  const harmless = (check: SignatureCheck) =>
    carried || (theirs === 'pass' && (check.fault === 'body-changed' || check.fault === 'signature'));
  return verification.signatures.flatMap((check) => [
    ...broken(probe, trace, check).map((found) =>
      harmless(check) && found.state !== 'unknown' ? { ...found, state: 'ok' as const } : found,
    ),
    ...weak(probe, check),
  ]);
}

function unsigned(probe: ArrivedProbe, trace: Trace): Finding {
  return findingOn(probe.loop)(
    'dkim-unsigned',
    isChecked(trace, 'dkim') ? 'warning' : 'ok',
    `The probe from ${probe.from} arrived without a DKIM signature.`,
    { remedy: `Let the sending server sign mail from ${trace.author}; large receivers ask for it.`, reference: 'RFC 6376' },
  );
}

function broken(probe: ArrivedProbe, trace: Trace, check: SignatureCheck): readonly Finding[] {
  const finding = findingOn(probe.loop);
  const signer = `${check.domain}, selector ${check.selector}`;
  const key = `${check.selector}._domainkey.${check.domain}`;
  const base = { evidence: check.reason, reference: 'RFC 6376 section 6.1' } as const;
  switch (check.fault) {
    case null:
      return [];
    case 'body-changed':
      return [
        finding('dkim-body-changed', 'critical', `The body of the probe was changed after ${signer} had signed it.`, {
          ...base,
          remedy:
            'Find what changes mail on the way (a footer, a disclaimer, a virus scanner, link rewriting) and let it work before signing.',
        }),
      ];
    case 'signature':
      return [wrongSignature(probe, trace, check)];
    case 'key-missing':
      return [
        finding('dkim-probe-key-missing', 'critical', `The probe is signed by ${signer}, but there is no key at ${key}.`, {
          ...base,
          remedy: `Publish the public key as a TXT record at ${key}, or let the server sign with a selector that has one.`,
        }),
      ];
    case 'key-revoked':
      return [
        finding('dkim-probe-key-revoked', 'critical', `The probe is signed by ${signer}, but the key at ${key} is revoked (empty p=).`, {
          ...base,
          remedy: 'Let the server sign with a key that is in use.',
          reference: 'RFC 6376 section 3.6.1',
        }),
      ];
    case 'key-unusable':
      return [
        finding(
          'dkim-probe-key-unusable',
          'critical',
          `The probe is signed by ${signer}, but the key at ${key} cannot be used: ${check.reason ?? 'unknown reason'}.`,
          { ...base, remedy: `Correct the TXT record at ${key}: it must hold the public half of the key that signs.` },
        ),
      ];
    case 'dns':
      return [
        finding(
          'dkim-probe-unknown',
          'unknown',
          `The signature of ${signer} could not be verified: the key at ${key} could not be looked up.`,
          { ...base, remedy: 'Run again; if it stays, ask the name servers of the domain.' },
        ),
      ];
    case 'expired':
      return [
        finding('dkim-expired', 'warning', `The signature of ${signer} had expired when the probe arrived.`, {
          ...base,
          remedy: 'Let signatures live for days (x=), or for ever: mail waits in queues.',
          reference: 'RFC 6376 section 3.5',
        }),
      ];
    case 'weak':
      return [
        finding(
          'dkim-signature-weak',
          'critical',
          `The signature of ${signer} is too weak to count with receivers: ${check.algorithm === 'rsa-sha1' ? 'rsa-sha1' : 'an RSA key of less than 1024 bits'}.`,
          {
            ...base,
            evidence: `a=${check.algorithm}`,
            remedy: 'Sign with rsa-sha256 and a key of 2048 bits.',
            reference: 'RFC 8301 section 3',
          },
        ),
      ];
    case 'form':
      return [
        /From field not signed/i.test(check.reason ?? '')
          ? finding('dkim-from-unsigned', 'critical', `The signature of ${signer} does not cover From, so it counts for nothing.`, {
              ...base,
              remedy: 'Put From into the list of signed fields (h=).',
              reference: 'RFC 6376 section 5.4',
            })
          : finding(
              'dkim-malformed',
              'critical',
              `The DKIM-Signature of ${signer} is not well-formed: ${check.reason ?? 'unknown reason'}.`,
              { ...base, remedy: 'Correct the settings of the signing software.', reference: 'RFC 6376 section 3.5' },
            ),
      ];
  }
}

/** The body equals the signed one: so the header changed, or the key. Our knowledge of the header decides. */
function wrongSignature(probe: ArrivedProbe, trace: Trace, check: SignatureCheck): Finding {
  const finding = findingOn(probe.loop);
  const base = { reference: 'RFC 6376 section 6.1.3' } as const;
  const plain = /^[\u0020-\u007e]*$/;
  const { subject } = trace;
  const changed =
    subject !== null &&
    plain.test(subject) &&
    plain.test(probe.subject) &&
    subject.replaceAll(/\s+/g, ' ') !== probe.subject.replaceAll(/\s+/g, ' ');
  if (changed) {
    return finding(
      'dkim-header-changed',
      'critical',
      `The header of the probe was changed after ${check.domain} had signed it: its subject is not the one that was sent.`,
      {
        ...base,
        evidence: `sent: ${probe.subject}\narrived: ${subject}`,
        remedy: 'Let whatever marks subjects ("[EXT]", "[SPAM]") work before signing, or leave the subject alone.',
      },
    );
  }
  return finding(
    'dkim-signature-wrong',
    'critical',
    `The signature of ${check.domain}, selector ${check.selector}, does not verify, although the body is as it was signed.`,
    {
      ...base,
      evidence: check.reason,
      remedy: `Compare the private key of the signing server with the record at ${check.selector}._domainkey.${check.domain}. If they belong together, a header field was changed on the way.`,
    },
  );
}

function weak(probe: ArrivedProbe, check: SignatureCheck): readonly Finding[] {
  const finding = findingOn(probe.loop);
  const findings: Finding[] = [];
  const signer = `${check.domain}, selector ${check.selector}`;
  if (check.bits !== null && check.bits < LONG_ENOUGH) {
    findings.push(
      finding('dkim-key-short', 'warning', `The key of ${signer}, has ${check.bits} bits; 2048 are today's measure.`, {
        remedy: 'Make a new key of 2048 bits under a new selector, publish it, and let the server sign with it.',
        reference: 'RFC 8301 section 3.2',
      }),
    );
  }
  if (check.uncovered !== null) {
    findings.push(
      finding('dkim-partial', 'warning', `The signature of ${signer}, covers only a part of the body (l=): anybody can add to the mail.`, {
        evidence: `${check.uncovered} bytes are not covered`,
        remedy: 'Let the server sign without l=.',
        reference: 'RFC 6376 section 8.2',
      }),
    );
  }
  return findings;
}
