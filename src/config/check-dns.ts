import type { Check } from './check.ts';
import { checkTexts, entriesOf, textsOf } from './check.ts';
import { parseDuration } from './durations.ts';
import { dohAddress, domainName, hostName, ipAddress, selector, serverAddress } from './names.ts';
import { quote } from './quote.ts';

const LONGEST_QUESTION = 60_000;

/** Domains and how DNS is asked. */
export function checkDns(check: Check): void {
  const { domains, dns } = check.draft;
  const names = new Map<string, string>();
  for (const [given, domain] of entriesOf(domains)) {
    const path = ['domains', given];
    const name = domainName(given);
    const twin = name === null ? undefined : names.get(name);
    if (name === null)
      check.error(path, {
        message: `${quote(given)} is no domain name`,
        on: 'key',
        quoting: false,
        expected: 'a name such as example.net',
      });
    else if (twin !== undefined)
      check.error(path, { message: `${quote(given)} is the same domain as ${quote(twin)}`, on: 'key', quoting: false });
    else names.set(name, given);
    checkTexts(check, textsOf(domain?.dkim?.selectors, [...path, 'dkim', 'selectors']), selector, 'a DKIM selector');
    for (const key of ['pass', 'fail'] as const) {
      checkTexts(check, textsOf(domain?.spf?.[key], [...path, 'spf', key]), ipAddress, 'an IPv4 or IPv6 address');
    }
    const fail = new Set(textsOf(domain?.spf?.fail, []).map(({ text }) => ipAddress(text) ?? text));
    for (const { text, path: at } of textsOf(domain?.spf?.pass, [...path, 'spf', 'pass'])) {
      if (fail.has(ipAddress(text) ?? text)) check.error(at, { message: 'must both pass and fail' });
    }
    checkTexts(check, textsOf(domain?.mx, [...path, 'mx']), hostName, 'a host name');
  }
  checkTexts(check, textsOf(dns?.servers, ['dns', 'servers']), serverAddress, 'address:port such as 192.0.2.53:53 or [2001:db8::53]:53');
  if (dns?.doh !== undefined && dohAddress(dns.doh) === null) {
    const expected = 'an https address without a login, such as https://dns.example.net/dns-query';
    check.error(['dns', 'doh'], { message: 'not usable', expected });
  }
  if (dns?.['doh-ca'] !== undefined && !check.has(['dns', 'doh']))
    check.error(['dns', 'doh-ca'], { message: 'there is no certificate to verify without doh', quoting: false });
  if ((parseDuration(dns?.timeout ?? '') ?? 0) > LONGEST_QUESTION)
    check.error(['dns', 'timeout'], { message: 'too long', expected: 'at most 60s' });
}
