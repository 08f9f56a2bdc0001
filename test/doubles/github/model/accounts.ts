/** An account on GitHub. */
export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot' | 'Organization';
}

/** The rights and the owner of a token. */
export interface Grant {
  readonly account: Account;
  /** GET /user: a token of an app's installation, such as a workflow's own, may not ask. */
  readonly user: 'told' | 'forbidden';
  /** Slug of the GitHub App through which it writes. */
  readonly app: string | null;
  readonly issues: 'none' | 'read' | 'write';
  readonly actions: 'none' | 'read';
  /** `owner/name` of the visible ones; a workflow's token sees its own repository and public ones. */
  readonly repositories: readonly string[] | 'all';
}

/** The account of every workflow's own token, with its real number. */
export const WORKFLOW_ACCOUNT: Account = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' };

/** A workflow's own token with `permissions: { issues: write, actions: read }`. */
export const WORKFLOW_GRANT: Grant = {
  account: WORKFLOW_ACCOUNT,
  user: 'forbidden',
  app: 'github-actions',
  issues: 'write',
  actions: 'read',
  repositories: 'all',
};

/** A person; the same login is the same account. */
export function person(login: string): Account {
  const id = Array.from(login).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_000_000, 7) + 1_000_000;
  return { login, id, type: 'User' };
}

/** A person's own token: GET /user returns the login. */
export function personalGrant(login: string, change: Partial<Grant> = {}): Grant {
  return { ...WORKFLOW_GRANT, account: person(login), user: 'told', app: null, ...change };
}

/** A person's actions on the web site, for `Repository`'s methods. */
export function byHand(login: string): { readonly account: Account; readonly app: null } {
  return { account: person(login), app: null };
}
