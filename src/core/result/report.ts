import type { FindingCode } from './catalogue.ts';
import type { Finding } from './finding.ts';
import type { AddressTried, Outcome, Probes, RefusalStage, Side, VerdictCode } from './outcome.ts';
import type { State } from './state.ts';

/**
 * `internal`: own MTA and own mailbox. `external`: through the outside world to a sentinel mailbox. `inbound`: an account outside sends to
 * an own mailbox.
 */
export const LOOP_KINDS = ['internal', 'external', 'inbound', 'echo'] as const;
export type LoopKind = (typeof LOOP_KINDS)[number];

/** The places of a fault. `filter`: the receiver's treatment of mail, all or one sender's. `runner`: this monitor's own network. */
export const SUSPECT_KINDS = ['submission', 'outgoing', 'way', 'inbound', 'filter', 'store', 'access', 'runner'] as const;
export type SuspectKind = (typeof SUSPECT_KINDS)[number];

/** A part of the paths that explains why loops fail. */
export interface Suspect {
  /** In the configuration's names: `store of own`, `way from mta to outlook`. */
  readonly component: string;
  readonly kind: SuspectKind;
  /** The failing loops that it explains. */
  readonly accusedBy: readonly string[];
  /** Loops that work through the same end, and so narrow the fault down to it. */
  readonly clearedBy: readonly string[];
  /** How many other parts explain the same loops equally well. */
  readonly alternatives: number;
}

/** The run in one sentence; causes and suspects with the likeliest first. */
export interface Verdict {
  readonly code: VerdictCode;
  readonly summary: string;
  readonly causes: readonly FindingCode[];
  readonly suspects: readonly Suspect[];
  /** Further loops that would tell suspects apart, each as `sender -> mailbox`. */
  readonly tellApart: readonly string[];
}

/** Durations of one round trip in ms; null where the phase was not reached or could not be measured. */
export interface Phases {
  readonly connect: number | null;
  readonly tls: number | null;
  readonly auth: number | null;
  /** MAIL to the final 250. */
  readonly accept: number | null;
  /** From the final 250 until the mailbox showed the probe to us; the same clock as all others. */
  readonly delivery: number | null;
  /** Noticed to read and recognised. */
  readonly seen: number | null;
  /** Start of the first attempt to seen. */
  readonly total: number | null;
}

export const FOLDER_ROLES = ['inbox', 'junk', 'all', 'other'] as const;
export type FolderRole = (typeof FOLDER_ROLES)[number];

/** Where a probe was found. */
export interface Placement {
  readonly folder: string;
  readonly role: FolderRole;
}

/** One try to submit the probe, and its time (ISO 8601 UTC). */
export interface AttemptReport {
  readonly at: string;
  /** The server's own words, or ours if it gave none. */
  readonly reply: string;
  /** `accepted`, or the outcome of this try alone. */
  readonly outcome: string;
  /** The stage at which the server refused; absent if it did not refuse, or the stage is unknown. */
  readonly stage?: RefusalStage;
  /** The result of each address of the server. Null or absent if only one was tried, or if none connected: `reply` names them then. */
  readonly addresses?: readonly AddressTried[] | null;
}

/** One Received header (RFC 5321 section 4.4). */
export interface Hop {
  readonly from: string | null;
  readonly by: string | null;
  readonly with: string | null;
  readonly tls: string | null;
  readonly at: string | null;
  /** Since the last hop with a credible clock. */
  readonly delayMs: number | null;
  /** By how much this hop's clock contradicts the others, ms; positive: it is ahead. Null: it does not, and a delay is given. */
  readonly skewMs: number | null;
}

/** The results of the arrived mail, and of our own check, on its authentication. */
export interface Authentication {
  readonly spf: string | null;
  readonly dkim: string | null;
  readonly dmarc: string | null;
  readonly arc: string | null;
  /** The authserv-id of these results (RFC 8601). */
  readonly by: string | null;
  readonly verified: {
    /** `domain/selector: result` of each signature. */
    readonly dkim: readonly string[];
    readonly dmarc: string | null;
    readonly spf: string | null;
    readonly arc: string | null;
  } | null;
}

/** A probe of an earlier run that turned up in this one. */
export interface LateProbe {
  readonly sentAt: string;
  readonly delayMs: number;
}

/** The notification that returned a probe (RFC 3464); foreign text. */
export interface Bounce {
  /** RFC 3463, as `5.1.1`. */
  readonly status: string | null;
  readonly diagnostic: string | null;
  readonly reportingMta: string | null;
  /** The server that refused, if it is not the reporting one. */
  readonly remoteMta: string | null;
}

/** The result of a second probe, sent through a loop because the first one failed. */
export type Confirmation = Pick<LoopReport, 'outcome' | 'state' | 'message' | 'latencyMs'>;

