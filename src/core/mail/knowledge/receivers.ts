/** The provider of a mailbox, by the host of its server. Only providers whose name says more to people than the configured host. */
const PROVIDERS: readonly (readonly [domain: string, name: string])[] = [
  ['gmail.com', 'Gmail'],
  ['googlemail.com', 'Gmail'],
  ['office365.com', 'Microsoft'],
  ['outlook.com', 'Microsoft'],
  ['graph.microsoft.com', 'Microsoft'],
  ['yahoo.com', 'Yahoo'],
  ['aol.com', 'AOL'],
  ['me.com', 'iCloud'],
  ['fastmail.com', 'Fastmail'],
  ['zoho.com', 'Zoho'],
  ['zoho.eu', 'Zoho'],
  ['gmx.net', 'GMX'],
  ['gmx.com', 'GMX'],
  ['web.de', 'WEB.DE'],
  ['posteo.de', 'Posteo'],
  ['mailbox.org', 'mailbox.org'],
];

/** @param server `host:port`; null: unknown */
export function providerOf(server: string | null): string | null {
  const host = server?.replace(/:\d+$/, '').toLowerCase() ?? '';
  return PROVIDERS.find(([domain]) => host === domain || host.endsWith(`.${domain}`))?.[1] ?? null;
}
