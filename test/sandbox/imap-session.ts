import assert from 'node:assert/strict';
import { afterEach, beforeEach } from 'node:test';
import type { Folder } from '../../sandbox/delivery/mailstore.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { NESTED, SIMPLE } from './mails.ts';
import type { Talk } from './talk.ts';
import { ask, talkPlain } from './talk.ts';

/** A fresh world with three mails in the internal INBOX (UIDs 1 to 3), and a client that has read the banner. */
export interface Stage {
  readonly world: World;
  readonly inbox: Folder;
  readonly talk: Talk;
}

/** Sets a stage before each test of the file and clears it away after; no session may have failed by then. */
export function stageEachTest(): () => Stage {
  let stage: Stage | null = null;
  const current = (): Stage => {
    assert.ok(stage);
    return stage;
  };
  beforeEach(async () => {
    const world = await startWorld();
    const inbox = findFolder(world.internal, 'INBOX');
    assert.ok(inbox);
    for (const raw of [SIMPLE, NESTED, SIMPLE]) inbox.add(raw);
    const talk = await talkPlain(world.internalImap.ports.plaintext);
    await talk.expect(/\* OK .*\r\n/);
    stage = { world, inbox, talk };
  });
  afterEach(async () => {
    const { world, talk } = current();
    talk.close();
    await world.close();
    assert.deepEqual(world.internalImap.defects, []);
  });
  return current;
}

/** Sends `t <command>` and returns everything up to the tagged answer. */
export function command(talk: Talk, text: string): Promise<string> {
  return ask(talk, `t ${text}`, /(?:^|\r\n)t (?:OK|NO|BAD).*\r\n/);
}

export async function logIn(talk: Talk, { world }: Stage): Promise<void> {
  assert.match(await command(talk, `LOGIN ${world.internal.address} ${world.internal.password}`), /t OK/);
}

/** Logs in and selects; returns SELECT's answer. */
export async function select(talk: Talk, stage: Stage): Promise<string> {
  await logIn(talk, stage);
  return command(talk, 'SELECT INBOX');
}
