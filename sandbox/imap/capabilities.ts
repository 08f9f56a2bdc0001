/** The server's capabilities, in the order of its answer; a hidden one is unknown too. */
const EVERYWHERE = ['LITERAL+', 'SASL-IR', 'ID', 'ENABLE', 'IDLE'];
const LOGGED_IN = ['NAMESPACE', 'UIDPLUS', 'MOVE', 'UNSELECT', 'CHILDREN', 'LIST-EXTENDED', 'LIST-STATUS', 'SPECIAL-USE'];

export interface CapabilityState {
  readonly loggedIn: boolean;
  /** STARTTLS is possible, and required before a login. */
  readonly mustSecure: boolean;
  readonly gmail: boolean;
  /** Access tokens are accepted for a login. */
  readonly tokens: boolean;
  readonly hidden: (capability: string) => boolean;
}

export function capabilitiesOf(state: CapabilityState): string {
  const own = state.loggedIn
    ? [...LOGGED_IN, ...(state.gmail ? ['X-GM-EXT-1'] : [])]
    : state.mustSecure
      ? ['STARTTLS', 'LOGINDISABLED']
      : ['AUTH=PLAIN', ...(state.tokens ? ['AUTH=XOAUTH2', 'AUTH=OAUTHBEARER'] : [])];
  return ['IMAP4rev1', ...[...EVERYWHERE, ...own].filter((capability) => !state.hidden(capability))].join(' ');
}
