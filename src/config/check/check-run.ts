import type { ConfigCheck } from './check.ts';
import { checkTexts, entriesOf, textsOf } from './check.ts';
import { parseDuration, writeDuration } from '../schema/sections/durations.ts';
import { ipAddress } from '../../core/address/ip-address.ts';
import { dohAddress, domainName, hostName, selector, serverAddress } from '../../core/address/names.ts';
import { quote } from '../../core/text/foreign-text.ts';
import { DEFAULTS } from '../schema/defaults.ts';
import { isMapping, valueAt } from '../document/document.ts';

const LONGEST_QUESTION = 60_000;

/** Domains and the settings of DNS. */
export function checkDns(check: ConfigCheck): void {
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
        hint: domainHint(given),
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
    const used = domain?.mx?.length !== 0 && domain?.mx !== undefined ? 'mx' : (domain?.spf?.pass?.length ?? 0) > 0 ? 'spf.pass' : null;
    if (`${domain?.parked ?? false}` === 'true' && used !== null)
      check.error([...path, 'parked'], { message: `a domain with ${used} has mail and is not parked`, quoting: false });
  }
  for (const { text, path } of textsOf(dns?.servers, ['dns', 'servers'])) {
    if (serverAddress(text) !== null) continue;
    const expected = 'address:port such as 192.0.2.53:53 or [2001:db8::53]:53';
    const hint = text.includes('%') ? 'an address with a zone ("%") leads nowhere beyond its link: name one that needs none' : null;
    check.error(path, { message: 'not usable', expected, ...(hint === null ? {} : { hint }) });
  }
  if (dns?.doh !== undefined && dohAddress(dns.doh) === null) {
    const expected = 'an https address without a login, such as https://dns.example.net/dns-query';
    check.error(['dns', 'doh'], { message: 'not usable', expected });
  }
  if (dns?.['doh-ca'] !== undefined && !check.has(['dns', 'doh']))
    check.error(['dns', 'doh-ca'], { message: 'there is no certificate to verify without doh', quoting: false });
  if ((parseDuration(dns?.timeout ?? '') ?? 0) > LONGEST_QUESTION)
    check.error(['dns', 'timeout'], { message: 'too long', expected: 'at most 60s' });
}

/** The domain within an address, a URL, a wildcard or the name of a record; null where none is evident. */
function domainHint(given: string): string | null {
  if (/[,;\s]/.test(given.trim())) return 'write each domain by itself';
  const bare = given
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^.*@/, '')
    .replace(/^(?:\*|_[^.]*)(?:\.(?:\*|_[^.]*))*\./, '');
  return bare !== given && domainName(bare) !== null && bare.includes('.') ? `write ${bare}` : null;
}

const LONGEST_RUN = 24 * 3_600_000;
/** A shorter HMAC key could be guessed. */
const SHORTEST_SECRET = 16;

/** The keys of the run as a whole. */
export function checkRun(check: ConfigCheck): void {
  const { draft } = check;
  if ((parseDuration(draft.timeout ?? '') ?? 0) > LONGEST_RUN) {
    check.error(['timeout'], { message: 'too long', expected: `at most ${writeDuration(LONGEST_RUN)}` });
  }
  if (draft['token-secret'] !== undefined && draft['token-secret'].length < SHORTEST_SECRET) {
    check.error(['token-secret'], { message: 'too short', expected: `at least ${SHORTEST_SECRET} characters` });
  }
  checkCertificates(check);
  checkHistory(check);
}

const DAY = 24 * 3_600_000;
const LONGEST_RETENTION = 3_650 * DAY;
const LONGEST_GAP = 31 * DAY;
const SHORTEST_GAP = 60_000;

/** A branch name that git takes (git-check-ref-format(1)). Our own rules also prevent confusion with other things. */
function branchName(text: string): string | null {
  const isName = /^[A-Za-z0-9_][A-Za-z0-9._/-]{0,99}$/.test(text) && !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|[./]$/.test(text);
  return isName && !text.startsWith('refs/') ? text : null;
}

function checkHistory(check: ConfigCheck): void {
  const { history } = check.draft;
  if (typeof history !== 'object' || history === null) return;
  const { branch, repository, retention, every } = history;
  checkTexts(check, textsOf(branch, ['history', 'branch']), branchName, 'a name such as email-continuity, without refs/heads/');
  const named = (text: string) => (/^[\w-]+\/[\w.-]+$/.test(text) ? text : null);
  checkTexts(check, textsOf(repository, ['history', 'repository']), named, 'a repository as owner/name');
  const days = parseDuration(retention ?? '') ?? DAY;
  if (days < DAY || days > LONGEST_RETENTION)
    check.error(['history', 'retention'], { message: 'not usable', expected: `from 1d to ${writeDuration(LONGEST_RETENTION)}` });
  const gap = parseDuration(every ?? '') ?? SHORTEST_GAP;
  if (gap < SHORTEST_GAP || gap > LONGEST_GAP)
    check.error(['history', 'every'], { message: 'not usable', expected: `from 1m to ${writeDuration(LONGEST_GAP)}` });
}

/** Whether the configuration has any task; asked last, because a misspelt `loops` is no empty configuration. */
export function checkPurpose(check: ConfigCheck): void {
  const filled = (key: string) => {
    const section = valueAt(check.document.value, [key]);
    return section !== undefined && section !== null && !(isMapping(section) && Object.keys(section).length === 0);
  };
  if (!filled('loops') && !filled('expect-mail') && !filled('domains') && !check.has(['blocklists'])) {
    const message = 'nothing to do: there are neither loops nor domains nor blocklists, and no mail is expected';
    check.error([], { message, quoting: false, hint: 'add a loop' });
  }
  const asked = filled('loops') || filled('domains') || check.has(['blocklists', 'ips']) || check.has(['blocklists', 'domains']);
  if (check.has(['blocklists']) && !asked) {
    check.error(['blocklists', 'ips'], { message: 'is missing: without a loop no address is known to look up', on: 'key', quoting: false });
  }
}

/** The warning comes earlier, with more time left. */
function checkCertificates(check: ConfigCheck): void {
  const given = check.draft.certificates;
  if (given === undefined || given === null) return;
  const warning = parseDuration(given.warning ?? '') ?? DEFAULTS.certificateWarning;
  const critical = parseDuration(given.critical ?? '') ?? DEFAULTS.certificateCritical;
  const key = given.critical !== undefined ? 'critical' : given.warning !== undefined ? 'warning' : null;
  if (critical < warning || key === null) return;
  const expected =
    key === 'critical'
      ? `less than warning, which is ${writeDuration(warning)}`
      : `more than critical, which is ${writeDuration(critical)}`;
  check.error(['certificates', key], { message: 'critical must be closer to expiry than warning', expected });
}
