import type { AccountFacts } from '../../../core/ports/mailbox.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import type { ImapSession } from './session/session.ts';
import { listFolders } from './folders/folders.ts';

/** The most folders that are reported. */
const MOST = 500;

/** The server's facts for this login (RFC 3501 section 7.2.1, RFC 9208), with `folder` selected. */
export async function accountFacts(session: ImapSession, folder: string): Promise<AccountFacts> {
  const { client } = session;
  const [listed, quota] = await Promise.all([
    session.attempt('while listing its folders', () => listFolders(client)),
    client.capabilities.has('QUOTA') ? session.attempt('at its quota', () => client.getQuota(folder)) : null,
  ]);
  const storage = quota?.kind === 'done' && quota.value !== false ? quota.value.storage : undefined;
  const { usage, limit } = storage ?? {};
  const { mailbox } = client;
  return {
    offers: [...client.capabilities].map(([name, value]) => foreignWord(typeof value === 'number' ? `${name}=${value}` : name)).toSorted(),
    folders:
      listed.kind === 'done'
        ? listed.value.slice(0, MOST).map(({ path, marked, named }) => ({ folder: foreignWord(path), use: marked ?? named }))
        : null,
    quota: usage === undefined || !limit ? null : { used: usage, limit },
    mayDelete: mailbox === false ? null : mailbox.readOnly !== true && mayMark(mailbox.permanentFlags),
    mails: mailbox === false ? null : mailbox.exists,
  };
}

/** RFC 3501 section 7.1: without PERMANENTFLAGS, all flags can be changed. */
function mayMark(flags: ReadonlySet<string> | undefined): boolean {
  return flags === undefined || flags.size === 0 || flags.has('\\Deleted');
}
