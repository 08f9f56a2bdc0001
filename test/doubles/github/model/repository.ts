import type { Account } from './accounts.ts';
import type { GitHubEvent } from '../ledger.ts';
import { Ledger } from '../ledger.ts';
import { mentionsIn } from '../mentions.ts';

export interface RepositoryOptions {
  readonly private?: boolean;
  readonly archived?: boolean;
  /** Issues are switched on in the settings. */
  readonly issues?: boolean;
  /** ISO 8601 UTC. */
  readonly pushedAt?: string;
  /** Possible assignees; others are silently dropped. */
  readonly assignable?: readonly string[];
  readonly labels?: readonly string[];
  /** Scheduled and other runs by workflow file, newest last. */
  readonly runs?: Readonly<Record<string, readonly WorkflowRun[]>>;
}

export interface WorkflowRun {
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  readonly event: string;
}

/** An issue at one moment; a change makes a new one. Times are ms since the epoch, whole seconds. */
export interface Issue {
  readonly number: number;
  readonly id: number;
  readonly title: string;
  readonly body: string | null;
  readonly author: Account;
  readonly association: string;
  readonly app: string | null;
  readonly state: 'open' | 'closed';
  readonly stateReason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;
  readonly labels: readonly string[];
  readonly assignees: readonly Account[];
  readonly locked: boolean;
  readonly pull: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly closedAt: number | null;
  readonly closedBy: Account | null;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly body: string;
  readonly author: Account;
  readonly association: string;
  readonly app: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The author of a change: a person has no app. */
export interface Actor {
  readonly account: Account;
  readonly app: string | null;
}

export type IssueEdit = Partial<Pick<Issue, 'title' | 'body' | 'state' | 'stateReason' | 'labels' | 'assignees' | 'locked'>>;

/** One repository and everything that happened in it. Names of labels and accounts differ in letter case only at GitHub's own. */
export class Repository {
  readonly id: number;
  fullName: string;
  readonly events: GitHubEvent[] = [];
  readonly comments = new Map<number, Comment>();
  readonly labels = new Map<string, string>();
  /** By the label's name in lower case. */
  readonly labelDescriptions = new Map<string, string>();
  /** Numbers of deleted issues: GitHub answers 410 for them. */
  readonly deleted = new Set<number>();
  /** The new paths of transferred issues; GitHub redirects to them. */
  readonly transferred = new Map<number, string>();
  readonly ledger: Ledger<Issue>;
  settings: Required<RepositoryOptions>;
  readonly #now: () => number;
  #nextNumber = 1;
  #nextId: number;

  constructor(fullName: string, id: number, options: RepositoryOptions, now: () => number) {
    this.fullName = fullName;
    this.id = id;
    this.#now = now;
    this.#nextId = id * 100_000;
    this.ledger = new Ledger(now);
    const pushedAt = new Date(Math.floor(now() / 1000) * 1000).toISOString().replace('.000', '');
    this.settings = { private: false, archived: false, issues: true, pushedAt, assignable: ['octocat'], labels: [], runs: {}, ...options };
    for (const label of this.settings.labels) this.labels.set(label.toLowerCase(), label);
  }

  /** In their present state, by number, including pull requests. */
  get issues(): readonly Issue[] {
    return this.ledger.current();
  }

  issue(number: number): Issue | null {
    return this.ledger.get(number);
  }

  commentsOf(number: number): readonly Comment[] {
    return [...this.comments.values()].filter(({ issue }) => issue === number);
  }

