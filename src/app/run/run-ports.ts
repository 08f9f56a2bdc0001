import type { Deadline } from '../../core/time/deadline.ts';
import type { BlocklistsConfig, Config, DomainConfig } from '../../core/request/config.ts';
import type { ExpectedMail } from '../../core/request/expected-arrival.ts';
import type { Plan } from '../../core/request/plan.ts';
import type { MailboxAccess } from '../../checks/expected-mail/expected-mail.ts';
import type { LoopPorts } from '../../probe/loops.ts';
import type { Learnt } from '../../core/result/observed/learnt.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { DnsQuery, RecordSet } from '../../core/result/report.ts';

/** What a run needs of the world. */
export interface RunPorts extends LoopPorts {
  /** What the logins of this run have to say beside what became of them. */
  readonly loginFindings?: () => readonly Finding[];
  /** Defects of ours that nobody waited for, up to now. */
  readonly defects?: () => readonly unknown[];
  /** Loads what the checks of a plan will need: they are not begun yet, and the processor has nothing else to do. */
  readonly load: (plan: Plan) => Promise<void>;
  /** Looks for mail of others that must have come, all of it in one mailbox. */
  readonly expectedMail: (
    wanted: readonly ExpectedMail[],
    config: Config,
    deadline: Deadline,
    access: MailboxAccess,
  ) => Promise<readonly Finding[]>;
  readonly checkDomains: (
    domains: readonly DomainConfig[],
    config: Config,
    deadline: Deadline,
    learnt: Promise<Learnt>,
  ) => Promise<readonly Finding[]>;
  /** Before anything else, where that is configured: until DNS is as it is expected. */
  readonly waitForDns: (domains: readonly DomainConfig[], config: Config, wait: number, deadline: Deadline) => Promise<Finding>;
  /** The records that the checks have seen, and what has changed in them since the baseline; asked last. */
  readonly dnsRecords: (
    domains: readonly DomainConfig[],
    config: Config,
    deadline: Deadline,
  ) => Promise<{ readonly records: readonly RecordSet[]; readonly findings: readonly Finding[] }>;
  /** Every question that was sent to a DNS server so far. */
  readonly queries: (config: Config) => { readonly queries: readonly DnsQuery[]; readonly omitted: number };
  readonly checkCertificates: (config: Config, deadline: Deadline) => Promise<readonly Finding[]>;
  readonly checkBlocklists: (
    lists: BlocklistsConfig,
    config: Config,
    deadline: Deadline,
    learnt: Promise<Learnt>,
  ) => Promise<readonly Finding[]>;
}
