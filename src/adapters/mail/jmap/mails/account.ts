import type { Placement } from '../../../../core/result/report.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import { folderAdvice } from '../../imap/folders/advice.ts';
import type { MailboxConfig } from '../../../../core/request/config.ts';
import type { Call, JmapFields, JmapClient } from '../ask/client.ts';
import { TooLong } from '../ask/client.ts';
import { noSuchFolder } from '../failure/failure.ts';
import type { Folder } from './folders.ts';
import { FOLDER_PROPERTIES, folderNamed, foldersIn, isOwn, isSent, junkAmong, placementOf } from './folders.ts';
import type { JmapMail } from './mails.ts';
import { MAIL_PROPERTIES, mailsIn, textsIn } from './mails.ts';

/** The most mails of one call. */
const AT_ONCE = 100;
/** The most changes in one answer, and the most answers that one look reads. */
const CHANGES_AT_ONCE = 100;
const MOST_ANSWERS = 5;
export const NEWEST_FIRST = [{ property: 'receivedAt', isAscending: false }];

/** The changes since a state. */
export interface Changes {
  readonly mails: readonly JmapMail[];
  /** Ids announced just now that cannot be read, or not yet. */
  readonly missing: readonly string[];
  readonly destroyed: readonly string[];
  /** False: the next look will show more. */
  readonly whole: boolean;
}

/** The mail account behind one login: its folders, and its mails from a state on (RFC 8620 section 5.2). Survives a broken connection. */
export class Account {
  folders: readonly Folder[] = [];
  /** The folders in which probes are awaited, the Inbox first. */
  watched: readonly Folder[] = [];
  /** Mails longer than the limit. */
  readonly tooLong = new Set<string>();
  readonly #config: MailboxConfig;
  #state: string | null = null;

  constructor(config: MailboxConfig) {
    this.#config = config;
  }

  /** Reads the folders, and at the first time the start of the changes. */
  async open(client: JmapClient): Promise<void> {
    const [folders = {}, mails = {}] = await client.call('while listing its folders', [
      ['Mailbox/get', { ids: null, properties: FOLDER_PROPERTIES }],
      ['Email/get', { ids: [], properties: ['id'] }],
    ]);
    this.#learn(client, folders);
    this.#state ??= String(mails['state']);
  }

  async listFolders(client: JmapClient): Promise<void> {
    const [folders = {}] = await client.call('while listing its folders', [['Mailbox/get', { ids: null, properties: FOLDER_PROPERTIES }]]);
    this.#learn(client, folders);
  }

