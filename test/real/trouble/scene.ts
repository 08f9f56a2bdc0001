import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../../../src/core/result/outcome.ts';
import type { Finding } from '../../../src/core/result/finding.ts';
import type { Expectation } from '../expectation.ts';
import { assertLoop, DELIVERED } from '../expectation.ts';
import { startBlackhole } from '../world/blackhole.ts';
import type { StoredMail } from '../world/mailbox.ts';
import { fillMailbox, foreignMail, mailsOf } from '../world/mailbox.ts';
import type { PostfixPort } from '../world/postfix-config.ts';
import type { ProgramRun, RunningProgram, Scenario } from '../world/program.ts';
import { reportedRun, startProgram, SUBJECT } from '../world/program.ts';
import type { Pace, Proxy, Rule } from '../world/proxy.ts';
import { startProxy } from '../world/proxy.ts';
import type { RealWorld } from '../world/world.ts';
import { INSIDE, PASSWORD } from '../world/world.ts';
import { ample, assertWithin, isOver } from '../../harness/bounds.ts';

/** One fault, played on the real servers in a mailbox of its own. */
export interface Failure {
  readonly title: string;
  /** The servers' treatment of mail for that mailbox; default: none. */
  readonly knob?: BoxKnob;
  readonly play: (scene: Scene) => Promise<void>;
}

export type BoxKnob = 'box' | 'slow' | 'hold';

/** The settings of one run; by default the loop goes to the scene's own mailbox. */
export interface Run extends Partial<Scenario> {
  /** Of the whole run, ms; default: 20 s, and more on a busy machine. */
  readonly timeout?: number;
}

/** How long a mail may take into the mailbox, and how often it is looked for, ms. */
const [ARRIVAL, LOOK] = [15_000, 200];

const TIMEOUT = ample(20_000);

/** A run may end so much later than its timeout, ms. */
// The 2 s are the promise, kept exactly in virtual time (test/unit/probe/loops.test.ts); the rest is for several programs and servers at once.
const GRACE = 2_000 + 4_000;

/** A certain failure, at the sending end. */
export const atSender = (outcome: Outcome, attempts?: number): Expectation => ({
  outcome,
  state: 'critical',
  side: 'sender',
  role: null,
  copies: 0,
  ...(attempts === undefined ? {} : { attempts }),
});

/** A failure that leaves delivery unknown, at the mailbox. */
export const atMailbox = (outcome: Outcome): Expectation => ({ outcome, state: 'unknown', side: 'receiver', role: null, copies: null });

/** A mailbox with two foreign mails, one of which imitates the probes' subject, and the surroundings of a fault. */
export class Scene implements AsyncDisposable {
  readonly world: RealWorld;
  /** The address of the mailbox. */
  readonly box: string;
  readonly #parts: { stop(): Promise<void> }[] = [];
  #foreign: readonly string[] = [];

  constructor(world: RealWorld, box: string) {
    this.world = world;
    this.box = box;
  }

  /** Puts `count` mails of others into the mailbox. */
  async fill(count: number): Promise<void> {
    const mail = (i: number) => (i === 1 ? foreignMail(i).replace(/^Subject: .*$/m, `Subject: ${IMITATION}`) : foreignMail(i));
    await fillMailbox(this.world.dovecot, this.box, count, mail);
    this.#foreign = [...this.#foreign, ...Array.from({ length: count }, (_, i) => (i === 1 ? IMITATION : `Order ${i} is on its way`))];
  }

  /** Between the program and a port of our own Postfix. */
  async smtp(port: PostfixPort, rules: readonly Rule[] = [], pace: Pace = {}): Promise<Proxy> {
    return this.#own(await startProxy({ host: '127.0.0.1', port: this.world.inside.ports[port] }, rules, pace));
  }

  /** Between the program and Dovecot; in plaintext, which Dovecot allows to its own address. */
  async imap(rules: readonly Rule[] = [], pace: Pace = {}, port: 'imap' | 'imaps' = 'imap'): Promise<Proxy> {
    return this.#own(await startProxy({ host: '127.0.0.1', port: this.world.imap[port] }, rules, pace));
  }

