import type { ConfigCheck } from './check.ts';
import { checkTexts, entriesOf, textsOf } from './check.ts';
import { hasControlCharacters } from '../../core/text/unseen/invisible.ts';
import { parseDuration } from '../schema/sections/durations.ts';
import { didYouMean } from '../document/errors.ts';
import { ipAddress } from '../../core/address/ip-address.ts';
import { dnsName, domainName } from '../../core/address/names.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { ReadZone, ZoneFacts } from '../../core/request/zone-facts.ts';

const LONGEST_QUESTION = 60_000;
const KEYS = ['spamhaus-dqs-key', 'abusix-key'] as const;
const ZONES = ['blocklists', 'zones'] as const;

/** The questions at each blocklist. Returns the keys in names of zones. */
export function checkBlocklistKeys(check: ConfigCheck, readZone: ReadZone): readonly string[] {
  const given = check.draft.blocklists;
  if (given === undefined || given === null) return [];
  checkTargets(check);
  // A key becomes a label of a question's name (RFC 1035 section 2.3.4).
  for (const name of KEYS) {
    const key = given[name];
    if (key !== undefined && !/^[A-Za-z0-9]{1,63}$/.test(key))
      check.error(['blocklists', name], { message: 'not usable', expected: 'a key of letters and digits' });
  }
  const keys = new Set<string>(KEYS.filter((name) => given[name] !== undefined));
  const zones = checkZones(check, (name) => readZone(name, keys));
  checkExceptions(check, zones);
  if ((parseDuration(given.timeout ?? '') ?? 0) > LONGEST_QUESTION)
    check.error(['blocklists', 'timeout'], { message: 'too long', expected: 'at most 60s' });
  return zones.flatMap(({ key }) => key ?? []);
}

/** Addresses stand among addresses, domains among domains. */
function checkTargets(check: ConfigCheck): void {
  const given = check.draft.blocklists;
  for (const { text, path } of textsOf(given?.ips, ['blocklists', 'ips'])) {
    if (ipAddress(text) !== null) continue;
    const hint = domainName(text) === null ? null : 'domains belong into blocklists.domains';
    check.error(path, { message: 'not usable', expected: 'an IPv4 or IPv6 address', hint });
  }
  for (const { text, path } of textsOf(given?.domains, ['blocklists', 'domains'])) {
    if (domainName(text) !== null) continue;
    const hint = ipAddress(text) === null ? null : 'addresses belong into blocklists.ips';
    check.error(path, { message: 'not usable', expected: 'a domain name such as example.net', hint });
  }
}

/** Each zone can be asked, and each kind of target finds a zone that lists its kind. */
function checkZones(check: ConfigCheck, read: (name: string) => ZoneFacts): readonly ZoneFacts[] {
  const given = check.draft.blocklists;
  const named = textsOf(given?.zones, [...ZONES]).map(({ text, path }) => {
    const ascii = dnsName(text);
    const facts = read(text === 'default' ? text : (ascii ?? text));
    // The name may hold a key, so only its reader can show it safely.
    if (facts.problem !== null) check.error(path, { ...facts.problem, quoting: false });
    return facts;
  });
  if (Array.isArray(given?.zones) && given.zones.length === 0) {
    check.error(['blocklists', 'zones'], { message: 'has no zone', quoting: false, hint: 'leave it out to ask the default ones' });
    return [];
  }
  const domainZones = textsOf(given?.['domain-zones'], ['blocklists', 'domain-zones']);
  checkTexts(check, domainZones, (text) => (dnsName(text)?.includes('.') === true ? text : null), 'a zone such as dbl.example.net');
  const own = domainZones.map(({ text }): ZoneFacts => ({
    problem: null,
    key: null,
    known: false,
    kinds: ['domain'],
    names: [dnsName(text) ?? text],
  }));
  const zones = [...(named.length > 0 ? named : [read('default')]), ...own];
  warnOfStrangers(check, named);
  if (zones.every(({ problem }) => problem === null)) checkKinds(check, zones);
  return zones;
}

/** An unknown zone is asked all the same: it may be a private list. Setting its severity confirms it. */
function warnOfStrangers(check: ConfigCheck, zones: readonly ZoneFacts[]): void {
  const meant = new Set(Object.keys(check.draft.blocklists?.severity ?? {}).map((name) => dnsName(name) ?? name));
  const strange = zones.filter(({ problem, known, names }) => problem === null && !known && !names.some((name) => meant.has(name)));
  const [first] = strange.flatMap(({ names }) => names);
  if (first === undefined) return;
  const message = `${first}${strange.length > 1 ? ` and ${strange.length - 1} more are` : ' is'} in no catalogue`;
  const hint = 'such a list is judged by its test entries alone, as a minor one; set its severity if that is meant';
  check.warn([...ZONES], { message, quoting: false, hint });
}

function checkKinds(check: ConfigCheck, zones: readonly ZoneFacts[]): void {
  const given = check.draft.blocklists;
  const kinds = new Set(zones.flatMap((zone) => zone.kinds));
  for (const { text, path } of textsOf(given?.ips, ['blocklists', 'ips'])) {
    const kind = text.includes(':') ? 'ip6' : 'ip4';
    if (ipAddress(text) === null || kinds.has(kind)) continue;
    const message = `no zone that is asked lists ${kind === 'ip6' ? 'IPv6' : 'IPv4'} addresses`;
    check.error(path, { message, hint: kind === 'ip6' ? 'add zen.spamhaus.org, which does' : 'add a list of addresses, or default' });
  }
  for (const { text, path } of textsOf(given?.domains, ['blocklists', 'domains'])) {
    if (domainName(text) === null || kinds.has('domain')) continue;
    check.error(path, { message: 'no zone that is asked lists domains', hint: 'add dbl.spamhaus.org, or default' });
  }
}

/** `severity` and `ignore` name zones that are asked, and every ignored listing has an end. */
function checkExceptions(check: ConfigCheck, zones: readonly ZoneFacts[]): void {
  const given = check.draft.blocklists;
  const known = zones.flatMap(({ names }) => names);
  const checkZone = (name: string, path: readonly (string | number)[], on: 'key' | 'value') => {
    const ascii = dnsName(name) ?? name.toLowerCase();
    if (known.includes(ascii)) return;
    check.error(path, { message: 'not one of the zones that are asked', on, hint: didYouMean(nearest(ascii, known)) });
  };
  for (const [name] of entriesOf(given?.severity)) checkZone(name, ['blocklists', 'severity', name], 'key');
  for (const [index, entry] of (given?.ignore ?? []).entries()) {
    const path = ['blocklists', 'ignore', index];
    if (entry === undefined) continue;
    const { target, zone, reason, until } = entry;
    if (target === undefined && zone === undefined && !check.has([...path, 'target']) && !check.has([...path, 'zone']))
      check.error(path, { message: 'would ignore everything', quoting: false, hint: 'name a target, a zone, or both' });
    if (target !== undefined && ipAddress(target) === null && domainName(target) === null)
      check.error([...path, 'target'], { message: 'not usable', expected: 'an address or a domain name' });
    if (zone !== undefined) checkZone(zone, [...path, 'zone'], 'value');
    if (reason !== undefined && (reason.trim() === '' || reason.length > 200 || hasControlCharacters(reason)))
      check.error([...path, 'reason'], { message: 'not usable', expected: 'one line of at most 200 characters' });
    if (until !== undefined && !isDate(until))
      check.error([...path, 'until'], { message: 'not usable', expected: 'a date such as 2026-12-31' });
  }
}

function isDate(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
