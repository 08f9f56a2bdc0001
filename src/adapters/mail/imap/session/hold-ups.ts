import { formatDuration } from '../../../../core/time/duration.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';

/** A command that takes longer than this is worth a word, ms. */
const NOTICEABLE = 1_000;

/** What kept us from reading a mailbox, over all of its sessions. */
export class HoldUps {
  #longest: { readonly by: string; readonly ms: number } | null = null;
  #throttled = false;

  /** The server has said that it slows us down. */
  get throttled(): boolean {
    return this.#throttled;
  }

  /** A command was answered, or given up, after so long. */
  took(doing: string, ms: number): void {
    if (ms > NOTICEABLE) this.#note(`the mailbox's server took ${formatDuration(ms)} (${doing})`, ms);
  }

  /** The server asked us to wait, in its own words. */
  throttledFor(reply: string, ms: number): void {
    this.#throttled = true;
    this.#note(`the mailbox's server slows this login down (it said: "${foreignWord(reply)}")`, Math.max(ms, 2 * NOTICEABLE));
  }

  /** The longest since the last call, in words that end a sentence; null: nothing worth a word. */
  take(): string | null {
    const longest = this.#longest;
    this.#longest = null;
    return longest?.by ?? null;
  }

  #note(by: string, ms: number): void {
    if (this.#longest === null || ms > this.#longest.ms) this.#longest = { by, ms };
  }
}
