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

/** Who wrote an issue or a comment. */
export interface TrackedAuthor {
  /** Empty where the account is gone. */
  readonly login: string;
  readonly bot: boolean;
  /** The tracker's own word on how the author stands to the repository, `NONE` or `OWNER` for example. */
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

/** Which issues are listed: those that carry the label; without one, open ones alone. */
export type IssueListing =
  | { readonly label: string; readonly state: 'open' }
  /** Closed ones that were changed since then, ISO 8601 UTC. */
  | { readonly label: string; readonly state: 'closed'; readonly since: string }
  /** Whatever their labels, those that were changed last, a hundred at most. */
  | { readonly label: null; readonly state: 'open'; readonly since: string };

/**
 * Issues of one repository. Every call rejects with a `TrackerError` when the tracker cannot be reached or refuses, after the tries that
 * make sense; a write that a server may have carried out before its answer was lost is not repeated blindly: the caller looks again.
 */
export interface IssueTracker {
  /** `owner/name`. */
  readonly repository: string;
  /** The account that our token writes as; null where the tracker does not tell (a workflow's own token may not ask). */
  login(): Promise<string | null>;
  /** All pages of those with a label, pull requests left out, by number. */
  list(listing: IssueListing): Promise<readonly TrackedIssue[]>;
  /** Null without one of that number (any more). */
  get(number: number): Promise<TrackedIssue | null>;
  create(issue: NewIssue): Promise<TrackedIssue>;
  change(number: number, change: IssueChange): Promise<void>;
  /** All pages, oldest first. */
  comments(number: number, since: string): Promise<readonly TrackedComment[]>;
  comment(number: number, body: string): Promise<TrackedComment>;
  /** Only for a comment of our own that was written twice. */
  deleteComment(id: number): Promise<void>;
  addLabels(number: number, labels: readonly string[]): Promise<void>;
  /** Fine where it is not there. */
  removeLabel(number: number, label: string): Promise<void>;
  /** A label's description, empty without one; null: there is no such label. */
  labelDescription(label: string): Promise<string | null>;
  /** Makes the label where none exists. */
  describeLabel(label: string, description: string): Promise<void>;
  /** Those who cannot be assigned are left out by the tracker. */
  assign(number: number, assignees: readonly string[]): Promise<void>;
} /** Why an issue tracker did not do what it was asked for. */
export type TrackerFailure = 'forbidden' | 'not-found' | 'unauthorized' | 'rate-limited' | 'invalid' | 'unavailable';

/** The message teaches: the request, the tracker's own words, the next step. It holds no secret. */
export class TrackerError extends Error {
  readonly kind: TrackerFailure;

  constructor(kind: TrackerFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TrackerError';
    this.kind = kind;
  }
}
