// SPF records: read by the grammar of RFC 7208, with the tree of their includes and its cost.
// Called by checks.

import type { Result } from '../../../../core/result/outcome.ts';
import { isIpv4, isIpv6 } from '../../../../core/address/ip-address.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';

/** `+` pass, `-` fail, `~` softfail, `?` neutral (RFC 7208 section 4.6.2). */
export type Qualifier = '+' | '-' | '~' | '?';

export type MechanismName = 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists';

export interface Mechanism {
  readonly kind: 'mechanism';
  readonly qualifier: Qualifier;
  readonly name: MechanismName;
  /** The domain-spec, or the network without its length; null without one. */
  readonly value: string | null;
  /** Prefix lengths; null without one. */
  readonly cidr4: number | null;
  readonly cidr6: number | null;
}

export interface Modifier {
  readonly kind: 'modifier';
  /** Lower case: `redirect`, `exp`, or an unknown one. */
  readonly name: string;
  readonly value: string;
}

export type Term = Mechanism | Modifier;

export type SpfParse =
  | { readonly kind: 'record'; readonly terms: readonly Term[] }
  | { readonly kind: 'invalid'; readonly problem: string; readonly word: string | null };

/** Whether a TXT record claims to be SPF: the version, then a space or the end (RFC 7208 section 4.5). */
export function isSpfRecord(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}

/** Parses a whole record by the grammar of RFC 7208 section 12; any fault makes all of it a permerror (section 4.6). Never throws. */
export function parseSpfRecord(text: string): SpfParse {
  if (!isSpfRecord(text)) return invalid('it does not begin with "v=spf1"');
  const terms: Term[] = [];
  for (const word of text.slice('v=spf1'.length).split(' ')) {
    if (word === '') continue;
    const read = parseTerm(word);
    if (!read.ok) return invalid(`"${foreignWord(word)}": ${read.problem}`, word);
    terms.push(read.term);
  }
  for (const name of ['redirect', 'exp']) {
    const count = terms.filter((term) => term.kind === 'modifier' && term.name === name).length;
    if (count > 1) return invalid(`"${name}=" stands there ${count} times`);
  }
  return { kind: 'record', terms };
}

/** @param word the term with the fault; null: it is none of one term */
function invalid(problem: string, word: string | null = null): SpfParse {
  return { kind: 'invalid', problem, word };
}

// One piece of a macro-string (section 7.1). `c`, `r` and `t` are only for explanations (section 7.2).
const macroExpand = (letters: string) => `%(?:\\{[${letters}](?:[1-9]\\d*|0+[1-9]\\d*)?[rR]?[.\\-+,/_=]*\\}|%|_|-)`;
const MACRO_EXPAND = macroExpand('slodiphvSLODIPHV');
const ANY_MACRO = macroExpand('slodiphvcrtSLODIPHVCRT');
const MACRO_LITERAL = '[\\x21-\\x24\\x26-\\x7e]';
const MACRO_STRING = new RegExp(`^(?:${MACRO_EXPAND}|${MACRO_LITERAL})*$`);
const UNKNOWN_VALUE = new RegExp(`^(?:${ANY_MACRO}|${MACRO_LITERAL})*$`);
const EXPLANATION = new RegExp(`^(?:${ANY_MACRO}|${MACRO_LITERAL}|\\x20)*$`);
// A domain-spec ends in a macro, or in a dot and a label that is not all digits.
const TOP_LABEL = '(?:[A-Za-z\\d]*[A-Za-z][A-Za-z\\d]*|[A-Za-z\\d]+-[A-Za-z\\d-]*[A-Za-z\\d])';
/** How far the end of a domain-spec is looked at: no name is longer. */
const LONGEST_END = 255;
const DOMAIN_END = new RegExp(`(?:${MACRO_EXPAND}|\\.${TOP_LABEL}\\.?)$`);

type Parsed = Result<{ term: Term }, { problem: string }>;

function wrong(problem: string): Parsed {
  return { ok: false, problem };
}

/** @param problem null: no fault */
function unless(problem: string | null, term: Term): Parsed {
  return problem === null ? { ok: true, term } : wrong(problem);
}

