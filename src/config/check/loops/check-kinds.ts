import type { ProtocolForm } from '../../schema/sections/servers.ts';
import { connection, mailboxForm, senderForm } from '../../schema/sections/servers.ts';
import type { ConfigDraft } from '../../schema/shape.ts';
import type { ConfigCheck } from '../check.ts';
import { entriesOf } from '../check.ts';

type ServerDraft = NonNullable<NonNullable<ConfigDraft['senders'] | ConfigDraft['mailboxes']>[string]>;

/**
 * Whether the loops agree on which side is the user's own. The verdict says at which end a fault lies, and would name the wrong one. One
 * thing under two names is reported too, because it would be judged as two.
 */
export function checkKinds(check: ConfigCheck): void {
  const loops = entriesOf(check.draft.loops);
  const of = (kind: string) => loops.filter(([, loop]) => (loop.kind ?? 'external') === kind);
  for (const [name, { sender, mailbox }] of of('inbound')) {
    const own = of('internal').find(([, loop]) => isOneServer(check, loop.sender, sender));
    if (own !== undefined) {
      check.error(['loops', name, 'sender'], {
        message: `your own server, by which loop ${own[0]} sends too: an inbound loop begins outside`,
        hint: 'send with an account elsewhere, or make it kind: internal',
      });
    }
    const outside = of('external').find(([, loop]) => mailbox !== undefined && loop.mailbox === mailbox);
    if (outside !== undefined) warnOfBoth(check, name, mailbox ?? '', outside[0]);
  }
  for (const [name, loop] of of('echo')) {
    if (loop['bounces-probe'] === 'quiet')
      check.error(['loops', name, 'bounces-probe'], {
        message: 'no responder answers mail that says it was sent automatically (RFC 3834)',
        quoting: false,
        hint: 'leave it out',
      });
  }
  for (const [name, { sender, mailbox }] of of('internal')) {
    const outside = of('external').find(([, loop]) => mailbox !== undefined && loop.mailbox === mailbox && loop.sender === sender);
    if (outside !== undefined) warnOfBoth(check, name, mailbox ?? '', outside[0]);
  }
  checkNames(check);
}

function warnOfBoth(check: ConfigCheck, name: string, mailbox: string, outside: string): void {
  check.warn(['loops', name, 'mailbox'], {
    message: `mailbox ${mailbox} is your own here, and outside for loop ${outside}`,
    quoting: false,
    hint: 'one of the two kinds is wrong, and the verdict would name the wrong end',
  });
}

/** At a provider, accounts of several domains share a server: the domain tells them apart there. */
function isOneServer(check: ConfigCheck, one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [check.draft.senders?.[one], check.draft.senders?.[other]];
  if (one === other) return true;
  const isOnePlace =
    a !== undefined &&
    b !== undefined &&
    placeOf(a, senderForm(a.protocol)) !== null &&
    placeOf(a, senderForm(a.protocol)) === placeOf(b, senderForm(b.protocol));
  return isOnePlace && domainOf(a.user) === domainOf(b.user);
}

function domainOf(user: string | undefined): string {
  return user?.slice(user.lastIndexOf('@') + 1).toLowerCase() ?? '';
}

function checkNames(check: ConfigCheck): void {
  const seen = new Map<string, string>();
  for (const [name, mailbox] of entriesOf(check.draft.mailboxes)) {
    const place = placeOf(mailbox, mailboxForm(mailbox.protocol));
    if (place === null || mailbox.user === undefined) continue;
    const key = `${place} ${mailbox.user.toLowerCase()} ${mailbox.folder ?? ''}`;
    const first = seen.get(key);
    if (first !== undefined) {
      check.warn(['mailboxes', name], {
        message: `the same mailbox as ${first}: two names are judged as two receivers, and each logs in`,
        quoting: false,
        hint: `let its loops name ${first}`,
      });
    }
    seen.set(key, first ?? name);
  }
}

/** `host:port`; null: unknown. */
function placeOf({ host, port, security }: ServerDraft, form: ProtocolForm | null): string | null {
  if (host === undefined || form === null) return null;
  const { port: at } = connection(form, port === undefined ? undefined : Number(port), security);
  return `${host.toLowerCase()}:${at}`;
}
