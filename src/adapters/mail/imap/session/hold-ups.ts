import { formatDuration } from '../../../../core/time/duration.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';

/** A slower command is mentioned, ms. */
const NOTICEABLE = 1_000;

interface HoldUp {
  readonly by: string;
  readonly ms: number;
}

/** The delays of reading a mailbox, over all of its sessions. */
export class HoldUps {
  #longest: HoldUp | null = null;
  /** The delay in the server's own words. */
  #said: HoldUp | null = null;
  #throttled = false;

  /** The server has said that it slows us down. */
  get throttled(): boolean {
    return this.#throttled;
  }

  /** A command was answered, or given up, after this time. */
  took(doing: string, ms: number): void {
    if (ms <= NOTICEABLE || (this.#longest !== null && ms <= this.#longest.ms)) return;
    this.#longest = { by: `the mailbox's server took ${formatDuration(ms)} (${doing})`, ms };
  }

  /** The server asked us to wait, in its own words. */
  throttledFor(reply: string, ms: number): void {
    this.#throttled = true;
    const by = `the mailbox's server slows this login down (it said: "${foreignWord(reply)}")`;
    if (this.#said === null || ms > this.#said.ms) this.#said = { by, ms };
  }

  /** The longest delay since the last call, in words that end a sentence; null: none worth a word. The server's own words come first. */
  take(): string | null {
    const said = this.#said ?? this.#longest;
    this.#longest = null;
    this.#said = null;
    return said?.by ?? null;
  }
}
