import type { DomainConfig } from '../../core/request/config.ts';
import type { Learnt } from '../../core/result/observed/learnt.ts';
import type { RunEnd } from '../../core/time/run-end.ts';
import type { Finding } from '../../core/result/finding.ts';
import { compareFindings, findingOn } from '../../core/result/finding.ts';
import { eachOf } from '../../core/time/semaphore.ts';
import type { DomainResolver } from '../../core/ports/dns.ts';
import { checkDomain, unasked } from './domain.ts';
import { askingOutside } from '../inside.ts';
import { withAuthorityLimit, withQuestionLimit } from '../question-limit.ts';
import type { AskAuthority, DomainWorld } from '../../core/ports/domain-check.ts';
import { checkEgress } from './hosts/egress.ts';
import { checkLearntKeys } from './dkim/learnt-keys.ts';
import { ipAddress, sameForm } from '../../core/address/ip-address.ts';

/** Domains whose checks run at a time: some sixty questions each. */
const AT_ONCE = 20;

/** Every check of every domain, and of the sending side's facts in arrived probes; worst finding first. */
export async function checkDomains(
  resolver: DomainResolver,
  domains: readonly DomainConfig[],
  world: DomainWorld,
  learnt: Promise<Learnt>,
): Promise<readonly Finding[]> {
  const shared = { ...world, meet: once(world.meet) };
  const may = beginning(world);
  const sending = domains.flatMap(({ spfPass }) => spfPass);
  const [checked, keys, egress] = await Promise.all([
    eachOf(domains, AT_ONCE, async (domain) =>
      may.begin() ? await checkDomain(resolver, domain, shared) : [notBegun(domain.name, world.end)],
    ),
    learnt.then(({ signers }) => limited(resolver, world, (asked) => checkLearntKeys(asked, domains, signers))),
    learnt.then(({ hosts }) =>
      limited(resolver, world, (asked, askAuthority) => checkEgress(asked, { ...world, askAuthority }, hosts, sending)),
    ),
  ]);
  // An address of a mail server that turned out to send is judged as a sender's.
  const judged = new Set(egress.flatMap((finding) => addressNamed(finding) ?? []));
  const rest = checked.flat().filter((finding) => !judged.has(addressNamed(finding) ?? ''));
  return unique([...rest, ...keys, ...egress]).toSorted(compareFindings);
}

/** Whether there is time to begin with another domain. */
function beginning({ timeUp, end }: Pick<DomainWorld, 'timeUp' | 'end'>): { readonly begin: () => boolean } {
  let isUp = false;
  void timeUp.then(() => (isUp = true));
  return { begin: () => !isUp && !end.over };
}

function notBegun(domain: string, { cancelled }: RunEnd): Finding {
  const why = cancelled ? 'the run was cancelled' : 'other domains took all the time that there was';
  return findingOn(domain)('dns-slow', 'unknown', `Nothing of ${domain} was looked at: ${why}.`, {
    remedy: cancelled ? 'Run it again.' : 'Raise `timeout`, or ask for fewer domains in one run.',
  });
}

/**
 * Names from arrived probes are asked within limits of their own, and no private name server is asked: a stranger's mail may point there.
 */
async function limited(
  resolver: DomainResolver,
  { askAuthority, own }: Pick<DomainWorld, 'askAuthority' | 'own'>,
  look: (asked: DomainResolver, askAuthority: AskAuthority) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const asked = withQuestionLimit(resolver);
  const direct = withAuthorityLimit(askAuthority);
  const findings = await look(asked.resolver, askingOutside(direct.ask, null, own));
  return [...findings, ...unasked('the domains of arrived probes', asked.refused() + direct.refused())];
}

/** The address whose name (PTR) a finding is about; null for others. */
function addressNamed({ check, target }: Finding): string | null {
  return check === 'ptr' && ipAddress(target) !== null ? sameForm(target) : null;
}

/** Domains share mail servers: a common finding is reported once. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** Several checks look at a mail server, and several domains share one: it is met once. */
function once(meet: DomainWorld['meet']): DomainWorld['meet'] {
  const known = new Map<string, ReturnType<DomainWorld['meet']>>();
  return (host, address, key) => {
    const name = `${host} ${sameForm(address)} ${key ?? ''}`;
    const met = known.get(name) ?? meet(host, address, key);
    known.set(name, met);
    return met;
  };
}