/** One loop's round trip, judged. Of several probes it is the one of median latency, or the first one with the fault. */
export interface LoopReport {
  readonly name: string;
  readonly kind: LoopKind;
  /** The monitor's place, by its name in `places`; null: a place without a name. */
  readonly place: string | null;
  /** The configured sender's name. */
  readonly sender: string;
  /** `host:port` that the probe is submitted to; null where the loop was not run. */
  readonly server: string | null;
  /** The shared way out that the sender names (`via`); null: it names none. */
  readonly via: string | null;
  /** The domain that the probe is sent from, its Author Domain (RFC 9989); null where the loop was not run. */
  readonly author: string | null;
  /** The configured mailbox's name. */
  readonly mailbox: string;
  /** `host:port` of the mailbox's server; null where the loop was not run. */
  readonly mailboxServer: string | null;
  /** The domain that the probe is addressed to; null where the loop was not run. */
  readonly receiver: string | null;
  readonly state: State;
  readonly outcome: Outcome;
  /** Null where nobody has to act. */
  readonly side: Side | null;
  readonly message: string;
  readonly remedy: string | null;
  /** From accepted to seen in ms on one clock; null if not seen. */
  readonly latencyMs: number | null;
  /** From acceptance to the last look that did not yet show the probe, ms; the latency is at least this. Null if not seen. */
  readonly latencyAtLeastMs: number | null;
  /** The delay of reading the mailbox meanwhile, in words that end a sentence; null: none. */
  readonly heldUpBy: string | null;
  readonly phasesMs: Phases;
  readonly placement: Placement | null;
  /** How many copies were seen; null where the mailbox could not be read. */
  readonly copies: number | null;
  readonly attempts: readonly AttemptReport[];
  /** The final SMTP reply with its queue id; null if none came. */
  readonly reply: string | null;
  /** Null: not read. */
  readonly hops: readonly Hop[] | null;
  readonly egressIp: string | null;
  /** The EHLO of that address at the receiver; foreign text. */
  readonly egressHelo: string | null;
  readonly authentication: Authentication | null;
  /** Null: no bounce, or a copy was delivered all the same. */
  readonly bounce: Bounce | null;
  /** Null: no second probe. One is sent only if the first failed and somebody would be alarmed. */
  readonly confirmation: Confirmation | null;
  readonly late: readonly LateProbe[];
  /** Null or absent: the loop sent one probe. */
  readonly probes?: Probes | null;
}

/** The records of one name and type as a run saw them. */
export interface RecordSet {
  readonly name: string;
  readonly type: string;
  /** Each record as one text, sorted; empty without one. A long one is cut. */
  readonly values: readonly string[];
  /** Of the whole set; equal digests mean equal sets. */
  readonly digest: string;
}

/** One question to one DNS server, and its answer. */
export interface DnsQuery {
  readonly name: string;
  readonly type: string;
  /** `address:port`, or the origin of a DoH server. */
  readonly server: string;
  /** `absent`: DNS itself says that it does not exist. `unknown`: this server gave no answer. */
  readonly answer: 'found' | 'absent' | 'unknown';
  /** `2 records`, `NXDOMAIN`, `NODATA`, or the reason of `unknown`. */
  readonly detail: string;
  /** From the question to the answer, ms; without an answer: the length of the wait. */
  readonly ms: number;
}

/** The SPF records that one domain's record leads to, drawn as a tree; foreign text. */
export interface SpfTree {
  readonly domain: string;
  /** One a record or term, indented by depth. */
  readonly lines: readonly string[];
  /** How many more exist. */
  readonly omitted: number;
}

/** How many items a report had no room for. */
export interface Omitted {
  readonly findings: number;
  readonly queries: number;
  /** Findings with cut evidence. */
  readonly evidence: number;
}

/** The share of a run in a report. All parts of one plan share `plan`; `run` is GitHub's number of it (empty: elsewhere). */
export interface PartOfRun {
  readonly name: string;
  readonly place: string | null;
  readonly plan: string;
  readonly run: string;
}

/** The finished result of a run, the source of every output (schema/report.schema.json); times are ISO 8601 UTC. */
export interface Report {
  readonly schemaVersion: 1;
  readonly version: string;
  /** Null: it is the whole run. */
  readonly part: PartOfRun | null;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly state: State;
  readonly verdict: Verdict;
  readonly loops: readonly LoopReport[];
  readonly findings: readonly Finding[];
  /** The DNS records of the names in the checked domains, by name and type; failed look-ups are left out. */
  readonly records: readonly RecordSet[];
  /** The questions to DNS servers, by name and type; if a second server was asked, both answers. */
  readonly queries: readonly DnsQuery[];
  /** How many more questions there were; the same as `omitted.queries`. */
  readonly queriesOmitted: number;
  /** One for each domain with a readable SPF record, by domain. */
  readonly spfTrees: readonly SpfTree[];
  readonly omitted: Omitted;
}
