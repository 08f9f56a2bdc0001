// Observations before any judgement: copies, notices, what probes show of the sending side.
// Called by every room.

import type { Placement } from '../report.ts';

/** How much of a probe is read back, bytes: more than any probe of ours. */
export const COPY_LIMIT = 256 * 1024;

/** The first copy of a probe that arrived, as it lies in the mailbox. */
export interface ArrivedCopy {
  readonly source: Uint8Array;
  /** False: it is longer than the part that was read, so its body cannot be verified. */
  readonly whole: boolean;
  readonly placement: Placement;
  /** ms since the epoch by our own clock. */
  readonly seenAt: number;
  /** Labels and category by Gmail; empty at other servers. */
  readonly labels: readonly string[];
}

/** The signer, by the name of the key. */
export interface Signer {
  readonly domain: string;
  readonly selector: string;
}

/** A host of the sending side, as the receiver saw it. */
export interface SendingHost {
  readonly ip: string;
  /** Its EHLO; foreign text. Null: not reported. */
  readonly helo: string | null;
}

/** Facts about the sending side from the arrived probes of a run. */
export interface Learnt {
  readonly ips: readonly string[];
  readonly domains: readonly string[];
  readonly signers: readonly Signer[];
  readonly hosts: readonly SendingHost[];
}

export const NOTHING_LEARNT: Learnt = { ips: [], domains: [], signers: [], hosts: [] };

/** All facts from the probes of a run, each once. */
export function gather(all: readonly Learnt[]): Learnt {
  const signers = new Map(
    all.flatMap((learnt) => learnt.signers.map((signer) => [`${signer.selector}._domainkey.${signer.domain}`, signer])),
  );
  return {
    ips: [...new Set(all.flatMap(({ ips }) => ips))],
    domains: [...new Set(all.flatMap(({ domains }) => domains))],
    signers: [...signers.values()],
    hosts: [...new Map(all.flatMap(({ hosts }) => hosts.map((host) => [`${host.ip} ${host.helo ?? ''}`, host]))).values()],
  };
}
