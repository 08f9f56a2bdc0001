import type { Clock } from '../../../../core/time/clock.ts';
import { expanded } from './addresses.ts';
import type { JmapClient } from './client.ts';

/** The interval of the server's signs of life, s. */
const PING = 30;
/** The tries to open a broken push again, and the least interval between them, ms. */
const TRIES = 3;
const AGAIN_AFTER = 5_000;
/** The least interval of looks after announcements, ms, for a server that announces often. */
const CLOSEST = 50;
/** The most characters of an event that are kept: only its name is read. */
const LONGEST = 4_096;

/** A server's announcements (RFC 8620 section 7.3, EventSource). Without them, looks simply go on. */
export class Push {
  readonly #client: JmapClient;
  readonly #clock: Clock;
  readonly #over = new AbortController();
  #onNews: () => void = () => undefined;
  /** Monotonic ms of the first announcement without a later look. */
  #announcedAt: number | null = null;
  /** Monotonic ms at which the last wait ended. */
  #wokenAt = -CLOSEST;
  /** It has announced a change at least once. */
  #announces = false;

  constructor(client: JmapClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
    void this.#listen();
  }

  get announces(): boolean {
    return this.#announces;
  }

  /** The time of the announcement that the coming look serves; null: none. */
  takeAnnouncedAt(): number | null {
    const at = this.#announcedAt;
    this.#announcedAt = null;
    return at;
  }

  /** Waits `ms`, or for an announcement; a waiting one ends it at once. */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (this.#announcedAt === null) {
      const news = new AbortController();
      this.#onNews = () => news.abort();
      await this.#clock.sleep(ms, AbortSignal.any([signal, news.signal]));
      this.#onNews = () => undefined;
    }
    const tooSoon = this.#announcedAt === null ? 0 : this.#wokenAt + CLOSEST - this.#clock.monotonic();
    if (tooSoon > 0) await this.#clock.sleep(Math.min(ms, tooSoon), signal);
    this.#wokenAt = this.#clock.monotonic();
  }

  close(): void {
    this.#over.abort();
  }

  async #listen(): Promise<void> {
    const { events } = this.#client.session.addresses;
    if (events === null) return;
    const url = expanded(events, { types: 'Email', closeafter: 'no', ping: String(PING) });
    const signal = AbortSignal.any([this.#over.signal, this.#client.wire.signal]);
    for (let tries = 0; tries < TRIES && !signal.aborted; tries++) {
      try {
        const headers = { accept: 'text/event-stream' };
        const message = { method: 'GET', url, headers, body: null, longest: 0, repeatable: true } as const;
        const stream = await this.#client.wire.stream(message, signal);
        // Cyrus answers 204: no announcements, now or ever (HTML, "Server-sent events").
        if (stream === null) return;
        let line = '';
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          const lines = `${line}${chunk.toString('latin1')}`.split(/\r\n|\r|\n/);
          line = (lines.pop() ?? '').slice(0, LONGEST);
          if (lines.some((each) => /^event: ?state$/.test(each))) this.#announce();
        }
      } catch {
        // The reason of its end does not matter: looks go on without it.
      }
      await this.#clock.sleep(AGAIN_AFTER, signal);
    }
  }

  #announce(): void {
    this.#announces = true;
    this.#announcedAt ??= this.#clock.monotonic();
    this.#onNews();
  }
}
