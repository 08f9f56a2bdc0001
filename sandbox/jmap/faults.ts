/** The point of a request at which a fault strikes. */
export type JmapPoint = 'session' | 'api' | 'upload' | 'download' | 'events';

interface Strike {
  /** How many times; without it for ever. */
  readonly times?: number;
}

export type JmapFault =
  /** Answers this instead: a page of HTML unless the body is JSON. */
  | ({
      readonly kind: 'status';
      readonly at: JmapPoint;
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    } & Strike)
  /** Hangs up without a word. */
  | ({ readonly kind: 'cut'; readonly at: JmapPoint } & Strike)
  /** Never answers, keeps the connection open. */
  | ({ readonly kind: 'stall'; readonly at: JmapPoint } & Strike)
  /** A method that is refused (RFC 8620 section 3.6.2). */
  | ({ readonly kind: 'method'; readonly method: string; readonly type: string; readonly description?: string } & Strike)
  /** A create or destroy that is refused (RFC 8620 section 5.3: SetError). */
  | ({ readonly kind: 'set'; readonly method: string; readonly error: Readonly<Record<string, unknown>> } & Strike)
  /** Ids that Email/changes has named are not found. */
  | ({ readonly kind: 'unfound' } & Strike)
  /** A broken index: folders count their mails, but neither Email/query nor Email/changes names one. */
  | { readonly kind: 'unlisted' }
  /** The session has these fields in place of its own. */
  | { readonly kind: 'session'; readonly of: Readonly<Record<string, unknown>> }
  /** onSuccessDestroyEmail is not carried out. */
  | { readonly kind: 'keeps-drafts' }
  /** There is no folder for drafts. */
  | { readonly kind: 'no-drafts' }
  /** The account may only be read. */
  | { readonly kind: 'read-only' };
