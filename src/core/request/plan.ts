import type { Result } from '../result/outcome.ts';
import type { Burst, Config, DomainConfig, LoopConfig } from './config.ts';
import type { ExpectedMail } from './expected-arrival.ts';
import { nearest } from '../text/nearest.ts';

/** The families of checks that `checks` can select. */
export type CheckFamily = 'loops' | 'expect-mail' | 'dns' | 'blocklists' | 'certificates';

export const CHECK_FAMILIES: readonly CheckFamily[] = ['loops', 'expect-mail', 'dns', 'blocklists', 'certificates'];

/** The part of a configuration that runs. */
export interface Selection {
  /** Loop names; null: all. */
  readonly only: readonly string[] | null;
  /** Null: all that are configured. */
  readonly checks: readonly CheckFamily[] | null;
}

export interface Plan {
  readonly loops: readonly LoopConfig[];
  readonly expectedMail: readonly ExpectedMail[];
  readonly domains: readonly DomainConfig[];
  readonly blocklists: boolean;
  readonly certificates: boolean;
}

/** A loop as a configuration names it, before any result. */
export interface NamedLoop {
  readonly name: string;
  readonly kind: LoopConfig['kind'];
  readonly sender: string;
  readonly mailbox: string;
  /** ms; null: unknown, because the configuration is wrong there. */
  readonly warning: number | null;
  readonly critical: number | null;
  /** Null or absent: the loop sends one probe. */
  readonly burst?: Burst | null;
}

/** The names in a configuration that a run looks at. The sets of monitoring systems depend on it alone, never on the results of a run. */
export interface Scope {
  readonly loops: readonly NamedLoop[];
  /** Names of the expected mails of other senders. */
  readonly expectedMail: readonly string[];
  readonly domains: readonly string[];
  /** Addresses and domains that lists are asked about. An address that only a mail shows is not among them. */
  readonly listed: readonly string[];
  /** `host:port` of every certificate. */
  readonly servers: readonly string[];
}

/** The subjects of the run are unknown. */
export const NO_SCOPE: Scope = { loops: [], expectedMail: [], domains: [], listed: [], servers: [] };

export function scopeOf({ senders, mailboxes, blocklists, loops, domains }: Config, plan: Plan): Scope {
  const secured = [...senders.values(), ...mailboxes.values()].filter(
    ({ security, protocol }) => security !== 'plaintext' && protocol !== 'mx',
  );
  const from = loops.flatMap((loop) => loop.from.split('@').slice(1));
  const asked =
    plan.blocklists && blocklists !== null ? [...blocklists.ips, ...from, ...domains.map(({ name }) => name), ...blocklists.domains] : [];
  return {
    loops: plan.loops,
    expectedMail: plan.expectedMail.map(({ name }) => name),
    domains: plan.domains.map(({ name }) => name),
    listed: [...new Set(asked)],
    servers: plan.certificates ? [...new Set(secured.map(({ host, port }) => `${host}:${port}`))] : [],
  };
}

/** The plan of a run, or every reason against it. */
export function planOf(config: Config, selection: Selection): Result<{ plan: Plan }, { errors: readonly string[] }> {
  const { only, checks } = selection;
  const names = config.loops.map((loop) => loop.name);
  const errors = (only ?? []).filter((name) => !names.includes(name)).map((name) => unknownLoop(name, names));
  const wanted = (family: CheckFamily) => checks === null || checks.includes(family);
  const plan: Plan = {
    loops: wanted('loops') ? config.loops.filter((loop) => only === null || only.includes(loop.name)) : [],
    expectedMail: wanted('expect-mail') ? config.expectedMail : [],
    domains: wanted('dns') ? config.domains : [],
    blocklists: wanted('blocklists') && config.blocklists !== null,
    certificates: wanted('certificates') && config.senders.size + config.mailboxes.size > 0,
  };
  const named = plan.loops.length + plan.expectedMail.length + plan.domains.length;
  const nothing = named === 0 && !plan.blocklists && !plan.certificates;
  if (errors.length === 0 && nothing) {
    errors.push(`${config.source}: nothing of it is left to run with checks: ${(checks ?? CHECK_FAMILIES).join(', ')}`);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, plan };
}

/** Whether the whole configuration runs: an item that such a run does not find has been removed from it. */
export function isWholePlan(plan: Plan, config: Config): boolean {
  const whole = planOf(config, { only: null, checks: null });
  return (
    whole.ok &&
    plan.loops.length === whole.plan.loops.length &&
    plan.expectedMail.length === whole.plan.expectedMail.length &&
    plan.domains.length === whole.plan.domains.length &&
    plan.blocklists === whole.plan.blocklists &&
    plan.certificates === whole.plan.certificates
  );
}

