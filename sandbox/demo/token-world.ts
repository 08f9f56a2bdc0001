import type { TokenIssuer } from '../tokens/issuer.ts';

/** What `demo --world` takes: whose ways to log in are played. */
export const DEMO_WORLDS: readonly string[] = ['microsoft365', 'fastmail'];

/** The demo's configuration (JSON) with access tokens of an application in place of all passwords but that of the account outside. */
export function withTokens(config: string, { state, urls }: TokenIssuer): string {
  const value = JSON.parse(config) as Record<string, unknown>;
  const oauth2 = { tenant: state.tenant, 'client-id': state.clientId, 'client-secret': state.clientSecret, cloud: urls.entra };
  const inPlace = (servers: unknown, isOurs: (name: string) => boolean) =>
    Object.fromEntries(
      Object.entries({ ...(servers as Record<string, object>) }).map(([name, server]) => [
        name,
        isOurs(name) ? { ...server, password: undefined, oauth2 } : server,
      ]),
    );
  const senders = inPlace(value['senders'], (name) => name === 'mta');
  return `${JSON.stringify({ ...value, senders, mailboxes: inPlace(value['mailboxes'], () => true) }, null, 2)}\n`;
}
