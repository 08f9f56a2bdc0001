import type { Deadline } from '../../core/time/deadline.ts';
import type { BlocklistsConfig, Config, DomainConfig } from '../../core/request/config.ts';
import type { ExpectedMail } from '../../core/request/expected-arrival.ts';
import type { Plan } from '../../core/request/plan.ts';
import type { MailboxAccess } from '../../checks/expected-mail/expected-mail.ts';
import type { LoopPorts } from '../../probe/loops.ts';
import type { Learnt } from '../../core/result/observed/learnt.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { DnsQuery, RecordSet } from '../../core/result/report.ts';

/** The needs of a run. */
export interface RunPorts extends LoopPorts {
  /** Findings about the logins of this run, beside their outcomes. */
  readonly loginFindings?: () => readonly Finding[];
  /** Stray defects of ours so far. */
  readonly defects?: () => readonly unknown[];
  /** Loads the code for a plan's checks, before they begin and while the processor is idle. */
  readonly load: (plan: Plan) => Promise<void>;
  /** Looks for other senders' expected mail, all of it in one mailbox. */
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
  /** Before everything else, if configured: waits until DNS meets the configuration. */
  readonly waitForDns: (domains: readonly DomainConfig[], config: Config, wait: number, deadline: Deadline) => Promise<Finding>;
  /** The records that the checks have seen, and their changes since the baseline; asked last. */
  readonly dnsRecords: (
    domains: readonly DomainConfig[],
    config: Config,
    deadline: Deadline,
  ) => Promise<{ readonly records: readonly RecordSet[]; readonly findings: readonly Finding[] }>;
  /** Every question to a DNS server so far. */
  readonly queries: (config: Config) => { readonly queries: readonly DnsQuery[]; readonly omitted: number };
  readonly checkCertificates: (config: Config, deadline: Deadline) => Promise<readonly Finding[]>;
  readonly checkBlocklists: (
    lists: BlocklistsConfig,
    config: Config,
    deadline: Deadline,
    learnt: Promise<Learnt>,
  ) => Promise<readonly Finding[]>;
}