/** ms between two probes of a burst: foreign servers accept a mail a second from a stranger. */
const PACE: Readonly<Record<LoopConfig['kind'], number>> = { internal: 100, external: 1_000, inbound: 1_000, echo: 1_000 };

/** How long a loop waits after each probe of its burst, ms. */
export function paceOf({ kind }: Pick<LoopConfig, 'kind'>): number {
  return PACE[kind];
}

/** The time until the last probe of all bursts has left, ms; the probes of one sender share its pace. 0 without bursts. */
export function sendingTime(loops: readonly Pick<LoopConfig, 'kind' | 'sender' | 'burst'>[]): number {
  const bySender = new Map<string, number>();
  for (const { sender, kind, burst } of loops)
    if (burst) bySender.set(sender, (bySender.get(sender) ?? 0) + burst.probes * paceOf({ kind }));
  return Math.max(0, ...bySender.values());
}

/** The words of a comma list, or those that name no family of checks. */
export function readChecks(text: string): Result<{ checks: readonly CheckFamily[] | null }, { error: string }> {
  const words = commaList(text);
  const checks = words.flatMap((word) => CHECK_FAMILIES.find((family) => family === word) ?? []);
  if (checks.length < words.length) {
    const wrong = words.filter((word) => !CHECK_FAMILIES.some((family) => family === word));
    return { ok: false, error: `checks: ${wrong.join(', ')} is not known (expected ${CHECK_FAMILIES.join(', ')})` };
  }
  return { ok: true, checks: checks.length > 0 ? checks : null };
}

export function commaList(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function unknownLoop(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return `only: there is no loop "${name}"${near === null ? '' : `; did you mean "${near}"?`} (loops: ${names.join(', ')})`;
}

/** The share of a run that one job of a matrix has. */
export interface RunPart {
  readonly name: string;
  /** Key in `places`; null: in none. */
  readonly place: string | null;
  /** Labels of the runner. */
  readonly runsOn: string | readonly string[];
  readonly loops: readonly string[];
  readonly checks: readonly CheckFamily[];
}

/** docs.github.com, "Running variations of jobs in a workflow": a matrix makes 256 jobs at most. */
const MOST_PARTS = 256;
const ANYWHERE = 'ubuntu-latest';

/**
 * A run split into jobs: by the places of its loops, and each place into at most so many shards. Loops into one mailbox stay together,
 * because each job logs in once. The first job also runs all checks other than loops.
 */
export function partsOf(config: Config, shards: number): Result<{ parts: readonly RunPart[] }, { error: string }> {
  const places = [null, ...(config.places?.keys() ?? [])];
  const shares = places.flatMap((place) => {
    const loops = config.loops.filter(({ places: own = [] }) => (place === null ? own.length === 0 : own.includes(place)));
    const ordered = loops.toSorted(byMailbox).map(({ name }) => name);
    return split(ordered, shards).map((names, index, all) => ({
      name: `${place ?? 'main'}${all.length > 1 ? `-${index + 1}` : ''}`,
      place,
      runsOn: (place === null ? undefined : config.places?.get(place)) ?? ANYWHERE,
      loops: names,
    }));
  });
  if (shares.length > MOST_PARTS) return { ok: false, error: `shards: ${shares.length} jobs are more than the ${MOST_PARTS} of a matrix` };
  const [first = { name: 'main', place: null, runsOn: ANYWHERE, loops: [] }, ...others] = shares;
  const empty: Partial<Record<CheckFamily, boolean>> = { loops: first.loops.length === 0, 'expect-mail': config.expectedMail.length === 0 };
  const families = CHECK_FAMILIES.filter((family) => empty[family] !== true);
  return { ok: true, parts: [{ ...first, checks: families }, ...others.map((share) => ({ ...share, checks: ['loops'] as const }))] };
}

/** External loops come first: the job that asks DNS and lists then has probes that show the egress address. */
function byMailbox(a: LoopConfig, b: LoopConfig): number {
  const outside = Number(b.kind === 'external') - Number(a.kind === 'external');
  return outside || (a.mailbox < b.mailbox ? -1 : a.mailbox > b.mailbox ? 1 : 0);
}

/** Shares of nearly the same size, none of them empty. */
function split(items: readonly string[], count: number): readonly (readonly string[])[] {
  const shares = Math.min(count, items.length);
  const at = (share: number) => Math.round((share * items.length) / shares);
  return Array.from({ length: shares }, (_, share) => items.slice(at(share), at(share + 1)));
}
