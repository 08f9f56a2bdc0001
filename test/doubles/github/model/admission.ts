import type { Grant } from './accounts.ts';
import type { Answer } from '../http/answer.ts';
import { refusal } from '../http/answer.ts';
import { OPERATIONS } from './operations.ts';
import type { Repository } from './repository.ts';

/** Why GitHub would refuse a request, in the order of its checks; null if it would not. */
export function refused(operation: string, method: string, grant: Grant, repository: Repository | null): Answer | null {
  if (repository === null || !visible(grant, repository)) return refusal(404, 'Not Found');
  const needs = OPERATIONS[operation]?.needs ?? 'nothing';
  const { settings } = repository;
  if (!permitted(grant, needs, settings.private)) {
    const whose = grant.app === null ? 'personal access token' : 'integration';
    return refusal(403, `Resource not accessible by ${whose}`, { 'x-accepted-github-permissions': accepted(operation, needs) });
  }
  if (operation.startsWith('issues/') && !settings.issues) return refusal(410, 'Issues has been disabled in this repository.');
  if (method !== 'GET' && settings.archived) return refusal(403, 'Repository was archived so is read-only.');
  return null;
}

function visible(grant: Grant, repository: Repository): boolean {
  return !repository.settings.private || grant.repositories === 'all' || grant.repositories.includes(repository.fullName);
}

/** Everybody may read public data. */
function permitted(grant: Grant, needs: string, isPrivate: boolean): boolean {
  switch (needs) {
    case 'issues=write':
      return grant.issues === 'write';
    case 'issues=read':
      return !isPrivate || grant.issues !== 'none';
    case 'actions=read':
      return !isPrivate || grant.actions === 'read';
    default:
      return true;
  }
}

/** In the header's form: a semicolon separates alternatives. */
function accepted(operation: string, needs: string): string {
  const alsoPulls = operation !== 'issues/create' && needs.startsWith('issues=');
  return alsoPulls ? `${needs}; ${needs.replace('issues', 'pull_requests')}` : needs;
}