  open(
    actor: Actor,
    fresh: { title: string; body?: string | null; labels?: readonly string[]; assignees?: readonly Account[]; pull?: boolean },
  ): Issue {
    const at = this.#second();
    const issue: Issue = {
      number: this.#nextNumber++,
      id: this.#nextId++,
      title: fresh.title,
      body: fresh.body ?? null,
      author: actor.account,
      association: this.#association(actor.account),
      app: actor.app,
      state: 'open',
      stateReason: null,
      labels: (fresh.labels ?? []).map((label) => this.#label(label)),
      assignees: fresh.assignees ?? [],
      locked: false,
      pull: fresh.pull ?? false,
      createdAt: at,
      updatedAt: at,
      closedAt: null,
      closedBy: null,
    };
    this.ledger.put(issue);
    this.#notify('opened', issue.number, actor, issue.title);
    for (const label of issue.labels) this.#notify('labeled', issue.number, actor, label);
    for (const { login } of issue.assignees) this.#notify('assigned', issue.number, actor, login);
    this.#mentions(issue.number, actor, issue.body ?? '');
    return issue;
  }

  edit(actor: Actor, number: number, edit: IssueEdit): Issue {
    const before = this.#known(number);
    const labels = edit.labels ? unique(edit.labels.map((label) => this.#label(label))) : before.labels;
    let after: Issue = { ...before, ...edit, labels, updatedAt: this.#second() };
    if (after.state !== before.state) {
      after =
        after.state === 'closed'
          ? { ...after, stateReason: edit.stateReason ?? 'completed', closedAt: this.#second(), closedBy: actor.account }
          : { ...after, stateReason: 'reopened', closedAt: null, closedBy: null };
    }
    this.ledger.put(after);
    if (after.title !== before.title) this.#notify('renamed', number, actor, after.title);
    if (after.body !== before.body) this.#notify('edited', number, actor, '');
    if (after.state !== before.state)
      this.#notify(after.state === 'closed' ? 'closed' : 'reopened', number, actor, after.stateReason ?? '');
    for (const label of after.labels) if (!before.labels.includes(label)) this.#notify('labeled', number, actor, label);
    for (const label of before.labels) if (!after.labels.includes(label)) this.#notify('unlabeled', number, actor, label);
    const was = new Set(before.assignees.map(({ login }) => login));
    for (const { login } of after.assignees) if (!was.has(login)) this.#notify('assigned', number, actor, login);
    return after;
  }

  comment(actor: Actor, number: number, body: string): Comment {
    const issue = this.#known(number);
    const at = this.#second();
    const association = this.#association(actor.account);
    const comment: Comment = {
      id: this.#nextId++,
      issue: number,
      body,
      author: actor.account,
      association,
      app: actor.app,
      createdAt: at,
      updatedAt: at,
    };
    this.comments.set(comment.id, comment);
    this.ledger.put({ ...issue, updatedAt: at });
    this.#notify('commented', number, actor, body);
    this.#mentions(number, actor, body);
    return comment;
  }

  deleteComment(actor: Actor, id: number): void {
    const comment = this.comments.get(id);
    if (!comment || !this.comments.delete(id)) throw new Error(`there is no comment ${id}`);
    this.#notify('comment_deleted', comment.issue, actor, comment.body);
  }

  /** Only an administrator can, and by hand. */
  deleteIssue(actor: Actor, number: number): void {
    this.#known(number);
    this.ledger.remove(number);
    this.deleted.add(number);
    for (const { id } of this.commentsOf(number)) this.comments.delete(id);
    this.#notify('deleted', number, actor, '');
  }

  /** To another repository, where it gets the next number. */
  transfer(actor: Actor, number: number, to: Repository): Issue {
    const { title, body, pull } = this.#known(number);
    const there = to.open(actor, { title, body, pull });
    this.ledger.remove(number);
    this.transferred.set(number, `/repositories/${to.id}/issues/${there.number}`);
    return there;
  }

  /** GitHub's mails to the repository's watchers. */
  get notifications(): readonly GitHubEvent[] {
    const mailed = new Set(['opened', 'closed', 'reopened', 'commented', 'assigned', 'mentioned']);
    return this.events.filter(({ kind }) => mailed.has(kind));
  }

  #known(number: number): Issue {
    const issue = this.issue(number);
    if (!issue) throw new Error(`${this.fullName} has no issue ${number}`);
    return issue;
  }

  describeLabel(name: string, description: string | null): void {
    this.#label(name);
    if (description !== null) this.labelDescriptions.set(name.toLowerCase(), description);
  }

  /** The label in this repository's spelling; a missing one is created. */
  #label(name: string): string {
    const known = this.labels.get(name.toLowerCase());
    if (known === undefined) this.labels.set(name.toLowerCase(), name);
    return known ?? name;
  }

  #association(account: Account): string {
    if (this.fullName.startsWith(`${account.login}/`)) return 'OWNER';
    return this.settings.assignable.includes(account.login) ? 'MEMBER' : 'NONE';
  }

  #mentions(issue: number, actor: Actor, text: string): void {
    for (const login of mentionsIn(text)) this.#notify('mentioned', issue, actor, login);
  }

  #notify(kind: GitHubEvent['kind'], issue: number, actor: Actor, detail: string): void {
    this.events.push({ at: this.#second(), kind, issue, actor: actor.account.login, detail });
  }

  #second(): number {
    return Math.floor(this.#now() / 1000) * 1000;
  }
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
