import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Action, Pace, ProxyTarget, Rule, Speaker } from './proxy.ts';

/** The most characters of the last data that are kept for patterns. */
const MEMORY = 4_096;
/** The interval in which a slow line carries data, ms. */
const SLICE = 50;

/** One connection through the proxy. */
export class Link {
  readonly bytes: Record<Speaker, number> = { client: 0, server: 0 };
  /** The last line of each side that was forwarded. */
  readonly said: Record<Speaker, string> = { client: '', server: '' };
  readonly #client: Socket;
  readonly #server: Socket | null;
  readonly #rules: readonly Rule[];
  readonly #pace: Pace;
  readonly #heard: (from: Speaker, said: string) => void;
  readonly #timers: NodeJS.Timeout[] = [];
  #struck = false;

  constructor(client: Socket, target: ProxyTarget, rules: readonly Rule[], pace: Pace, heard: (from: Speaker, said: string) => void) {
    this.#client = client.setNoDelay(true);
    this.#rules = rules;
    this.#pace = pace;
    this.#heard = heard;
    client.on('error', () => client.destroy());
    client.once('close', () => this.end());
    const first = rules.find(({ when }) => 'at' in when);
    if (first !== undefined) {
      this.#server = null;
      client.resume();
      this.strike(first.does);
      return;
    }
    const server = connect({ ...target, noDelay: true });
    this.#server = server;
    for (const { when, does } of rules) if ('ms' in when) this.#timers.push(setTimeout(() => this.strike(does), when.ms));
    this.#join('client', client, server);
    this.#join('server', server, client);
  }

  /** The client's side is closed or left alone. The server gets an orderly end, so that it finishes its input. */
  strike(action: Action): void {
    if (this.#client.destroyed) return;
    this.#struck = true;
    if (action === 'freeze') return;
    if (action === 'rst') this.#client.resetAndDestroy();
    else this.#client.end();
    this.#server?.end();
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#server?.end();
    this.#server?.resume();
    this.#client.destroy();
  }

  #join(from: Speaker, source: Socket, sink: Socket): void {
    source.on('error', () => source.destroy());
    source.on('data', (chunk: Buffer) => {
      // A frozen line is still read, to notice its end; the data is dropped.
      if (this.#struck) return;
      if (this.#pace.delay === undefined && this.#pace.bytesPerSecond === undefined) {
        this.#pass(from, chunk, sink);
        return;
      }
      source.pause();
      void this.#passSlowly(from, chunk, sink).then(() => source.resume());
    });
    source.once('end', () => {
      if (!this.#struck) sink.end();
    });
    if (from === 'server') source.once('close', () => void (this.#struck || this.#client.end()));
  }

  async #passSlowly(from: Speaker, chunk: Buffer, sink: Socket): Promise<void> {
    const { delay, bytesPerSecond } = this.#pace;
    if (delay !== undefined) await pause(delay, undefined, { ref: false });
    const size =
      from === 'client' || bytesPerSecond === undefined ? chunk.length : Math.max(1, Math.round((bytesPerSecond * SLICE) / 1_000));
    for (let at = 0; at < chunk.length && !this.#struck; at += size) {
      if (at > 0) await pause(SLICE, undefined, { ref: false });
      this.#pass(from, chunk.subarray(at, at + size), sink);
    }
  }

  #pass(from: Speaker, chunk: Buffer, sink: Socket): void {
    const { length, rule } = this.#allowed(from, chunk);
    const passed = chunk.subarray(0, length);
    if (!sink.writableEnded) sink.write(passed);
    this.bytes[from] += length;
    this.said[from] = (this.said[from] + passed.toString('latin1')).slice(-MEMORY);
    this.#heard(from, this.said[from]);
    if (rule !== null) this.strike(rule.does);
  }

  /** How much of a chunk may still pass, and the rule that strikes then; the earliest one counts. */
  #allowed(from: Speaker, chunk: Buffer): { readonly length: number; readonly rule: Rule | null } {
    let length = chunk.length;
    let struck: Rule | null = null;
    for (const rule of this.#rules) {
      const end = this.#endOf(rule, from, chunk);
      if (end === null || (end >= length && struck !== null)) continue;
      length = Math.min(length, end);
      struck = rule;
    }
    return { length, rule: struck };
  }

  /** The place in the chunk of a rule's moment; null: not in this one. */
  #endOf({ when }: Rule, from: Speaker, chunk: Buffer): number | null {
    if ('at' in when || 'ms' in when || when.from !== from) return null;
    if ('bytes' in when) return this.bytes[from] + chunk.length >= when.bytes ? Math.max(0, when.bytes - this.bytes[from]) : null;
    const before = this.said[from];
    const pattern = 'before' in when ? when.before : when.past;
    const found = pattern.exec(before + chunk.toString('latin1'));
    if (found === null) return null;
    const end = found.index + ('before' in when ? 0 : found[0].length) - before.length;
    return Math.max(0, Math.min(chunk.length, end));
  }
}
