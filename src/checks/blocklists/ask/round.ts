import type { Finding } from '../../../core/result/finding.ts';
import type { RunEnd } from '../../../core/time/run-end.ts';
import { eachOf, Semaphore } from '../../../core/time/semaphore.ts';
import type { Target } from '../targets/target.ts';
import type { ZoneAnswer, ZoneSession } from './zone-session.ts';

/** The most answers, each of one zone about one target, that are awaited at a time; further ones have not begun. */
const AT_ONCE = 500;
/** The most answers of one run: 60 lists about 3,300 targets. */
const MOST_ANSWERS = 200_000;

/** The zones' answers about one target. */
export interface Answered {
  readonly target: Target;
  readonly answers: readonly ZoneAnswer[];
}

/** The result for a target. */
export interface JudgedTarget {
  readonly findings: readonly Finding[];
  /** The zones without a verdict about it. */
  readonly unknown: readonly ZoneAnswer[];
}

/** How many targets are asked about at a time. */
export function targetsAtOnce(zones: number): number {
  return Math.max(1, Math.floor(AT_ONCE / Math.max(1, zones)));
}

/** Asks all zones about the targets of a run, some targets at a time, until the run ends. Answers are judged as they come, and not kept. */
export class BlocklistRound {
  /** Targets without questions: the run's time was over before their turn. */
  readonly overdue: Target[] = [];
  /** Targets beyond the limit of one run, also without questions. */
  readonly beyond: Target[] = [];
  readonly #sessions: readonly ZoneSession[];
  readonly #end: RunEnd;
  readonly #width: number;
  readonly #turns: Semaphore;
  readonly #judge: (answered: Answered) => Promise<readonly Finding[]>;
  #answers = 0;
  /** By name; null: being asked. */
  readonly #judged = new Map<string, JudgedTarget | null>();

  constructor(sessions: readonly ZoneSession[], end: RunEnd, judge: (answered: Answered) => Promise<readonly Finding[]>) {
    this.#judge = judge;
    this.#sessions = sessions;
    this.#end = end;
    this.#width = targetsAtOnce(sessions.length);
    this.#turns = new Semaphore(this.#width);
  }

  /** In the order of their questions. */
  get judged(): readonly JudgedTarget[] {
    return [...this.#judged.values()].filter((each) => each !== null);
  }

  /** Resolves when each of these targets is answered or left out. A target is asked about once, for its first known reason. */
  async about(targets: readonly Target[]): Promise<void> {
    const fresh = targets.filter((target) => this.#isFresh(target));
    await eachOf(fresh, this.#width, (target) => this.#turns.through(() => this.#ask(target)));
  }

  #isFresh(target: Target): boolean {
    if (this.#judged.has(nameOf(target))) return false;
    const answers = this.#about(target).length;
    const fits = this.#answers + answers <= MOST_ANSWERS;
    if (fits) {
      this.#answers += answers;
      this.#judged.set(nameOf(target), null);
    } else this.beyond.push(target);
    return fits;
  }

  #about(target: Target): readonly ZoneSession[] {
    return this.#sessions.filter((session) => session.lists(target));
  }

  async #ask(target: Target): Promise<void> {
    if (this.#end.over) {
      this.overdue.push(target);
      return;
    }
    const answers = await eachOf(this.#about(target), AT_ONCE, (session) => session.answerAbout(target));
    const unknown = answers.filter(({ reading }) => reading.kind === 'unknown');
    this.#judged.set(nameOf(target), { findings: await this.#judge({ target, answers }), unknown });
  }
}

function nameOf({ labels, name }: Target): string {
  return labels[0] ?? name;
}
