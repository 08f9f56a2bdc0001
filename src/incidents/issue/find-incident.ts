import type { IncidentKind } from '../../core/result/announcement.ts';
import type { IncidentMemory } from '../decide/model/memory.ts';
import { noIncident } from '../decide/model/memory.ts';
import type { IncidentOrigin } from '../memory/origin.ts';
import { isSamePlace } from '../memory/origin.ts';
import type { IssueRecord } from '../memory/issue-record.ts';
import { identityOf, readRecord, stemOf, textAbove } from '../memory/issue-record.ts';
import type { TrackedAuthor, TrackedIssue } from '../../core/ports/services/issue-tracker.ts';

/** The incident to look for. */
export interface Sought {
  readonly kind: IncidentKind;
  readonly key: string;
  /** Finds an incident again after its loops or addresses have changed; null: not needed. */
  readonly origin: IncidentOrigin | null;
  /** ms since the epoch. */
  readonly now: number;
  /** How long a closed issue remains the incident's, ms. */
  readonly reopenWithin: number;
}

/** The issue of an incident, and its stored record. */
export interface Found {
  readonly issue: TrackedIssue;
  readonly record: IssueRecord;
  /** The tracker's state where it differs from our last write. */
  readonly byHand: 'closed' | 'reopened' | null;
  /** Open issues of the same incident that were made at the same time; the lowest number stays. */
  readonly duplicates: readonly TrackedIssue[];
  /** Open issues of this step as it was configured before. */
  readonly outdated: readonly TrackedIssue[];
}

const TRUSTED = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/**
 * Whether an issue or a comment can be ours: by a bot, by our own account, or by a person who may write to the repository, whose token the
 * step may have had before. No stranger's text counts. `login` is our account; null if the tracker does not report it, as for a workflow's
 * own token.
 */
export function isOurs(author: TrackedAuthor, login: string | null): boolean {
  return author.bot || author.login === login || TRUSTED.has(author.association);
}

/** Our open issue of the incident, or a recently closed one; null without one. */
export function findIncident(issues: readonly TrackedIssue[], login: string | null, sought: Sought): Found | null {
  const own = ownIssues(issues, login, sought);
  const hasKey = ({ body }: TrackedIssue) => identityOf(body)?.key === sought.key;
  const open = own.filter((issue) => issue.open).toSorted((a, b) => Number(hasKey(b)) - Number(hasKey(a)) || a.number - b.number);
  const [first, ...others] = open;
  if (first !== undefined) {
    const record = readRecord(first.body, sought.kind) ?? spoilt(first, sought.kind);
    // Copied text in another author's issue belongs to that author.
    const ours = others.filter(({ author, body }) => author.login === first.author.login && textAbove(body) === '');
    const [duplicates, outdated] = [
      ours.filter((issue) => hasKey(issue) === hasKey(first)),
      ours.filter((issue) => hasKey(issue) !== hasKey(first)),
    ];
    return { issue: first, record, byHand: record.memory.phase === 'open' ? null : 'reopened', duplicates, outdated };
  }
  const closed = own.filter((issue) => !issue.open).toSorted((a, b) => time(b.closedAt) - time(a.closedAt) || b.number - a.number);
  for (const issue of closed) {
    const record = readRecord(issue.body, sought.kind);
    if (record === null) continue;
    const byHand = record.memory.phase === 'open' ? 'closed' : null;
    const recent = sought.now - time(issue.closedAt ?? record.memory.closedAt) < sought.reopenWithin;
    return byHand !== null || recent || record.memory.dismissed ? { issue, record, byHand, duplicates: [], outdated: [] } : null;
  }
  return null;
}

/** Our closed issues of the incident beside the current one: a notification of their end may still be due. */
export function earlierIssues(
  issues: readonly TrackedIssue[],
  login: string | null,
  { sought, found }: { readonly sought: Sought; readonly found: Found | null },
): readonly Pick<Found, 'issue' | 'record'>[] {
  const closed = ownIssues(issues, login, sought).filter(({ open, number }) => !open && number !== found?.issue.number);
  return closed.flatMap((issue) => {
    const record = readRecord(issue.body, sought.kind);
    return record === null ? [] : [{ issue, record }];
  });
}

function ownIssues(issues: readonly TrackedIssue[], login: string | null, sought: Sought): readonly TrackedIssue[] {
  const believed = issues.filter((issue) => isOurs(issue.author, login) && isSought(issue, sought));
  // If we write as a bot, a person's copy of such an issue belongs to that person; so does a colleague's beside our own,
  // or under a title of its own.
  const byBots = believed.filter(({ author }) => author.bot);
  const byUs = believed.filter(({ author }) => author.login === login);
  const byColleagues = login === null ? believed : believed.filter((issue) => issue.title === readRecord(issue.body, sought.kind)?.title);
  const own = [byBots, byUs].find(({ length }) => length > 0) ?? byColleagues;
  return own.filter((issue) => !isCopy(issue, own, sought.kind));
}

/** Another issue holds the text of one of these: below words of its own, or by another author. */
function isCopy({ number, author, body }: TrackedIssue, own: readonly TrackedIssue[], kind: IncidentKind): boolean {
  const opened = readRecord(body, kind)?.memory.openedAt ?? null;
  const isFirst = (other: TrackedIssue) => other.number < number && readRecord(other.body, kind)?.memory.openedAt === opened;
  return opened !== null && own.some((other) => isFirst(other) && (textAbove(body) !== '' || other.author.login !== author.login));
}

function isSought(issue: TrackedIssue, { kind, key, origin }: Sought): boolean {
  const identity = identityOf(issue.body);
  if (identity === null || identity.kind !== kind) return false;
  if (identity.key === key) return true;
  return origin !== null && issue.open && isSamePlace(readRecord(issue.body, kind)?.origin ?? null, origin);
}

/** Somebody has edited our hidden lines: only the open issue is certain. */
function spoilt(issue: TrackedIssue, kind: IncidentKind): IssueRecord {
  const since = new Date(time(issue.createdAt)).toISOString();
  const opened = { phase: 'open', since, openedAt: since, toldAt: since, sequence: 1, outages: 1 } as const;
  const memory: IncidentMemory = { ...noIncident(kind), ...opened, known: null };
  const marks = { flapping: false, escalated: false };
  return {
    memory,
    title: issue.title,
    commented: 1,
    told: {},
    marks,
    origin: null,
    stem: stemOf(identityOf(issue.body)?.key ?? 'incident', kind),
  };
}

function time(iso: string | null): number {
  const parsed = Date.parse(iso ?? '');
  return Number.isNaN(parsed) ? 0 : parsed;
}
