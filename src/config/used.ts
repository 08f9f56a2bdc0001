import type { Selection } from '../core/request/plan.ts';
import { CHECK_FAMILIES } from '../core/request/plan.ts';
import { isMapping, valueAt } from './document/document.ts';
import type { Path } from './document/path.ts';

/** The keys of a server that only loops need: its certificate is seen without a login. */
const FOR_LOOPS: ReadonlySet<unknown> = new Set(['user', 'password', 'oauth2', 'ehlo', 'folder', 'junk', 'authserv-id']);

/**
 * Whether a run of `selection` uses the value at a path of the configuration. A full run uses all of it, except the channels and the
 * heartbeat of a run that notifies nobody.
 */
export function usedBy(root: unknown, { only, checks }: Selection, notifies: boolean): (path: Path) => boolean {
  const isReported = ([section]: Path) => notifies || (section !== 'channels' && section !== 'heartbeat');
  if (only === null && checks === null) return isReported;
  const wanted = new Set(checks ?? CHECK_FAMILIES);
  const loops = wanted.has('loops') ? (only ?? Object.keys(sectionOf(root, 'loops'))) : [];
  const mentioned = (...keys: readonly string[]) =>
    new Set(loops.flatMap((loop) => keys.map((key) => valueAt(root, ['loops', loop, key]))));
  const expected = wanted.has('expect-mail') ? Object.keys(sectionOf(root, 'expect-mail')) : [];
  const senders = mentioned('sender');
  const mailboxes = new Set([
    ...mentioned('mailbox', 'bounces'),
    ...expected.map((name) => valueAt(root, ['expect-mail', name, 'mailbox'])),
  ]);
  return (path) => {
    const [section, name, key] = path;
    switch (String(section)) {
      case 'senders':
        return senders.has(name) || (wanted.has('certificates') && !FOR_LOOPS.has(key));
      case 'mailboxes':
        return mailboxes.has(name) || (wanted.has('certificates') && !FOR_LOOPS.has(key));
      case 'loops':
        // Blocklists of domains are asked about the sender's domain.
        return loops.some((loop) => loop === name) || (wanted.has('blocklists') && key === 'from');
      case 'expect-mail':
        return wanted.has('expect-mail');
      case 'domains':
        return wanted.has('dns') || wanted.has('blocklists');
      case 'blocklists':
        return wanted.has('blocklists');
      case 'token-secret':
        return loops.length > 0;
      default:
        return isReported(path);
    }
  };
}

function sectionOf(root: unknown, name: string): Record<string, unknown> {
  const section = valueAt(root, [name]);
  return isMapping(section) ? section : {};
}
