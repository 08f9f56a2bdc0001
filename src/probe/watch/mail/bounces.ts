// The mails of a watched mailbox: which one is which probe, bounces, copies.
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

/** How much of a notification is read, bytes: Exchange's text for people takes tens of kilobytes. */
const NOTICE_LIMIT = 256 * 1024;
/** The most notifications that are read in one run; the same limit holds for older ones. */
const NOTICES = 200;
const OLD_NOTICES = 30;
/** Servers give up after some days (RFC 5321 section 4.5.4.1: at least 4 to 5). An older notification is not read again, ms. */
const OLDEST = 8 * 86_400_000;

/** A loop whose bounces come to the watched mailbox. */
export interface Followed {
  readonly expectation: Expectation;
  /** The MAC of the mailbox in which the probe is awaited: the probe's token was made with it. */
  readonly mac: Promise<Mac>;
}

export interface BouncesTask {
  readonly mailbox: Mailbox;
  readonly clock: Clock;
  /**
   * The treatment of a notification about an earlier run's probe: true removes it. `lasting`: nobody can, and it is older than this run.
   */
  readonly earlierBounce: (token: Token, notice: Notice, lasting: boolean) => boolean;
  /** The same for a copy of an earlier run's probe. It is reported nowhere, because nobody awaits it there. */
  readonly earlierCopy: (token: Token) => boolean;
}

/** A mail by a watch for bounces: foreign, or its own, to keep or to remove. */
export type Returned = 'foreign' | 'keep' | 'remove';

/** Reads the notifications in a mailbox and gives them to their probes. Without followed loops it reads none. */
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

  /** The kind of a mail that may be a probe itself, sent here as well by a Bcc or a second target. */
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
    // Delivered, relayed: the mailbox itself shows it better.
    if (read.kind === 'other') return expectation?.remove === true ? 'remove' : 'keep';
    const { kind, status, diagnostic, reportedBy, remote, retryUntil, expired } = read;
    const known = diagnostic === null ? null : knownReason(diagnostic);
    const seenAt = this.#task.clock.monotonic();
    const notice: Notice = { kind, status, diagnostic, reportedBy, remote, retryUntil, expired, seenAt, known };
    if (!expectation) {
      const lasting = old && this.#task.mailbox.status().readOnly;
      const remove = this.#task.earlierBounce(token, notice, lasting);
      if (lasting && remove) this.#lasting = [...this.#lasting, notice];
      return remove ? 'remove' : 'keep';
    }
    expectation.noticed(notice);
    return expectation.remove ? 'remove' : 'keep';
  }

  /** The newest notifications among older mails. */
  candidates(older: readonly Arrival[]): readonly Arrival[] {
    if (this.#followed.length === 0) return [];
    const since = this.#task.clock.now() - OLDEST;
    return older.filter(({ receivedAt, header }) => (receivedAt ?? since) >= since && mayBeNotice(header)).slice(-OLD_NOTICES);
  }

  /** The token of a probe, valid under one of the keys; we never touch a mail without a token. */
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