  /** A port that swallows every attempt to connect. */
  async blackhole(): Promise<number> {
    return this.#own(await startBlackhole()).port;
  }

  start(run: Run = {}): RunningProgram {
    const { timeout = TIMEOUT, sections, ...scenario } = run;
    return startProgram(this.world, { to: [this.box], checks: 'loops', ...scenario, sections: { timeout: `${timeout}ms`, ...sections } });
  }

  /** Runs the program to its end. Checks that the end comes in time, and that the output shows neither a password nor a stack. */
  async run(run: Run = {}): Promise<ProgramRun> {
    return checked(reportedRun(await this.start(run).ended), run.timeout ?? TIMEOUT);
  }

  /** Runs the program and compares its only loop with the expectation. */
  async expect(expected: Expectation, run: Run = {}): Promise<ProgramRun> {
    const done = await this.run(run);
    assertLoop(done, expected);
    return done;
  }

  /** How many mails of our own are in the mailbox. Every mail of others must be. */
  async own(): Promise<number> {
    return ownAmong(await mailsOf(this.world.dovecot, this.box), this.#foreign);
  }

  /** Waits until the mailbox holds one mail of our own; looks rarely, because every look is a process. */
  async arrived(): Promise<void> {
    const begin = performance.now();
    for (let count = await this.own(); count !== 1; count = await this.own()) {
      if (isOver(performance.now() - begin, ARRIVAL))
        throw new Error(`${count} probes in ${this.box}, one was awaited\n${this.#history()}`);
      await pause(LOOK);
    }
  }

  /** No mail of our own is left, and every mail of others is there. */
  async clean(): Promise<void> {
    assert.equal(await this.own(), 0, 'a probe was left behind');
  }

  /** Waits for the probe of a run that could not see it, then checks that the next run, without a fault, removes it. */
  async cleanedByNextRun(run: Run = {}): Promise<ProgramRun> {
    await this.arrived();
    const next = await this.expect(DELIVERED, run);
    await this.clean();
    return next;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#parts.map((part) => part.stop()));
  }

  /** The servers' log of this mailbox. */
  #history(): string {
    const { inside, dovecot } = this.world;
    return `${inside.log()}${dovecot.log()}`
      .split('\n')
      .filter((line) => line.includes(this.box))
      .join('\n');
  }

  #own<T extends { stop(): Promise<void> }>(part: T): T {
    this.#parts.push(part);
    return part;
  }
}

/** The sender through a proxy to a port without TLS. */
export function plainSender({ port }: { readonly port: number }): Pick<Scenario, 'senderPort' | 'sender'> {
  return { senderPort: 'submissionPlain', sender: { port } };
}

/** The mailbox through a proxy, without TLS. */
export function plainMailbox({ port }: { readonly port: number }): Pick<Scenario, 'mailbox'> {
  return { mailbox: { port, security: 'plaintext', ca: undefined } };
}

/** The findings with this code. */
export function findings({ report }: ProgramRun, code: string): readonly Finding[] {
  return report.findings.filter((finding) => finding.code === code);
}

export function checked(run: ProgramRun, timeout: number): ProgramRun {
  const took = run.endedAt - Date.parse(run.report.startedAt);
  assertWithin(took, timeout + GRACE, JSON.stringify(run.report.loops));
  const reported = JSON.stringify(run.report) + run.stderr;
  assert.ok(!reported.includes(PASSWORD), 'the password is told');
  assert.doesNotMatch(reported, /^\s+at .*:\d+:\d+|node:internal|\.ts:\d+/m);
  return run;
}

const IMITATION = `${SUBJECT} ec1.0123456789abcdef0123`;

function ownAmong(mails: readonly StoredMail[], foreign: readonly string[]): number {
  const left = mails.map((mail) => mail.subject);
  for (const subject of foreign) {
    const at = left.indexOf(subject);
    assert.ok(at >= 0, `foreign mail was lost: ${subject}`);
    left.splice(at, 1);
  }
  return left.length;
}

/** The sending account; bounces come back to it. */
export const SENDER_BOX = `monitor@${INSIDE}`;
