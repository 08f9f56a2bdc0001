/** One request to GitHub's REST API, and what it is for. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** A path with names in braces, as in GitHub's own documentation. */
  readonly url: string;
  /** What stands for the names in braces; `owner` and `repo` are added. */
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /**
   * Carried out twice it does what it does once (RFC 9110 section 9.2.2), so a lost answer is no reason not to try again. GitHub's ways of
   * adding labels and assignees are so too, though they are POSTs.
   */
  readonly repeatable: boolean;
  /** What a person calls it, as in `could not <deed>`: `open an issue in octo/mail`. */
  readonly deed: string;
  /** The permission that a workflow's token needs for it (docs.github.com, "Permissions required for GitHub Apps"). */
  readonly permission: 'issues: write' | 'issues: read' | 'actions: read' | 'metadata: read';
}
