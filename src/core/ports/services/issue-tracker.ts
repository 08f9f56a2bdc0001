/** An issue as the tracker holds it. */
export interface TrackedIssue {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly author: TrackedAuthor;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  /** Null while it is open. */
  readonly closedAt: string | null;
}

/** The author of an issue or a comment. */
export interface TrackedAuthor {
  /** Empty where the account is gone. */
  readonly login: string;
  readonly bot: boolean;
  /** The author's role in the repository by the tracker, `NONE` or `OWNER` for example. */
  readonly association: string;
}

export interface TrackedComment {
  readonly id: number;
  readonly body: string;
  readonly author: TrackedAuthor;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
}

export interface NewIssue {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

export interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  readonly state?: 'open' | 'completed' | 'not_planned';
}

/** Which issues are listed: those with the label; without one, only open ones. */
export type IssueListing =
  | { readonly label: string; readonly state: 'open' }
  /** Closed ones that were changed since then, ISO 8601 UTC. */
  | { readonly label: string; readonly state: 'closed'; readonly since: string }
  /** The last changed ones, with any labels, a hundred at most. */
  | { readonly label: null; readonly state: 'open'; readonly since: string };

/**
 * Issues of one repository. Every call rejects with a `TrackerError` if the tracker cannot be reached or refuses, after useful retries. A
 * write whose answer was lost may have happened: it is not repeated blindly, the caller looks again.
 */
export interface IssueTracker {
  /** `owner/name`. */
  readonly repository: string;
  /** The account of our token; null where the tracker does not report it (a workflow's own token may not ask). */
  login(): Promise<string | null>;
  /** All pages of the issues with a label, without pull requests, by number. */
  list(listing: IssueListing): Promise<readonly TrackedIssue[]>;
  /** Null if no issue has that number (any more). */
  get(number: number): Promise<TrackedIssue | null>;
  create(issue: NewIssue): Promise<TrackedIssue>;
  change(number: number, change: IssueChange): Promise<void>;
  /** All pages, oldest first. */
  comments(number: number, since: string): Promise<readonly TrackedComment[]>;
  comment(number: number, body: string): Promise<TrackedComment>;
  /** Only for a second copy of our own comment. */
  deleteComment(id: number): Promise<void>;
  addLabels(number: number, labels: readonly string[]): Promise<void>;
  /** Succeeds if the label is not there. */
  removeLabel(number: number, label: string): Promise<void>;
  /** A label's description, empty without one; null: the label does not exist. */
  labelDescription(label: string): Promise<string | null>;
  /** Makes the label where none exists. */
  describeLabel(label: string, description: string): Promise<void>;
  /** The tracker leaves out users that cannot be assigned. */
  assign(number: number, assignees: readonly string[]): Promise<void>;
}

/** Why an issue tracker did not carry out a request. */
export type TrackerFailure = 'forbidden' | 'not-found' | 'unauthorized' | 'rate-limited' | 'invalid' | 'unavailable';

/** The message names the request, the tracker's own words and the next step. It holds no secret. */
export class TrackerError extends Error {
  readonly kind: TrackerFailure;

  constructor(kind: TrackerFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TrackerError';
    this.kind = kind;
  }
}
