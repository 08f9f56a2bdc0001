import { prependTrace, rewrite } from './headers.ts';
import { FaultList } from './faultlist.ts';
import { findFolder } from './mailstore.ts';
import type { Account } from './mailstore.ts';
import type { AcceptedMail } from './smtp/server.ts';

/** What can happen to an accepted mail; `to`: only for this recipient. */
export type DeliveryFault = (
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'junk' }
  /** Accepted and never seen again, as with a discarding filter. */
  | { readonly kind: 'drop' }
  | { readonly kind: 'duplicate'; readonly copies: number }
  | { readonly kind: 'subject-prefix'; readonly prefix: string }
  | { readonly kind: 'subject-replace'; readonly subject: string }
  /** Every X- header is removed. */
  | { readonly kind: 'strip-private-headers' }
  | { readonly kind: 'rewrite-message-id' }
  /** Held back until the recipient's next mail is delivered, at most `ms`. */
  | { readonly kind: 'reorder'; readonly ms: number }
) & { readonly to?: string; readonly times?: number };

export interface DeliveryOptions {
  readonly accounts: readonly Account[];
  /** The submission server's name and the address it is seen with from outside. */
  readonly relay: string;
  readonly egressIp: string;
  /** ms between acceptance and the mailbox when nothing is wrong. */
  readonly latency: number;
}

interface Held {
  readonly to: string;
  readonly release: () => void;
}

/** What happens between the SMTP server's 250 and the mailbox. */
export class Delivery {
  readonly faults = new FaultList<DeliveryFault>();
  readonly #options: DeliveryOptions;
  readonly #timers = new Set<NodeJS.Timeout>();
  #held: readonly Held[] = [];

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  accept(mail: AcceptedMail): void {
    for (const to of mail.to) this.#route(mail, to);
  }

  /** Forgets whatever is still on its way. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#held = [];
  }

  #route(mail: AcceptedMail, to: string): void {
    const account = this.#options.accounts.find((candidate) => candidate.address === to.toLowerCase());
    const faults = this.#faultsFor(to);
    if (account === undefined || faults.some((fault) => fault.kind === 'drop')) return;
    const slow = faults.find((fault) => fault.kind === 'slow');
    const reorder = faults.find((fault) => fault.kind === 'reorder');
    const deliver = (): void => this.#deliver(account, mail, to, faults);
    if (reorder) this.#hold(to, reorder.ms, deliver);
    else this.#later(this.#options.latency + (slow?.ms ?? 0), deliver);
  }

  #deliver(account: Account, mail: AcceptedMail, to: string, faults: readonly DeliveryFault[]): void {
    const { relay, egressIp } = this.#options;
    const copies = faults.find((fault) => fault.kind === 'duplicate')?.copies ?? 1;
    const folder = findFolder(account, faults.some((fault) => fault.kind === 'junk') ? account.junk : 'INBOX');
    const raw = prependTrace(rewrite(mail.raw, faults), { mail, to, relay, egressIp });
    for (let copy = 0; copy < copies; copy += 1) folder?.add(raw);
    const waiting = this.#held.filter((held) => held.to === to);
    this.#held = this.#held.filter((held) => held.to !== to);
    for (const held of waiting) held.release();
  }

  #hold(to: string, ms: number, deliver: () => void): void {
    let waiting = true;
    const release = (): void => {
      if (waiting) {
        waiting = false;
        this.#held = this.#held.filter((held) => held.release !== release);
        deliver();
      }
    };
    this.#held = [...this.#held, { to, release }];
    this.#later(ms, release);
  }

  /** Each fault that concerns the recipient, used up once. */
  #faultsFor(to: string): readonly DeliveryFault[] {
    const met: DeliveryFault[] = [];
    for (;;) {
      const fault = this.faults.take(
        (candidate): candidate is DeliveryFault => !met.includes(candidate) && (candidate.to === undefined || candidate.to === to),
      );
      if (fault === null) return met;
      met.push(fault);
    }
  }

  #later(ms: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      action();
    }, ms);
    this.#timers.add(timer);
  }
}
