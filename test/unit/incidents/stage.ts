import type { Clock } from '../../../src/core/time/clock.ts';
import { Deadline } from '../../../src/core/time/deadline.ts';
import type { IncidentsConfig } from '../../../src/core/request/incidents.ts';
import { githubTracker } from '../../../src/adapters/github/tracker.ts';
import type { Channel } from '../../../src/core/ports/services/channel.ts';
import type { IssueTracker } from '../../../src/core/ports/services/issue-tracker.ts';
import type { IncidentOrigin } from '../../../src/incidents/memory/origin.ts';
import type { IncidentKind } from '../../../src/core/result/announcement.ts';
import { trackIncidents } from '../../../src/incidents/track.ts';
import type { Kept } from '../../../src/incidents/memory/tracked-run.ts';
import type { LoopReport, Report } from '../../../src/core/result/report.ts';
import type { GitHubOptions } from '../../doubles/github/double.ts';
import { GitHubDouble, WORKFLOW_TOKEN } from '../../doubles/github/double.ts';
import { ample } from '../../harness/bounds.ts';
import { runOf } from './letters.ts';

export const HOUR = 3_600_000;

export const INCIDENTS: IncidentsConfig = {
  key: null,
  label: 'email-continuity',
  assignees: [],
  openAfter: 2,
  closeAfter: 2,
  window: null,
  confirm: true,
  remindAfter: 24 * HOUR,
  remindTimes: 3,
  stillDownAfter: 3,
  posture: 'issue',
  escalateAfter: null,
  escalate: { labels: ['escalated'], assignees: [], channels: [] },
  maintenance: [],
};

const RUN_URL = 'https://github.example/octo/mail/actions/runs/1';

/** One run's results, by a letter: see letters.ts. */
export function reportOf(letter: string, at: number, change: Partial<LoopReport> = {}): Report {
  return runOf(letter, at, [], change);
}

export interface StageOptions {
  readonly incidents?: Partial<IncidentsConfig>;
  readonly channels?: readonly Channel[];
  readonly github?: GitHubOptions;
  readonly token?: string;
  readonly key?: string;
  /** Between two runs, ms. */
  readonly every?: number;
  readonly origin?: IncidentOrigin | null;
  readonly isComplete?: boolean;
  readonly redact?: (text: string) => string;
  readonly before?: (report: Report) => string;
}

/** A repository at GitHub's double, and one run after the other that keeps its issues there. Its time is its own. */
export class Stage implements AsyncDisposable {
  readonly github: GitHubDouble;
  now = Date.parse('2026-11-24T00:00:00Z');
  options: StageOptions;

  private constructor(options: StageOptions) {
    this.options = options;
    this.github = new GitHubDouble({ now: () => this.now, ...options.github });
  }

  static async begin(options: StageOptions = {}): Promise<Stage> {
    const stage = new Stage(options);
    await stage.github.listen();
    return stage;
  }

  get repository(): ReturnType<GitHubDouble['repository']> {
    return this.github.repository('octo/mail');
  }

  /** Numbers of the open issues. */
  get open(): readonly number[] {
    return this.repository.issues.filter(({ state }) => state === 'open').map(({ number }) => number);
  }

  comments(issue: number): readonly string[] {
    return this.repository.commentsOf(issue).map(({ body }) => body);
  }

  tracker(deadline: Deadline): IssueTracker {
    const access = { repository: 'octo/mail', token: this.options.token ?? WORKFLOW_TOKEN, apiUrl: this.github.url };
    return githubTracker({ ...access, clock: this.clock, deadline, random: () => 0.5 });
  }

  /** Waits take a hundredth of their time, because a double answers at once; limits on silence keep some of theirs. */
  readonly clock: Clock = {
    now: () => this.now,
    monotonic: () => performance.now() * 20,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(done, ms <= 5_000 ? ms / 100 : ample(ms) / 20);
        signal?.addEventListener('abort', done, { once: true });
      }),
  };

  /** One run after the other, each `every` after the last; returns the last one's actions. */
  async runs(letters: string, change: Partial<LoopReport> = {}): Promise<Readonly<Record<IncidentKind, Kept>>> {
    let kept: Readonly<Record<IncidentKind, Kept>> | null = null;
    for (const letter of letters.includes(' ') ? letters.split(' ').filter((each) => each !== '') : letters) {
      kept = await this.run(reportOf(letter, this.now, change));
      this.now += this.options.every ?? HOUR / 2;
    }
    if (kept === null) throw new Error('no run');
    return kept;
  }

  async run(found: Report): Promise<Readonly<Record<IncidentKind, Kept>>> {
    const {
      incidents,
      channels = [],
      key = 'gmail.internal',
      origin = null,
      isComplete = true,
      redact = (text) => text,
      before = () => '',
    } = this.options;
    using deadline = new Deadline(this.clock, ample(120_000));
    const tracked = {
      report: found,
      isComplete,
      incidents: { ...INCIDENTS, ...incidents },
      key,
      origin,
      source: 'octo/mail',
      runUrl: RUN_URL,
      before,
      channels,
      clock: this.clock,
      redact,
    };
    return await trackIncidents(tracked, this.tracker(deadline));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.github[Symbol.asyncDispose]();
  }
}
