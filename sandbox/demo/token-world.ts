import type { TokenIssuer } from '../tokens/issuer.ts';

/** The values of `demo --world`: the providers whose logins are simulated. */
export const DEMO_WORLDS: readonly string[] = ['microsoft365', 'fastmail'];

/** The demo's configuration (JSON) with access tokens of an application in place of all passwords except the outside account's. */
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
