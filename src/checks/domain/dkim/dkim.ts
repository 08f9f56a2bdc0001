// DKIM keys (RFC 6376, RFC 8463): of configured selectors, and of those that a probe showed.
// Called by checks and app.

import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import type { DkimKey } from './key.ts';
import { parseDkimKey } from './key.ts';
import { ASK_AGAIN } from '../../lookups.ts';

// RFC 8301 section 3.2: verifiers refuse less than 1024 bits; signers should use 2048.
const LEAST_BITS = 1024;
const GOOD_BITS = 2048;
/** Verifiers need not read longer ones (the same section). */
const MOST_BITS = 4096;

/** The key of every selector: present, usable and strong enough (RFC 6376 section 3.6, RFC 8301, RFC 8463). */
export async function checkDkim(resolver: Resolver, domain: string, selectors: readonly string[]): Promise<readonly Finding[]> {
  const unique = [...new Set(selectors.map((selector) => selector.toLowerCase()))];
  return (await Promise.all(unique.map((selector) => checkSelector(resolver, domain, selector)))).flat();
}

async function checkSelector(resolver: Resolver, domain: string, selector: string): Promise<readonly Finding[]> {
  const name = `${selector}._domainkey.${domain}`;
  const finding = findingOn(name);
  const answer = await resolver.ask({ type: 'TXT', name });
  switch (answer.kind) {
    case 'unknown':
      return [
        finding('dkim-unknown', 'unknown', `The DKIM key at ${name} could not be looked up: ${answer.reason}.`, {
          remedy: ASK_AGAIN,
          reference: 'RFC 6376 section 3.6.2',
        }),
      ];
    case 'absent':
      return [await missing(resolver, name, answer.why)];
    case 'found':
      return judgeRecords(name, answer.records);
  }
}

/** For the verifier, a broken alias looks like a missing key, but its repair is different. */
async function missing(resolver: Resolver, name: string, why: string): Promise<Finding> {
  const finding = findingOn(name);
  const alias = await resolver.ask({ type: 'CNAME', name });
  const target = alias.kind === 'found' ? alias.records[0] : undefined;
  if (target === undefined) {
    return finding('dkim-missing', 'critical', `There is no DKIM key at ${name}, so signatures of this selector fail.`, {
      evidence: `${name} TXT: ${why}`,
      remedy: `Publish the public key of the signer as TXT record at ${name}, or correct the selector.`,
      reference: 'RFC 6376 section 3.6.2',
    });
  }
  return finding('dkim-dangling', 'critical', `${name} is an alias of ${target}, where there is no DKIM key: signatures of it fail.`, {
    evidence: `${name} CNAME ${target}\n${target} TXT: ${why}`,
    remedy: `Ask the provider of ${target} which name holds the key now, and correct the CNAME record.`,
    reference: 'RFC 6376 section 3.6.2',
  });
}

