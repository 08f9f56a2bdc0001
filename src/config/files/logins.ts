import { dirname, isAbsolute, join } from 'node:path';
import type { ConfigCheck } from '../check/check.ts';
import { entriesOf } from '../check/check.ts';
import type { OAuth2Draft } from '../check/servers/read-oauth2.ts';
import { readOAuth2 } from '../check/servers/read-oauth2.ts';
import type { OAuth2Config } from '../../core/mail/login/oauth2.ts';
import type { ReadText } from '../../core/ports/runner.ts';
import { loginProblems } from '../check/servers/login-problems.ts';
import type { Calendar } from '../../core/request/calendar.ts';
import type { Path } from '../document/path.ts';
import type { Beside } from './pem.ts';

/** The sources of access tokens, by server: `senders.mta`. */
export type Logins = ReadonlyMap<string, OAuth2Config>;

/** Every `oauth2` of senders and mailboxes, with the keys of service accounts from files beside the configuration. */
export function readLogins(check: ConfigCheck, { readText, base }: Beside, { now }: Calendar): Logins {
  const found = new Map<string, OAuth2Config>();
  const servers = [
    ...entriesOf(check.draft.senders).map(([name, { oauth2, host }]) => ({ server: ['senders', name], oauth2, host })),
    ...entriesOf(check.draft.mailboxes).map(([name, { oauth2, host }]) => ({ server: ['mailboxes', name], oauth2, host })),
  ];
  for (const { server, oauth2, host } of servers) {
    if (oauth2 === undefined) continue;
    const path = [...server, 'oauth2'];
    const draft = withKeyText(check, oauth2, path, { readText, base });
    if (draft === null) continue;
    const read = readOAuth2(draft);
    const problems = read.ok ? loginProblems(read.config, host, now()) : read.problems;
    if (read.ok && problems.length === 0) found.set(server.join('.'), read.config);
    for (const { key, ...complaint } of problems) {
      const at = key === null ? path : [...path, key];
      // A value of the wrong form is not missing too.
      if (key === null || draft[key] !== undefined || !check.has(at)) check.error(at, complaint);
    }
  }
  return found;
}

/** The key of a service account as text, read from a file if one is named; null if that fails. */
function withKeyText(
  check: ConfigCheck,
  draft: OAuth2Draft,
  path: Path,
  { readText, base }: { readonly readText: ReadText; readonly base: string | null },
): OAuth2Draft | null {
  const given = draft['service-account'];
  if (given === undefined || draft.federation !== undefined || given.trimStart().startsWith('{') || given.includes('\n')) return draft;
  const file = readText(base === null || isAbsolute(given) ? given : join(dirname(base), given));
  if (file.ok) return { ...draft, 'service-account': file.text };
  check.error([...path, 'service-account'], {
    message: `cannot be read: ${file.reason}`,
    quoting: false,
    hint: 'give the JSON text of the key by a variable, or a file relative to this one',
  });
  return null;
}
