import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import type { ImapPoint } from '../../sandbox/imap/faults.ts';
import type { Folder } from '../../sandbox/delivery/mailstore.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { command } from './imap-session.ts';
import { SIMPLE } from './mails.ts';
import type { Talk } from './talk.ts';
import { talkPlain } from './talk.ts';

/** The commands of a reader's life, in order. */
export const LIFE: readonly (readonly [ImapPoint, string])[] = [
  ['CAPABILITY', 'CAPABILITY'],
  ['LOGIN', 'LOGIN internal@example.test internal-secret'],
  ['NAMESPACE', 'NAMESPACE'],
  ['LIST', 'LIST "" "*"'],
  ['SELECT', 'SELECT INBOX'],
  ['SEARCH', 'UID SEARCH ALL'],
  ['FETCH', 'UID FETCH 1:* (BODY.PEEK[])'],
  ['STORE', 'STORE 1 +FLAGS (\\Deleted)'],
  ['NOOP', 'NOOP'],
  ['EXPUNGE', 'EXPUNGE'],
];

/** One world for the tests of a file; before each the INBOX holds one mail and no fault is active. */
export class FaultyImap {
  #world: World | null = null;
  #talks: Talk[] = [];

  get world(): World {
    assert.ok(this.#world);
    return this.#world;
  }

  get inbox(): Folder {
    const inbox = findFolder(this.world.internal, 'INBOX');
    assert.ok(inbox);
    return inbox;
  }

  get faults(): World['internalImap']['faults'] {
    return this.world.internalImap.faults;
  }

  register(): this {
    before(async () => {
      this.#world = await startWorld();
    });
    after(() => this.world.close());
    beforeEach(() => {
      this.faults.clear();
      this.inbox.remove(new Set(this.inbox.mails.map((mail) => mail.uid)));
      this.inbox.add(SIMPLE);
    });
    afterEach(() => {
      for (const talk of this.#talks) talk.close();
      this.#talks = [];
      assert.deepEqual(this.world.internalImap.defects, []);
    });
    return this;
  }

  keep(talk: Talk): Talk {
    this.#talks.push(talk);
    return talk;
  }

  async connect(): Promise<Talk> {
    return this.keep(await talkPlain(this.world.internalImap.ports.plaintext));
  }

  /** Lives up to the command; returns the client before it. */
  async liveUpTo(point: ImapPoint): Promise<{ readonly talk: Talk; readonly next: string }> {
    const talk = await this.connect();
    await talk.expect(/\* OK .*\r\n/);
    for (const [at, text] of LIFE) {
      if (at === point) return { talk, next: text };
      assert.match(await command(talk, text), /t OK/);
    }
    assert.fail(`${point} is not part of the life`);
  }

  /** Sends the command and waits until the fault strikes it. */
  async meetFault(talk: Talk, text: string): Promise<void> {
    const struck = this.faults.next();
    talk.send(`t ${text}\r\n`);
    await struck;
  }

  /** Whether this one is silent while another client completes a whole conversation. */
  async isSilent(talk: Talk): Promise<boolean> {
    this.faults.clear();
    const other = await this.connect();
    await other.expect(/\* OK .*\r\n/);
    for (let round = 0; round < 3; round += 1) await command(other, 'NOOP');
    return talk.pending() === '';
  }
}