  #learn(client: JmapClient, answer: JmapFields): void {
    const { folder, junk } = this.#config;
    this.folders = foldersIn(answer);
    const inbox = this.#named(client, folder);
    this.watched = [inbox, ...(junk === 'auto' ? junkAmong(this.folders, inbox) : [this.#named(client, junk)])];
  }

  #named(client: JmapClient, name: string): Folder {
    const found = folderNamed(this.folders, name);
    if (found !== null) return found;
    const paths = this.folders.map(({ path }) => path);
    throw new FailureError(noSuchFolder(client.wire.opening.party, name, folderAdvice(name, paths)));
  }

  /** A mail's place among the watched folders; null: in none of them. */
  placement({ folders }: JmapMail): Placement | null {
    const [inbox] = this.watched;
    const found = this.watched.find(({ id }) => folders.includes(id));
    if (found === undefined) return null;
    return found.id === inbox?.id ? this.inbox() : { folder: found.path, role: 'junk' };
  }

  inbox(): Placement {
    return { folder: this.#config.folder, role: 'inbox' };
  }

  /** A mail's place in other folders; null in the owner's sent mail, or in an unknown folder. */
  elsewhere({ folders }: JmapMail): Placement | null {
    const found = this.folders.find((folder) => folders.includes(folder.id) && !isOwn(folder));
    return found === undefined ? null : placementOf(found);
  }

  /** A mail's place in any folder. */
  anywhere({ folders }: JmapMail): Placement {
    const found = this.folders.find(({ id }) => folders.includes(id));
    return found === undefined ? { folder: 'unknown', role: 'other' } : placementOf(found);
  }

  sent(): readonly Folder[] {
    return this.folders.filter(isSent);
  }

  /** Folders that are not searched for arrived mail: watched ones, and the owner's own. */
  apart(): readonly string[] {
    return [...this.watched, ...this.folders.filter(isOwn)].map(({ id }) => id);
  }

  /** All that came or changed since the last call, in any folder. */
  async changes(client: JmapClient): Promise<Changes> {
    const sum = { mails: new Map<string, JmapMail>(), missing: new Set<string>(), destroyed: new Set<string>() };
    let whole = false;
    for (let answers = 0; answers < MOST_ANSWERS && !whole; answers++) {
      const { changed, mails } = await this.#nextChanges(client);
      if (changed === null) return { mails: [], missing: [], destroyed: [], whole: true };
      const read = new Set(mails.map(({ id }) => id));
      for (const mail of mails) sum.mails.set(mail.id, mail);
      for (const id of [...textsIn(changed['created']), ...textsIn(changed['updated'])]) if (!read.has(id)) sum.missing.add(id);
      for (const id of textsIn(changed['destroyed'])) sum.destroyed.add(id);
      this.#state = String(changed['newState']);
      whole = changed['hasMoreChanges'] !== true;
    }
    for (const id of [...sum.mails.keys(), ...sum.destroyed]) sum.missing.delete(id);
    return { mails: [...sum.mails.values()], missing: [...sum.missing], destroyed: [...sum.destroyed], whole };
  }

  async #nextChanges(client: JmapClient): Promise<{ readonly changed: JmapFields | null; readonly mails: readonly JmapMail[] }> {
    const doing = 'at Email/changes';
    const since: Call = ['Email/changes', { sinceState: this.#state, maxChanges: CHANGES_AT_ONCE }];
    const named = (path: string): Call => [
      'Email/get',
      { '#ids': { resultOf: '0', name: 'Email/changes', path }, properties: MAIL_PROPERTIES },
    ];
    try {
      const replies = await client.ask(doing, [since, named('/created'), named('/updated')]);
      const changes = replies.filter(({ of }) => of === 0);
      // A server may forget changes (RFC 8620 section 5.2): the looks into the folders find new mail then.
      if (changes.some(({ name, fields }) => name === 'error' && fields['type'] === 'cannotCalculateChanges')) {
        await this.#beginAnew(client);
        return { changed: null, mails: [] };
      }
      const changed = client.answerTo(doing, 'Email/changes', changes);
      const mails = [1, 2].flatMap((place) =>
        mailsIn(
          client.answerTo(
            doing,
            'Email/get',
            replies.filter(({ of }) => of === place),
          ),
        ),
      );
      return { changed, mails };
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      const [changed = {}] = await client.call(doing, [since]);
      return { changed, mails: await this.mails(client, [...textsIn(changed['created']), ...textsIn(changed['updated'])]) };
    }
  }

  async #beginAnew(client: JmapClient): Promise<void> {
    const [mails = {}] = await client.call('at Email/get', [['Email/get', { ids: [], properties: ['id'] }]]);
    this.#state = String(mails['state']);
  }

  /** The existing mails with these ids; one longer than the limit is left out and noted. */
  async mails(client: JmapClient, ids: readonly string[]): Promise<readonly JmapMail[]> {
    const found: JmapMail[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) found.push(...(await this.#some(client, ids.slice(at, at + AT_ONCE))));
    return found;
  }

  async #some(client: JmapClient, ids: readonly string[]): Promise<readonly JmapMail[]> {
    try {
      const [answer = {}] = await client.call('at Email/get', [['Email/get', { ids, properties: MAIL_PROPERTIES }]]);
      return mailsIn(answer);
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      const half = Math.ceil(ids.length / 2);
      if (ids.length > 1) return [...(await this.#some(client, ids.slice(0, half))), ...(await this.#some(client, ids.slice(half)))];
      for (const id of ids) this.tooLong.add(id);
      return [];
    }
  }

  /** Ids of the newest mails for each filter (RFC 8621 section 4.4), by filter; null if the server does not know the filter. */
  async newest(client: JmapClient, filters: readonly JmapFields[], limit: number): Promise<readonly (readonly string[] | null)[]> {
    const calls = filters.map((filter): Call => ['Email/query', { filter, sort: NEWEST_FIRST, limit }]);
    const replies = await client.ask('at Email/query', calls);
    return filters.map((_, place) => {
      const own = replies.filter(({ of }) => of === place);
      const isUnknown = own.some(({ name, fields }) => name === 'error' && REFUSED_FILTERS.has(String(fields['type'])));
      return isUnknown ? null : textsIn(client.answerTo('at Email/query', 'Email/query', own)['ids']);
    });
  }
}

/** Cyrus without an index answers `serverFail` to some filters. */
export const REFUSED_FILTERS: ReadonlySet<string> = new Set(['unsupportedFilter', 'invalidArguments', 'serverFail']);
