import type { Bouncing } from './bounce.ts';
import { notification } from './bounce.ts';
import { prependTrace, rewrite } from './headers.ts';
import type { Signer } from './dkim.ts';
import { createSigner } from './dkim.ts';
import { FaultList } from '../net/fault-list.ts';
import type { Account } from './mailstore.ts';
import { findFolder } from './mailstore.ts';
import type { AcceptedMail } from '../smtp/accepted-mail.ts';
import type { DeliveryFault } from './fault.ts';

export interface DeliveryOptions {
  readonly accounts: readonly Account[];
  /** The submission server's name, and its address as seen from outside. */
  readonly relay: string;
  readonly egressIp: string;
  /** Signs mail to other domains. */
  readonly signer: Signer;
  /** ms between acceptance and the mailbox without a fault. */
  readonly latency: number;
}

const USER_UNKNOWN: Bouncing = {
  action: 'failed',
  status: '5.1.1',
  diagnostic: '550 5.1.1 User unknown',
  form: 'report',
  returnsHeader: true,
};

interface Held {
  readonly to: string;
  readonly release: () => void;
}

/** The way of a mail from the SMTP server's 250 to the mailbox. */
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

  /** Forgets all mail that is still on its way. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#held = [];
  }

  #route(mail: AcceptedMail, to: string): void {
    const account = this.#options.accounts.find((candidate) => candidate.address === to.toLowerCase());
    const faults = this.#faultsFor(to);
    if (account === undefined || faults.some((fault) => fault.kind === 'drop')) return;
    const bounce = faults.find((fault) => fault.kind === 'bounce');
    if (bounce) this.#later(this.#options.latency, () => this.#bounce(mail, to, bounce));
    if (bounce && bounce.action !== 'delayed') return;
    const slow = faults.find((fault) => fault.kind === 'slow');
    const reorder = faults.find((fault) => fault.kind === 'reorder');
    const deliver = (): void => this.#deliver(account, mail, to, faults);
    if (reorder) this.#hold(to, reorder.ms, deliver);
    else this.#later(this.#options.latency + (slow?.ms ?? 0), deliver);
  }

  #deliver(account: Account, mail: AcceptedMail, to: string, faults: readonly DeliveryFault[]): void {
    const { relay, egressIp, signer } = this.#options;
    const copies = faults.find((fault) => fault.kind === 'duplicate')?.copies ?? 1;
    const folder = findFolder(account, faults.some((fault) => fault.kind === 'junk') ? account.junk : 'INBOX');
    const raw = prependTrace(rewrite(signed(mail, to, signer, faults), faults), {
      mail,
      to,
      relay,
      egressIp,
      dkim: dkimResult(signer, faults),
    });
    for (let copy = 0; copy < copies; copy += 1) folder?.add(raw);
    const waiting = this.#held.filter((held) => held.to === to);
    this.#held = this.#held.filter((held) => held.to !== to);
    for (const held of waiting) held.release();
  }

  #bounce(mail: AcceptedMail, to: string, bouncing: Partial<Bouncing>): void {
    const sender = this.#options.accounts.find((candidate) => candidate.address === mail.from.toLowerCase());
    if (sender) findFolder(sender, 'INBOX')?.add(notification(mail, to, this.#options.relay, { ...USER_UNKNOWN, ...bouncing }));
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

/** The mail as it leaves the sending server: signed, unless it stays in its own domain. */
function signed(mail: AcceptedMail, to: string, signer: Signer, faults: readonly DeliveryFault[]): Buffer {
  if (to.toLowerCase().endsWith(`@${signer.domain}`) || faults.some(({ kind }) => kind === 'unsigned')) return mail.raw;
  return faults.some(({ kind }) => kind === 'wrong-key')
    ? createSigner(signer.domain, signer.selector).sign(mail.raw)
    : signer.sign(mail.raw);
}

/** The receiver's result; its own changes come later. */
function dkimResult(signer: Signer, faults: readonly DeliveryFault[]): string {
  if (faults.some(({ kind }) => kind === 'unsigned')) return 'dkim=none';
  const broken = faults.some(({ kind }) => kind === 'footer' || kind === 'wrong-key');
  return `dkim=${broken ? 'fail' : 'pass'} header.d=${signer.domain} header.s=${signer.selector}`;
}