function parseTerm(word: string): Parsed {
  const modifier = /^([A-Za-z][\w.-]*)=(.*)$/.exec(word);
  if (modifier !== null) return parseModifier(String(modifier[1]).toLowerCase(), String(modifier[2]));
  const mechanism = /^([+\-~?]?)([A-Za-z][A-Za-z\d]*)(.*)$/.exec(word);
  if (mechanism === null) return wrong('neither a mechanism nor a modifier');
  const qualifier = mechanism[1] === '' ? '+' : (mechanism[1] as Qualifier);
  return parseMechanism(qualifier, String(mechanism[2]).toLowerCase(), String(mechanism[3]));
}

function parseModifier(name: string, value: string): Parsed {
  const known = name === 'redirect' || name === 'exp';
  const problem = known ? domainProblem(value) : UNKNOWN_VALUE.test(value) ? null : 'a malformed macro';
  return unless(problem, { kind: 'modifier', name, value });
}

function parseMechanism(qualifier: Qualifier, name: string, rest: string): Parsed {
  const term = (of: MechanismName, value: string | null, cidr4: number | null = null, cidr6: number | null = null): Mechanism => ({
    kind: 'mechanism',
    qualifier,
    name: of,
    value,
    cidr4,
    cidr6,
  });
  const value = rest.startsWith(':') ? rest.slice(1) : null;
  switch (name) {
    case 'all':
      return unless(rest === '' ? null : '"all" takes no value', term('all', null));
    case 'include':
    case 'exists':
      return unless(value === null ? `"${name}" needs a domain after a colon` : domainProblem(value), term(name, value));
    case 'ptr':
      if (rest === '') return unless(null, term('ptr', null));
      return unless(value === null ? 'a colon must stand before the domain' : domainProblem(value), term('ptr', value));
    case 'a':
    case 'mx':
      return parseAddressMechanism(rest, (domain, cidr4, cidr6) => term(name, domain, cidr4, cidr6));
    case 'ip4':
    case 'ip6': {
      const network = /^([^/]*)(?:\/(0|[1-9]\d*))?$/.exec(value ?? '');
      const most = name === 'ip4' ? 32 : 128;
      if (network === null) return wrong('a malformed prefix length');
      const length = network[2] === undefined ? null : Number(network[2]);
      if (length !== null && length > most) return wrong(`a prefix length above ${most}`);
      const address = String(network[1]);
      if (!isAddress(name, address)) return wrong(`not an IPv${name === 'ip4' ? 4 : 6} address`);
      return unless(null, name === 'ip4' ? term('ip4', address, length) : term('ip6', address, null, length));
    }
    default:
      return wrong('no such mechanism');
  }
}

/** `[":" domain-spec] [dual-cidr-length]` of `a` and `mx` (sections 5.3, 5.4 and 12). */
function parseAddressMechanism(
  rest: string,
  term: (domain: string | null, cidr4: number | null, cidr6: number | null) => Mechanism,
): Parsed {
  const parts = /^(.*?)(?:\/(0|[1-9]\d*))?(?:\/\/(0|[1-9]\d*))?$/.exec(rest);
  const domain = parts?.[1] ?? rest;
  const cidr4 = parts?.[2] === undefined ? null : Number(parts[2]);
  const cidr6 = parts?.[3] === undefined ? null : Number(parts[3]);
  if (cidr4 !== null && cidr4 > 32) return wrong('an IPv4 prefix length above 32');
  if (cidr6 !== null && cidr6 > 128) return wrong('an IPv6 prefix length above 128');
  if (domain === '') return unless(null, term(null, cidr4, cidr6));
  if (!domain.startsWith(':')) return wrong(domain.startsWith('/') ? 'a malformed prefix length' : 'no such mechanism');
  return unless(domainProblem(domain.slice(1)), term(domain.slice(1), cidr4, cidr6));
}

/** Whether a text is a valid explanation (section 6.2). */
export function isExplanation(text: string): boolean {
  return EXPLANATION.test(text);
}

function domainProblem(spec: string): string | null {
  if (spec === '') return 'an empty domain';
  if (isIpv4(spec)) return 'an address where a domain must stand; write "ip4:"';
  if (!MACRO_STRING.test(spec)) return 'a malformed macro or a character that is not allowed';
  return DOMAIN_END.test(spec.slice(-LONGEST_END)) ? null : 'the domain must end in a dot and a top-level label';
}

function isAddress(family: 'ip4' | 'ip6', text: string): boolean {
  return family === 'ip4' ? isIpv4(text) : isIpv6(text);
}
