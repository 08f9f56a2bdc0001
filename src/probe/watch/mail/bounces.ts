// What a watched mailbox shows: which mail is which probe, bounces, copies.
// Called by probe and app.

import type { Clock } from '../../../core/time/clock.ts';
import { mayBeNotice, readNotice } from '../../../core/mail/bounce/dsn.ts';
import { knownReason } from '../../../core/mail/knowledge/provider-knowledge.ts';
import type { Notice } from '../../../core/result/observed/notice.ts';
import type { Mac, Token } from '../../token/token.ts';
import { findTokens, readToken } from '../../token/token.ts';
import { recogniseHeader } from './recognise.ts';
import type { Expectation } from './expectation.ts';
import type { Arrival, Mailbox } from '../../../core/ports/mailbox.ts';

/** How much of a notification is read, bytes: Exchange's text for people alone has tens of kilobytes. */
const NOTICE_LIMIT = 256 * 1024;
/** Notifications read in one run at most, and of those that lay there before. */
const NOTICES = 200;
const OLD_NOTICES = 30;
/** Servers give up after some days (RFC 5321 section 4.5.4.1: at least 4 to 5); what lies there longer is not read again and again, ms. */
const OLDEST = 8 * 86_400_000;

/** A loop whose bounces come to the watched mailbox. */
export interface Followed {
  readonly expectation: Expectation;
  /** The MAC of the mailbox in which the probe is awaited: its token was made with that. */
  readonly mac: Promise<Mac>;
}

export interface BouncesTask {
  readonly mailbox: Mailbox;
  readonly clock: Clock;
  /**
   * What is to become of a notification about a probe of an earlier run: true removes it. `lasting`: nobody can, and it lay there before.
   */
  readonly earlierBounce: (token: Token, notice: Notice, lasting: boolean) => boolean;
  /** The same for a copy of a probe of an earlier run, which is reported nowhere: it came to where nobody awaits it. */
  readonly earlierCopy: (token: Token) => boolean;
}

/** How a watch for bounces takes a mail: not its own, or its own, to be removed or not. */
export type Returned = 'foreign' | 'keep' | 'remove';

/**
 * Reads the notifications that come to a mailbox and gives them to the probes that they are about. Without followed loops it reads none.
 */
export class Bounces {
  readonly #task: BouncesTask;
  readonly #followed: Followed[] = [];
  #read = 0;
  #lasting: readonly Notice[] = [];

  constructor(task: BouncesTask) {
    this.#task = task;
  }

  add(followed: Followed): void {
    this.#followed.push(followed);
  }

  /** What a mail is that may be a probe itself, sent here as well by a Bcc or a second target. */
  async copy({ header }: Arrival): Promise<Returned> {
    for (const mac of await this.#macs()) {
      const recognised = recogniseHeader(header, mac);
      if (recognised.kind !== 'probe') continue;
      const { token } = recognised;
      const followed = this.#followed.find(({ expectation }) => expectation.id === token.id);
      const remove = followed === undefined ? this.#task.earlierCopy(token) : followed.expectation.remove;
      return remove ? 'remove' : 'foreign';
    }
    return 'foreign';
  }

  /** Notifications about probes of earlier runs that nobody can remove. */
  get lasting(): readonly Notice[] {
    return this.#lasting;
  }

  /** @param old it lay there before this run began */
  async take(arrival: Arrival, old: boolean): Promise<Returned> {
    if (this.#followed.length === 0 || this.#read >= NOTICES || !mayBeNotice(arrival.header)) return 'foreign';
    this.#read += 1;
    const source = await this.#task.mailbox.source(arrival, NOTICE_LIMIT);
    const read = source && readNotice(new TextDecoder().decode(source));
    const token = read && (await this.#ownToken(read.texts));
    if (!read || !token) return 'foreign';
    const expectation = this.#followed.find((followed) => followed.expectation.id === token.id)?.expectation;
    // Delivered, relayed: nothing that the mailbox does not tell better.
    if (read.kind === 'other') return expectation?.remove === true ? 'remove' : 'keep';
    const { kind, status, diagnostic, reportedBy, remote, retryUntil, expired } = read;
    const known = diagnostic === null ? null : knownReason(diagnostic);
    const seenAt = this.#task.clock.monotonic();
    const notice: Notice = { kind, status, diagnostic, reportedBy, remote, retryUntil, expired, seenAt, known };
    if (!expectation) {
      const lasting = old && this.#task.mailbox.telling().readOnly;
      const remove = this.#task.earlierBounce(token, notice, lasting);
      if (lasting && remove) this.#lasting = [...this.#lasting, notice];
      return remove ? 'remove' : 'keep';
    }
    expectation.noticed(notice);
    return expectation.remove ? 'remove' : 'keep';
  }

  /** The newest notifications among mails that lay there before. */
  candidates(older: readonly Arrival[]): readonly Arrival[] {
    if (this.#followed.length === 0) return [];
    const since = this.#task.clock.now() - OLDEST;
    return older.filter(({ receivedAt, header }) => (receivedAt ?? since) >= since && mayBeNotice(header)).slice(-OLD_NOTICES);
  }

  /** The token of a probe, valid under one of the keys; a mail without a token is not ours to touch. */
  async #ownToken(texts: readonly string[]): Promise<Token | null> {
    const macs = await this.#macs();
    for (const text of texts) {
      for (const candidate of findTokens(text)) {
        for (const mac of macs) {
          const token = readToken(candidate, mac);
          if (token?.kind === 'valid') return token.token;
        }
      }
    }
    return null;
  }

  #macs(): Promise<readonly Mac[]> {
    return Promise.all(new Set(this.#followed.map(({ mac }) => mac)));
  }
}
