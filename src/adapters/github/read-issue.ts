import type { TrackedAuthor, TrackedComment, TrackedIssue } from '../../core/ports/services/issue-tracker.ts';
import { instant, jsonText, list, ordinal, record, webAddress } from './api/json.ts';

/** An issue of GitHub; null for other data. */
export function readIssue(data: unknown): TrackedIssue | null {
  const issue = record(data);
  const number = ordinal(issue['number']);
  const createdAt = instant(issue['created_at']);
  const title = jsonText(issue['title']);
  if (number === null || createdAt === null || title === null) return null;
  return {
    number,
    url: webAddress(issue['html_url']) ?? '',
    title,
    body: jsonText(issue['body']) ?? '',
    open: issue['state'] === 'open',
    labels: list(issue['labels']).flatMap((label) => jsonText(label) ?? jsonText(record(label)['name']) ?? []),
    assignees: list(issue['assignees']).flatMap((assignee) => jsonText(record(assignee)['login']) ?? []),
    author: readAuthor(issue),
    createdAt,
    closedAt: instant(issue['closed_at']),
  };
}

/** Lists of issues include pull requests, marked by this. */
export function isPullRequest(data: unknown): boolean {
  return (record(data)['pull_request'] ?? null) !== null;
}

/** A comment of GitHub; null for other data. */
export function readComment(data: unknown): TrackedComment | null {
  const comment = record(data);
  const id = ordinal(comment['id']);
  const createdAt = instant(comment['created_at']);
  if (id === null || createdAt === null) return null;
  return { id, body: jsonText(comment['body']) ?? '', author: readAuthor(comment), createdAt };
}

/** The account of its author; null after the account was deleted. */
function readAuthor(data: Readonly<Record<string, unknown>>): TrackedAuthor {
  const user = record(data['user']);
  const login = jsonText(user['login']) ?? '';
  // Only an app's account has this end.
  return { login, bot: user['type'] === 'Bot' || login.endsWith('[bot]'), association: jsonText(data['author_association']) ?? 'NONE' };
}
