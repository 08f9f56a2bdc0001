// The real world for a run: clock, environment, files, adapters, put together.
// Called by app.

import { randomUUID } from 'node:crypto';
import { Deadline } from '../../core/time/deadline.ts';
import { systemClock } from '../../core/time/clock.ts';
import type { Config } from '../../core/request/config.ts';
import type { HeartbeatConfig } from '../../core/request/heartbeat.ts';
import type { Channel, Sent } from '../../core/ports/services/channel.ts';
import type { IssueTracker } from '../../core/ports/services/issue-tracker.ts';
import type { Finding } from '../../core/result/finding.ts';
import { gapFinding, switchOffFinding } from '../../core/judge/schedule.ts';
import type { ReportedEnd } from '../../adapters/notify/heartbeat-signal.ts';

/** A repository at GitHub, and the access to it. */
export interface RepositoryAccess {
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** Empty: GitHub's own. */
  readonly apiUrl: string;
  readonly deadline: Deadline;
}

/** For the ping at the start of a run, ms. */
const BEGIN_TIMEOUT = 10_000;

const random = () => Math.random();

/** GitHub's issues, loaded at their first use. */
export async function issueTracker(access: RepositoryAccess): Promise<IssueTracker> {
  return (await import('../../adapters/github/tracker.ts')).githubTracker(accessOf(access));
}

/** Whether the monitor runs on schedule; asks GitHub, which hides some facts from some tokens. `own`: this run, by our own clock. */
export async function scheduleFindings(
  access: RepositoryAccess,
  workflowFile: string,
  own: { readonly id: string; readonly startedAt: number },
): Promise<readonly Finding[]> {
  const { repositoryFacts, previousRuns } = await import('../../adapters/github/repository-facts.ts');
  const github = { ...accessOf(access), tries: 1 };
  const [facts, runs] = await Promise.all([repositoryFacts(github), workflowFile === '' ? null : previousRuns(github, workflowFile)]);
  const findings = [switchOffFinding(facts, access.repository, own.startedAt), runs === null ? null : gapFinding(runs, workflowFile, own)];
  return findings.filter((finding) => finding !== null);
}

/** The channels of incidents, beside the issue. */
export function channelsOf(config: Config, deadline: Deadline): readonly Channel[] {
  const escalationOnly = new Set(config.incidents.escalate.channels);
  return config.channels.map((channel) => ({
    name: channel.name,
    wants: (event) => (escalationOnly.has(channel.name) ? event === 'escalated' || event === 'resolved' : channel.on.includes(event)),
    send: async (announcement) => {
      const { sendAnnouncement } = await import('../../adapters/notify/send-announcement.ts');
      return sendAnnouncement(channel, announcement, { clock: systemClock, deadline, random });
    },
  }));
}

/** The dead man's switch for one run. */
export interface Heartbeat {
  /** The caller does not wait for it; never rejects. */
  begin(): Promise<Sent>;
  /** Never rejects. */
  end(end: ReportedEnd, deadline: Deadline): Promise<Sent>;
}

export function heartbeatOf(config: HeartbeatConfig): Heartbeat {
  const run = randomUUID();
  const clock = systemClock;
  return {
    begin: async () => {
      using deadline = new Deadline(clock, BEGIN_TIMEOUT);
      return await (await import('../../adapters/notify/heartbeat.ts')).heartbeatStart(config, run, { clock, deadline, random });
    },
    end: async (end, deadline) =>
      (await import('../../adapters/notify/heartbeat.ts')).heartbeatEnd(config, run, end, { clock, deadline, random }),
  };
}

function accessOf({ repository, token, apiUrl, deadline }: RepositoryAccess) {
  return { repository, token, clock: systemClock, deadline, random, ...(apiUrl === '' ? {} : { apiUrl }) };
}
