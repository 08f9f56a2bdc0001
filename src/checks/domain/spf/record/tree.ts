import type { Answer, Resolver } from '../../../../core/ports/dns.ts';
import { isFilteredOut } from './filtered.ts';
import { expandMacros, usesMacro } from './macros.ts';
import { askedName, isDomain } from './names.ts';
import type { Mechanism, Modifier, Term } from './record.ts';
import { isSpfRecord, parseSpfRecord } from './record.ts';

/** One domain of an SPF tree. */
export interface SpfNode {
  readonly domain: string;
  readonly state: 'record' | 'none' | 'multiple' | 'syntax' | 'unknown' | 'loop' | 'not-followed';
  /** Why a receiver cannot go on here; null for a readable record. */
  readonly problem: string | null;
  /** Octets of the record, 0 without one. */
  readonly length: number;
  readonly terms: readonly SpfTerm[];
}

export interface SpfTerm {
  readonly text: string;
  readonly term: Term;
  /** 1 if it costs a look-up (RFC 7208 section 4.6.4); terms that receivers never reach cost none. */
  readonly cost: 0 | 1;
  /** Whether its look-up finds nothing, for a sender of that family; null: unknown, or different for each mail. */
  readonly isVoid: { readonly v4: boolean | null; readonly v6: boolean | null };
  /** The addresses of `a`, and of `mx` if its prefix is so short that they matter. */
  readonly addresses: readonly string[];
  /** An `exists` whose name exists for every mail. */
  readonly isAlways: boolean;
  /** An `exists` whose address the resolver may have removed: whether its name exists is unknown. */
  readonly isFiltered: boolean;
  /** Exchanges of an `mx` term, else 0: more than ten are a permerror. */
  readonly exchanges: number;
  /** The record that `include` and `redirect` lead to. */
  readonly child: SpfNode | null;
}

// Receivers stop at ten look-ups; beyond that, a tree is only followed far enough to show its content.
const MOST_NODES = 60;

interface Walk {
  readonly resolver: Resolver;
  /** The domain at the root, and so the one of the sender (`%{o}`). */
  readonly root: string;
  nodes: number;
}

/** Reads the record of `domain` and all records below, past the first match and past the tenth look-up. Never rejects. */
export async function readSpfTree(resolver: Resolver, domain: string): Promise<SpfNode> {
  return await readNode({ resolver, root: domain, nodes: 0 }, domain, []);
}

async function readNode(walk: Walk, domain: string, above: readonly string[]): Promise<SpfNode> {
  const node = (state: SpfNode['state'], problem: string): SpfNode => ({ domain, state, problem, length: 0, terms: [] });
  if (above.includes(domain)) return node('loop', `${domain} is included by itself`);
  walk.nodes += 1;
  if (walk.nodes > MOST_NODES) return node('not-followed', `more than ${MOST_NODES} records`);
  const answer = await walk.resolver.ask({ type: 'TXT', name: domain });
  if (answer.kind === 'unknown') return node('unknown', answer.reason);
  const [record, ...others] = (answer.kind === 'found' ? answer.records : []).filter(isSpfRecord);
  if (record === undefined) return node('none', answer.kind === 'absent' && answer.why === 'NXDOMAIN' ? 'no such name' : 'no SPF record');
  if (others.length > 0) return node('multiple', `${others.length + 1} SPF records`);
  const parsed = parseSpfRecord(record);
  if (parsed.kind === 'invalid') return node('syntax', parsed.problem);
  const end = parsed.terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
  const terms = await Promise.all(
    parsed.terms.map((term, index) => readTerm(walk, [...above, domain], term, end >= 0 && (index > end || isRedirect(term)))),
  );
  return { domain, state: 'record', problem: null, length: record.length, terms };
}

