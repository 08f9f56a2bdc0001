import { foreignWord, plainText } from '../../../../core/text/foreign-text.ts';
import type { MailAddress } from '../../../../core/address/mailbox-address.ts';
import type { Choice, Offer, Advertised } from './offer.ts';

/** The text in place of a secret. */
const SECRETS = { password: 'password: ${MAIL_PASSWORD}', oauth2: 'oauth2: { token: "${MAIL_TOKEN}" }' } as const;

/** Code points of a note. */
const NOTE = 500;

/** The configuration to paste: further facts stand in comments, and no secret stands anywhere. */
export function suggestion(address: MailAddress, choice: Choice, { notes, isWhole }: Omit<Advertised, 'offers'>): string {
  const { sender, mailbox, others } = choice;
  const chosen = [sender, mailbox].filter((offer) => offer !== null);
  if (chosen.length === 0)
    return comments([
      isWhole
        ? `${address.domain} names no server for its mail, neither by SRV records nor by autoconfig.`
        : `Which servers ${address.domain} has for its mail could not be learnt.`,
      ...notes,
    ]);
  const foreign = [...new Set(chosen.map(({ host }) => host))].filter(
    (host) => host !== address.domain && !host.endsWith(`.${address.domain}`),
  );
  return [
    comments([
      `What ${address.domain} says of its servers. Nobody has logged in to them: look at the hosts, then set the secret.`,
      ...foreign.map((host) => `${host} is not below ${address.domain}: make sure that it is your provider's (RFC 6186 section 6).`),
      ...(chosen.some(({ login }) => login === 'oauth2')
        ? ['A server takes OAuth2 alone: see docs/oauth2.md for where tokens come from.']
        : []),
    ]),
    ...(sender === null ? [] : ['senders:\n', entry('mta', sender, address)]),
    ...(mailbox === null ? [] : ['mailboxes:\n', entry('own', mailbox, address)]),
    `domains:\n  ${scalar(address.domain)}: {}\n`,
    comments([
      'A loop needs a second account, elsewhere: see docs/configuration.md.',
      ...(sender === null ? ['No server that takes mail is named: add one under senders.'] : []),
      ...(mailbox === null ? ['No server that shows the mailbox is named: add one under mailboxes.'] : []),
      ...others.map((offer) => `There is also ${offer.protocol} at ${offer.host}:${offer.port} (${offer.security}; ${sourcesOf(offer)}).`),
      ...notes,
    ]),
  ].join('');
}

function entry(name: string, offer: Offer, { address }: MailAddress): string {
  const { protocol, host, port, security, user, login } = offer;
  const lines = [
    `# ${sourcesOf(offer)}`,
    ...(protocol === 'pop3' || protocol === 'jmap' ? [`protocol: ${protocol}`] : []),
    `host: ${scalar(host)}`,
    `port: ${port}`,
    `security: ${security}`,
    `user: ${scalar(user ?? address)}`,
    SECRETS[login],
  ];
  return `  ${name}:\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

function sourcesOf({ sources }: Offer): string {
  return sources.map(foreignWord).join(', ');
}

/** Text that needs no quoting in YAML and for our variables. */
function scalar(text: string): string {
  return JSON.stringify(text.replaceAll('${', () => '$${'));
}

function comments(lines: readonly string[]): string {
  return lines.map((line) => `# ${plainText(line, NOTE)}\n`).join('');
}
