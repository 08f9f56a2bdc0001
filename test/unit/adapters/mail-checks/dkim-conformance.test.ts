import assert from 'node:assert/strict';
import test from 'node:test';
import { verifyMail } from '../../../../src/adapters/mail-checks/verify-mail.ts';
import type { Answer } from '../../../../src/core/ports/dns.ts';
import { nxdomain, unknown } from '../../../../src/core/ports/dns.ts';
import type { VerificationOutcome } from '../../../../src/core/ports/mail-checks.ts';
import type { Script } from '../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../doubles/dns/fake-resolver.ts';
import { dataOf, textOf, withoutData } from '../../../harness/conformance.ts';

const CHASQUID = [
  '01-rfc8463',
  '02-too_many_headers',
  '03-bad_message',
  '04-bad_dkim_signature_header',
  '05-dns_temp_error',
  '06-dns_perm_error',
  '07-algo_mismatch',
  '08-our_signature',
  '09-limited_body',
  '10-strict_domain_check_pass',
  '11-strict_domain_check_fail',
] as const;

interface Expected {
  readonly Results: readonly { readonly Domain: string; readonly Selector: string; readonly State: string }[];
}

for (const name of CHASQUID) {
  test(`chasquid: ${name}`, { skip: withoutData('chasquid-dkim') }, async () => {
    const zone = textOf(`chasquid-dkim/${name}.dns`) ?? textOf('chasquid-dkim/01-rfc8463.dns') ?? '';
    const mail = Buffer.from((textOf(`chasquid-dkim/${name}.msg`) ?? '').replace(/\r?\n/g, '\r\n'));
    const checks = verified(await verifyMail(new FakeResolver(zoneOf(zone)), mail, Date.UTC(2026, 10, 24)));
    const expected = textOf(`chasquid-dkim/${name}.result`);
    if (expected === null) {
      assert.ok(checks.every(({ result }) => result !== 'pass'));
      return;
    }
    const wanted = (JSON.parse(expected) as Expected).Results;
    assert.deepEqual(
      checks.map(({ result }) => (result === 'pass' ? 'SUCCESS' : result === 'temperror' ? 'TEMPFAIL' : 'PERMFAIL')),
      wanted.map(({ State }) => State),
    );
  });
}

/** The expected result for each of lieser's messages; damaged ones by the kind of their damage. */
const LIESER: readonly [file: string, ...results: string[]][] = [
  ['rfc6376-A.2.eml', 'pass'],
  ['rfc6376-A.2-body_modified.eml', 'fail body-changed'],
  ['rfc6376-A.2-header_subject_modified.eml', 'fail signature'],
  ['rfc6376-A.2-ill_formed-list_id.eml', 'pass'],
  ['rfc6376-A.2-ill_formed-missing_v.eml', 'neutral form'],
  ['rfc8463-A.3.eml', 'pass', 'pass'],
  ['rfc8463-A.3-key_algo_mismatch.eml', 'permerror key-unusable', 'permerror key-unusable'],
  ['fakePayPal.eml'],
  ['dkim/added_header-date.eml', 'pass'],
  ['dkim/added_header-from.eml', 'pass'],
  ['dkim/added_header-subject.eml', 'pass'],
  ['dkim/added_header-to.eml', 'pass'],
  ['dkim/alignment-from_not_in_auid.eml', 'pass'],
  ['dkim/alignment-from_not_in_sdid.eml', 'pass'],
  ['dkim/alignment-signed_by_parent_domain.eml', 'pass'],
  ['dkim/flags_s-auid_and_sdid_match.eml', 'pass'],
  ['dkim/flags_s-auid_is_subdomain_of_sdid.eml', 'neutral form'],
  ['dkim/header_with_non_ascii_char.eml', 'pass'],
  ['dkim/time-received_after_creation.eml', 'pass'],
  ['dkim/time-received_briefly_before_creation.eml', 'pass'],
  ['dkim/time-received_long_before_creation.eml', 'pass'],
  ['dkim/unsigned_header-content-type.eml', 'pass'],
  ['dkim/unsigned_header-reply_to-in_domain.eml', 'pass'],
  ['dkim/unsigned_header-reply_to-invalid.eml', 'pass'],
  ['dkim/unsigned_header-reply_to-not_in_domain.eml', 'pass'],
  ['ill_formed-from.eml'],
];

for (const [file, ...results] of LIESER) {
  test(`lieser: ${file}`, { skip: withoutData('lieser-dkim') }, async () => {
    const dns = JSON.parse(dataOf('lieser-dkim/dns.json').toString('utf8')) as Readonly<Record<string, string>>;
    const script = Object.fromEntries(Object.entries(dns).map(([name, value]) => [`TXT ${name}`, [value]]));
    const mail = Buffer.from(dataOf(`lieser-dkim/${file}`).toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
    const checks = verified(await verifyMail(new FakeResolver(script), mail, Date.UTC(2026, 10, 24)));
    assert.deepEqual(
      checks.map(({ result, fault }) => (fault === null ? result : `${result} ${fault}`)),
      results,
    );
  });
}

function verified(outcome: VerificationOutcome) {
  assert.ok(outcome.kind === 'verified', outcome.kind === 'verified' ? '' : (outcome.reason ?? 'not asked'));
  return outcome.signatures;
}

/** `name: value`, folded with backslashes; TEMPERR and PERMERR are failures. */
function zoneOf(zone: string): Script {
  const records: Record<string, Answer<string> | string[]> = { 'TXT *': nxdomain };
  for (const line of zone.replaceAll(/\\\n\s*/g, '').split('\n')) {
    const match = /^(\S+):\s*(.*)$/.exec(line);
    if (!match) continue;
    const [, name = '', value = ''] = match;
    const key = `TXT ${name}`;
    const known = records[key];
    if (/TEMPERR/.test(value)) records[key] = unknown('SERVFAIL');
    else if (/PERMERR/.test(value)) records[key] = nxdomain;
    else records[key] = Array.isArray(known) ? [...known, value] : [value];
  }
  return records;
}
