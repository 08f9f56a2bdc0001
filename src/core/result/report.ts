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

/** Where on a path a fault can lie. `filter`: what the receiver makes of mail, of all of it or of one sender's. `runner`: this monitor's own network. */
export const SUSPECT_KINDS = ['submission', 'outgoing', 'way', 'inbound', 'filter', 'store', 'access', 'runner'] as const;
export type SuspectKind = (typeof SUSPECT_KINDS)[number];

/** A part of the paths that explains why loops fail. */
export interface Suspect {
  /** In the configuration's names: `store of own`, `way from mta to outlook`. */
  readonly component: string;
  readonly kind: SuspectKind;
  /** The troubled loops that it explains. */
  readonly accusedBy: readonly string[];
  /** Loops that work through the same end, and so narrow the fault down to it. */
  readonly clearedBy: readonly string[];
  /** How many other parts explain the same loops as well, as far as the loops can tell. */
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
  /** The final 250 to the first time that the mailbox held the probe for us to see; the same clock as all others. */
  readonly delivery: number | null;
  /** Noticed to read and recognised. */
  readonly seen: number | null;
  /** Begin of the first attempt to seen. */
  readonly total: number | null;
}

export const FOLDER_ROLES = ['inbox', 'junk', 'all', 'other'] as const;
export type FolderRole = (typeof FOLDER_ROLES)[number];

/** Where a probe was found. */
export interface Placement {
  readonly folder: string;
  readonly role: FolderRole;
}

/** One try to hand the probe over, and when (ISO 8601 UTC). */
export interface AttemptReport {
  readonly at: string;
  /** The server's own words, or ours where it said none. */
  readonly reply: string;
  /** `accepted`, or the outcome that this try alone would have meant. */
  readonly outcome: string;
  /** Where in the session the server refused; absent where it did not, or that is not known. */
  readonly stage?: RefusalStage;
  /** What became of each address of the server; null or absent where one alone was begun, and where none was connected: `reply` names them then. */
  readonly addresses?: readonly AddressTried[] | null;
}

/** One Received header (RFC 5321 section 4.4). */
export interface Hop {
  readonly from: string | null;
  readonly by: string | null;
  readonly with: string | null;
  readonly tls: string | null;
  readonly at: string | null;
  /** Since the hop before whose clock can be believed. */
  readonly delayMs: number | null;
  /** By how much this hop's clock contradicts the others, ms; positive: it is ahead. Null where it does not: then there is a delay. */
  readonly skewMs: number | null;
}

/** What the arrived mail and our own check say about its authentication. */
export interface Authentication {
  readonly spf: string | null;
  readonly dkim: string | null;
  readonly dmarc: string | null;
  readonly arc: string | null;
  /** The authserv-id that said so (RFC 8601). */
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

/** The notification by which a probe came back (RFC 3464); foreign text. */
export interface Bounce {
  /** RFC 3463, as `5.1.1`. */
  readonly status: string | null;
  readonly diagnostic: string | null;
  readonly reportingMta: string | null;
  /** The server that refused, where it is not the one that reports. */
  readonly remoteMta: string | null;
}

/** What became of a second probe that was sent through a loop because the first had failed. */
export type Confirmation = Pick<LoopReport, 'outcome' | 'state' | 'message' | 'latencyMs'>;

/** One loop's round trip, judged. Of several probes it is the one of median latency, or the first of those that tell the trouble. */
export interface LoopReport {
  readonly name: string;
  readonly kind: LoopKind;
  /** Where the monitor ran, by its name in `places`; null: in no place with a name. */
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
  /** `host:port` that the mailbox is read at; null where the loop was not run. */
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
  /** From accepted to the last look that would have shown it and did not, ms; its latency lies between the two. Null if not seen. */
  readonly latencyAtLeastMs: number | null;
  /** What kept us from reading the mailbox meanwhile, in words that end a sentence; null: nothing. */
  readonly heldUpBy: string | null;
  readonly phasesMs: Phases;
  readonly placement: Placement | null;
  /** How many copies were seen; 0 if none; null where the mailbox could not be read. */
  readonly copies: number | null;
  readonly attempts: readonly AttemptReport[];
  /** The final SMTP reply with its queue id; null if none came. */
  readonly reply: string | null;
  /** Null: not read. */
  readonly hops: readonly Hop[] | null;
  readonly egressIp: string | null;
  /** How that address introduced itself to the receiver (EHLO); foreign text. */
  readonly egressHelo: string | null;
  readonly authentication: Authentication | null;
  /** Null: none came back, or a copy was delivered all the same. */
  readonly bounce: Bounce | null;
  /** Null: no second probe was sent; that is done where the first has failed and somebody would be alarmed. */
  readonly confirmation: Confirmation | null;
  readonly late: readonly LateProbe[];
  /** Null or absent: it sent one. */
  readonly probes?: Probes | null;
}

/** The records of one name and type as a run saw them. */
export interface RecordSet {
  readonly name: string;
  readonly type: string;
  /** Each record as one text, sorted; empty without one. A long one is cut. */
  readonly values: readonly string[];
  /** Of all of it; two of equal digests are the same. */
  readonly digest: string;
}

/** One question to one DNS server, and what it said. */
export interface DnsQuery {
  readonly name: string;
  readonly type: string;
  /** `address:port`, or the origin of a DoH server. */
  readonly server: string;
  /** `absent`: DNS itself says that it does not exist. `unknown`: it could not be learnt from this server. */
  readonly answer: 'found' | 'absent' | 'unknown';
  /** `2 records`, `NXDOMAIN`, `NODATA`, or why it is unknown. */
  readonly detail: string;
  /** From the question to the answer, ms; no answer: how long it was waited for. */
  readonly ms: number;
}

/** The SPF records that one domain's leads to, drawn as a tree; foreign text. */
export interface SpfTree {
  readonly domain: string;
  /** One a record or term, indented as they lead to each other. */
  readonly lines: readonly string[];
  /** How many more there were. */
  readonly omitted: number;
}

/** How much a report had no room for. */
export interface Omitted {
  readonly findings: number;
  readonly queries: number;
  /** Findings of which the evidence was cut. */
  readonly evidence: number;
}

/** Which share of a run a report is; `plan` is the same for all of one plan, `run` GitHub's number of it (empty: it ran elsewhere). */
export interface PartOfRun {
  readonly name: string;
  readonly place: string | null;
  readonly plan: string;
  readonly run: string;
}

/** The finished result of a run: what every output is printed from; times are ISO 8601 UTC. Serialised as report.json (schema/report.schema.json). */
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
  /** What DNS said of the names in the checked domains, by name and type; what could not be looked up is left out. */
  readonly records: readonly RecordSet[];
  /** The questions to DNS servers, by name and type; where a second server was asked, both answers. */
  readonly queries: readonly DnsQuery[];
  /** How many more there were than are kept; the same as `omitted.queries`. */
  readonly queriesOmitted: number;
  /** One for each domain whose SPF record was read, by domain. */
  readonly spfTrees: readonly SpfTree[];
  readonly omitted: Omitted;
}