/** @param path the domains that lead to the record, its own last */
async function readTerm(walk: Walk, path: readonly string[], term: Term, ignored: boolean): Promise<SpfTerm> {
  const domain = path.at(-1) ?? '';
  const plain = { addresses: [], isAlways: false, isFiltered: false, exchanges: 0, child: null };
  const free: SpfTerm = { ...plain, text: termText(term), term, cost: 0, isVoid: FOUND };
  if (ignored) return free;
  const target = targetOf(term, domain, walk.root);
  const { name, isFixed } = target;
  const paid: SpfTerm = { ...free, cost: 1, isVoid: { v4: null, v6: null } };
  if (term.kind === 'modifier') return term.name === 'redirect' ? await withChild(walk, paid, target, path) : free;
  if (term.name === 'include') return await withChild(walk, paid, target, path);
  // An invalid name matches nothing, and is not looked up (section 4.8).
  if (name === null) return isFixed ? { ...paid, isVoid: FOUND } : paid;
  switch (term.name) {
    case 'a': {
      if (isFixed) return { ...paid, ...(await looked(walk.resolver, name)) };
      return isWide(term) ? { ...paid, addresses: (await looked(walk.resolver, name)).addresses } : paid;
    }
    case 'exists': {
      const answer = await walk.resolver.ask({ type: 'A', name });
      const isFiltered = await isFilteredOut(walk.resolver, name, answer);
      const isVoid = !isFixed || isFiltered ? paid.isVoid : both(voidness(answer));
      return { ...paid, isVoid, isFiltered, isAlways: answer.kind === 'found' && answer.records.length > 0 };
    }
    case 'mx': {
      if (!isFixed && !isWide(term)) return paid;
      const answer = await walk.resolver.ask({ type: 'MX', name });
      const hosts = answer.kind === 'found' ? answer.records.map(({ exchange }) => exchange) : [];
      const addresses = isWide(term)
        ? await Promise.all(hosts.filter((host) => host !== '').map((host) => looked(walk.resolver, host)))
        : [];
      const seen = { addresses: addresses.flatMap((each) => each.addresses) };
      return isFixed ? { ...paid, ...seen, isVoid: both(voidness(answer)), exchanges: hosts.length } : { ...paid, ...seen };
    }
    case 'ptr':
      return paid;
    case 'all':
    case 'ip4':
    case 'ip6':
      return free;
  }
}

const FOUND = { v4: false, v6: false };

function both(isVoid: boolean | null): SpfTerm['isVoid'] {
  return { v4: isVoid, v6: isVoid };
}

async function looked(resolver: Resolver, name: string): Promise<Pick<SpfTerm, 'isVoid' | 'addresses'>> {
  const [a, aaaa] = await Promise.all([resolver.ask({ type: 'A', name }), resolver.ask({ type: 'AAAA', name })]);
  const addresses = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
  return { isVoid: { v4: voidness(a), v6: voidness(aaaa) }, addresses };
}

/** Networks around mail servers so wide that they count beside the whole Internet. */
function isWide({ cidr4, cidr6 }: Mechanism): boolean {
  return (cidr4 !== null && cidr4 < 16) || (cidr6 !== null && cidr6 < 32);
}

/** The name that a term asks for; null: an invalid one. */
interface Target {
  readonly name: string | null;
  /** The name is the same for each mail; else it is that of a fictional mail. */
  readonly isFixed: boolean;
}

/**
 * A record below another one. If it differs for each mail, the one of a fictional mail is read: a pass there is a pass for everybody. It
 * does not show whether one exists for other mails.
 */
async function withChild(walk: Walk, paid: SpfTerm, { name, isFixed }: Target, path: readonly string[]): Promise<SpfTerm> {
  const child = name !== null && isDomain(name) ? await readNode(walk, name, path) : nowhere(paid.term.value ?? '');
  if (isFixed) return { ...paid, isVoid: FOUND, child };
  return child.state === 'record' ? { ...paid, child } : paid;
}

function nowhere(domain: string): SpfNode {
  return { domain, state: 'none', problem: 'not a name that could have an SPF record', length: 0, terms: [] };
}

/** Macros that differ from mail to mail; this domain and the sender's are known (section 7.2). */
const OF_THE_MAIL = 'slipvhcrt';

/** For an address without an owner (RFC 5737), and a mailbox that does not exist. */
function targetOf({ value }: Mechanism | Modifier, domain: string, root: string): Target {
  const text = expandMacros(value ?? domain, {
    sender: `no-such-mailbox@${root}`,
    localPart: 'no-such-mailbox',
    senderDomain: root,
    domain,
    dotted: '198.51.100.237',
    address: '198.51.100.237',
    isIpv6: false,
    helo: `no-such-host.${domain}`,
    name: 'unknown',
    seconds: 0,
  });
  return { name: askedName(text), isFixed: !usesMacro(value ?? '', OF_THE_MAIL) };
}

function voidness(answer: Answer<unknown>): boolean | null {
  return answer.kind === 'unknown' ? null : answer.kind === 'absent';
}

function isRedirect(term: Term): boolean {
  return term.kind === 'modifier' && term.name === 'redirect';
}

/** A term in its written form. */
export function termText(term: Term): string {
  if (term.kind === 'modifier') return `${term.name}=${term.value}`;
  const value = term.value === null ? '' : `:${term.value}`;
  const four = term.cidr4 === null ? '' : `/${term.cidr4}`;
  const six = term.cidr6 === null ? '' : term.name === 'ip6' ? `/${term.cidr6}` : `//${term.cidr6}`;
  return `${term.qualifier === '+' ? '' : term.qualifier}${term.name}${value}${four}${six}`;
}