function judgeRecords(name: string, records: readonly string[]): readonly Finding[] {
  const finding = findingOn(name);
  const parsed = records.map((text) => ({ text, parse: parseDkimKey(text) })).filter(({ parse }) => parse.kind !== 'other');
  const [first, ...others] = parsed;
  if (first === undefined) {
    return [
      finding('dkim-syntax', 'critical', `The TXT record at ${name} is no DKIM key, so signatures of this selector fail.`, {
        evidence: records.join('\n'),
        remedy: `Publish the public key of the signer as TXT record at ${name}: "v=DKIM1; k=rsa; p=...".`,
        reference: 'RFC 6376 section 3.6.1',
      }),
    ];
  }
  if (records.length > 1) {
    const message =
      others.length > 0
        ? `${name} has ${parsed.length} key records; which of them a verifier takes is left to chance.`
        : `${name} has another TXT record beside the key; verifiers refuse both, or take either of them.`;
    const remedy =
      others.length > 0
        ? `Leave one TXT record at ${name}, and give each other key a selector of its own.`
        : `Leave the key alone at ${name}. Remove the other record, or add it to the key if it was cut off.`;
    return [finding('dkim-multiple', 'critical', message, { evidence: records.join('\n'), remedy, reference: 'RFC 6376 section 3.6.2.2' })];
  }
  const { text, parse } = first;
  switch (parse.kind) {
    case 'other':
      return [];
    case 'invalid':
      return [
        finding('dkim-syntax', 'critical', `Verifiers cannot use the DKIM key at ${name}: ${parse.problem}.`, {
          evidence: text,
          remedy:
            parse.remedy ??
            `Publish the key again, whole; a text longer than 255 characters is split into several strings of the same record.`,
          reference: 'RFC 6376 section 3.6.1',
        }),
      ];
    case 'revoked':
      return [
        finding('dkim-revoked', 'critical', `The DKIM key at ${name} is revoked (empty "p="), so signatures of this selector fail.`, {
          evidence: text,
          remedy: 'Let the signer use another selector, or publish its key.',
          reference: 'RFC 6376 section 3.6.1',
        }),
      ];
    case 'private':
      return [
        finding(
          'dkim-syntax',
          'critical',
          `The private key is published at ${name}: everybody can sign as the domain, and verifiers cannot use it.`,
          {
            evidence: 'p= holds a private key, which is not shown',
            remedy: `Remove the TXT record at ${name} at once. Make a new key, publish its public part under a new selector, and let the signer use that.`,
            reference: 'RFC 6376 section 3.6.1',
          },
        ),
      ];
    case 'key':
      return judgeKey(name, text, parse.key);
  }
}

function judgeKey(name: string, evidence: string, key: DkimKey): readonly Finding[] {
  const finding = findingOn(name);
  const findings: Finding[] = [];
  const unusable = key.type === 'rsa' && key.bits < LEAST_BITS;
  if (unusable || (key.type === 'rsa' && key.bits < GOOD_BITS)) {
    const effect = unusable ? 'which verifiers must refuse' : 'which is less than the 2048 that signers should use';
    findings.push(
      finding('dkim-weak', unusable ? 'critical' : 'warning', `The DKIM key at ${name} has ${key.bits} bits, ${effect}.`, {
        evidence,
        remedy: 'Make a new key of 2048 bits, publish it under a new selector, and let the signer use that.',
        reference: 'RFC 8301 section 3.2',
      }),
    );
  }
  if (key.type === 'rsa' && key.bits > MOST_BITS) {
    const message = `The DKIM key at ${name} has ${key.bits} bits: verifiers need read no more than ${MOST_BITS}, so that signatures of it fail at some.`;
    findings.push(
      finding('dkim-unusable', 'warning', message, {
        evidence,
        remedy: 'Make a new key of 2048 bits, publish it under a new selector, and let the signer use that.',
        reference: 'RFC 8301 section 3.2',
      }),
    );
  }
  if (key.testing) {
    findings.push(
      finding('dkim-testing', 'warning', `The DKIM key at ${name} is in test mode (t=y): verifiers may treat its mail as unsigned.`, {
        evidence,
        remedy: `Remove "y" from "t=" in the TXT record at ${name}.`,
        reference: 'RFC 6376 section 3.6.1',
      }),
    );
  }
  const forbidden = !key.forMail ? 's=' : key.hashes !== null && !key.hashes.includes('sha256') ? 'h=' : null;
  if (forbidden !== null) {
    const what = forbidden === 's=' ? 'not to be used for mail ("s=")' : 'not to be used with SHA-256 ("h="), and SHA-1 is refused';
    findings.push(
      finding('dkim-unusable', 'critical', `The DKIM key at ${name} is ${what}, so signatures of this selector fail.`, {
        evidence,
        remedy: `Remove "${forbidden}" from the TXT record at ${name}.`,
        reference: forbidden === 's=' ? 'RFC 6376 section 3.6.1' : 'RFC 8301 section 3.1',
      }),
    );
  }
  if (findings.length > 0) return findings;
  const strict = key.strict ? ', for addresses of the domain itself alone (t=s)' : '';
  return [finding('dkim-ok', 'ok', `A good ${key.type === 'rsa' ? `RSA key of ${key.bits} bits` : 'Ed25519 key'}${strict}.`, { evidence })];
}
