import { FILTERED, isFilteredOut } from '../record/filtered.ts';
import type { Mechanism } from '../record/record.ts';
import type { Evaluation } from './evaluation.ts';
import { isDomain } from '../record/names.ts';
import { EvaluationEnded, recordsOf } from './evaluation.ts';
import { MOST_LOOKUPS } from '../record/cost.ts';

/** Whether a mechanism other than `include` matches the sender (RFC 7208 section 5). */
export async function matches(evaluation: Evaluation, domain: string, mechanism: Mechanism): Promise<boolean> {
  const { name, value, cidr4, cidr6 } = mechanism;
  const length = evaluation.address.bits === 32 ? cidr4 : cidr6;
  switch (name) {
    case 'all':
      return true;
    case 'ip4':
    case 'ip6':
      return value !== null && evaluation.isWithin(value, name === 'ip4' ? cidr4 : cidr6);
    case 'a': {
      const target = await targetOf(evaluation, domain, mechanism);
      return target !== null && (await addressesOrVoid(evaluation, target)).some((address) => evaluation.isWithin(address, length));
    }
    case 'mx': {
      const target = await targetOf(evaluation, domain, mechanism);
      return target !== null && (await isExchanger(evaluation, target, length));
    }
    case 'exists': {
      const target = await targetOf(evaluation, domain, mechanism);
      if (target === null) return false;
      // Section 5.7: IPv4, also for a sender with IPv6.
      const answer = await evaluation.resolver.ask({ type: 'A', name: target });
      if (await isFilteredOut(evaluation.resolver, target, answer)) throw new EvaluationEnded('temperror', `${target}: ${FILTERED}`);
      const records = recordsOf(answer);
      if (records.length === 0) evaluation.countVoid();
      return records.length > 0;
    }
    case 'ptr': {
      const target = await targetOf(evaluation, domain, mechanism);
      if (target === null) return false;
      if (!(await evaluation.hasName())) evaluation.countVoid();
      const names = (await evaluation.validatedNames()).map((each) => each.toLowerCase());
      return names.some((each) => each === target || each.endsWith(`.${target}`));
    }
    case 'include':
      return false;
  }
}

/** The name in a term's question; null: it cannot match. Only a term with a question is counted. */
async function targetOf(evaluation: Evaluation, domain: string, { value }: Mechanism): Promise<string | null> {
  evaluation.countTerm();
  if (value === null) return domain;
  return evaluation.isBarred(value) ? null : await evaluation.expand(value, domain);
}

async function addressesOrVoid(evaluation: Evaluation, target: string): Promise<readonly string[]> {
  const addresses = await evaluation.addresses(target);
  if (addresses.length === 0) evaluation.countVoid();
  return addresses;
}

async function isExchanger(evaluation: Evaluation, target: string, length: number | null): Promise<boolean> {
  const records = recordsOf(await evaluation.resolver.ask({ type: 'MX', name: target }));
  if (records.length === 0) evaluation.countVoid();
  if (records.length > MOST_LOOKUPS) throw new EvaluationEnded('permerror', `${target} has more than ${MOST_LOOKUPS} mail servers`);
  // A null MX, a name of one label and an address are no hosts that could be looked up.
  const hosts = records.toSorted((a, b) => a.preference - b.preference).map(({ exchange }) => exchange.replace(/\.$/, ''));
  const asked = hosts.filter(isDomain).map((host) => evaluation.addresses(host));
  for (const addresses of await Promise.allSettled(asked)) {
    if (addresses.status === 'rejected') throw addresses.reason;
    if (addresses.value.some((address) => evaluation.isWithin(address, length))) return true;
  }
  return false;
}
