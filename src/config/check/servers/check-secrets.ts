// Senders and mailboxes: names, logins, security, secrets.
// Called by config.

import type { ConfigCheck } from '../check.ts';
import { entriesOf } from '../check.ts';
import type { OAuth2Draft } from './read-oauth2.ts';
import type { Path } from '../../document/path.ts';
import { holdsSecret } from '../../document/document.ts';

/** Microsoft Graph, and the national clouds. */
const GRAPH = /(?:^|\.)(?:(?:dod-)?graph\.microsoft\.(?:com|us)|microsoftgraph\.chinacloudapi\.cn)$/i;

/** Exchange Online and Outlook.com, and the national clouds. */
const MICROSOFT = /(?:^|\.)(?:office365\.(?:com|us)|partner\.outlook\.cn|outlook\.(?:com|office365\.com)|office365-net\.de)$/i;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a host is one of Exchange Online, Outlook.com or Graph. */
export function isOfMicrosoft(host: string): boolean {
  return MICROSOFT.test(host) || GRAPH.test(host);
}

/** Typical errors with pasted secrets, and passwords that their server no longer takes. Warnings: each might be intended. */
export function checkSecrets(check: ConfigCheck): void {
  walk(check, check.document.value, []);
  for (const [name, { oauth2 }] of entriesOf(check.draft.senders)) checkSecretId(check, oauth2, ['senders', name]);
  for (const [name, { oauth2 }] of entriesOf(check.draft.mailboxes)) checkSecretId(check, oauth2, ['mailboxes', name]);
  for (const [name, { host, password }] of entriesOf(check.draft.senders)) {
    if (host === undefined || password === undefined || !MICROSOFT.test(host)) continue;
    check.warn(['senders', name, 'password'], {
      message: `Microsoft ends passwords for SMTP at ${host} (550 5.7.30)`,
      quoting: false,
      hint: 'use oauth2, or a relay of your own',
    });
  }
  for (const [name, { host, password }] of entriesOf(check.draft.mailboxes)) {
    if (host === undefined || password === undefined || !MICROSOFT.test(host)) continue;
    check.warn(['mailboxes', name, 'password'], {
      message: `Microsoft takes no password for IMAP and POP any more at ${host}`,
      quoting: false,
      hint: 'use oauth2',
    });
  }
}

/** Microsoft Entra shows the id of a secret beside its value, and always shows the id. */
function checkSecretId(check: ConfigCheck, oauth2: OAuth2Draft | undefined, path: Path): void {
  const { tenant, 'client-secret': secret } = oauth2 ?? {};
  if (tenant === undefined || secret === undefined || !UUID.test(secret.trim())) return;
  check.warn([...path, 'oauth2', 'client-secret'], {
    message: 'looks like the id of a client secret',
    quoting: false,
    hint: 'Microsoft Entra takes its value, which it shows once, when it is made',
  });
}

/** As GitHub, Azure Pipelines, Windows, Jinja, SOPS and examples write them: such a text is no secret of a server. */
const PLACEHOLDER = /^(?:\$\{\{[^]*\}\}|\$\([\w.]+\)|%\w+%|\{\{[^]*\}\}|ENC\[[^]*\]|<[\w -]+>)$/;

function walk(check: ConfigCheck, value: unknown, path: Path): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(check, item, [...path, index]);
  else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) walk(check, item, [...path, key]);
  else if (typeof value === 'string') checkText(check, value, path);
}

function checkText(check: ConfigCheck, text: string, path: Path): void {
  const name = /^\$([A-Za-z_]\w*)$/.exec(text)?.[1];
  // A variable's own text may look like `$NAME`; that is no error.
  if (name !== undefined && check.document.written(path) === null)
    check.warn(path, { message: `$${name} is taken as it stands`, quoting: false, hint: `write \${${name}} for the variable ${name}` });
  if (holdsSecret(path) && PLACEHOLDER.test(text.trim()))
    check.warn(path, {
      message: 'looks like a placeholder that nothing has filled in',
      quoting: false,
      hint: 'write ${NAME} for the environment variable NAME, and see that the step that sets it knows the secret',
    });
  // `oauth2` values are trimmed.
  if (!holdsSecret(path) || path.includes('oauth2')) return;
  if (/[\r\n]$/.test(text))
    check.warn(path, {
      message: 'ends with a line break, which is sent as a part of it',
      quoting: false,
      hint: 'set the secret again without it',
    });
  else if (/^\s|\s$/.test(text))
    check.warn(path, {
      message: 'begins or ends with a blank, which is sent as a part of it',
      quoting: false,
      hint: 'set the secret again without it',
    });
}
