import type { IncidentKind } from '../../core/result/announcement.ts';
import type { Circumstances } from '../decide/incident.ts';
import { nextIncident, untouched } from '../decide/incident.ts';
import { silencesOf } from '../decide/silence.ts';
import type { Silence } from '../../report/action/silence.ts';
import { withoutMemory } from '../decide/model/policy.ts';
import type { Decision } from '../decide/model/decision.ts';
import { EVENTS } from '../decide/model/decision.ts';
import type { Reading } from '../decide/model/problem.ts';
import { partOf } from '../decide/read/whose.ts';
import type { IncidentMemory } from '../decide/model/memory.ts';
import type { IssueTracker, TrackedIssue } from '../../core/ports/services/issue-tracker.ts';
import { TrackerError } from '../../core/ports/services/issue-tracker.ts';
import type { IssueView } from '../text/issue.ts';
import { issueBody, issueTitle } from '../text/issue.ts';
import { newTitle } from '../text/new-title.ts';
import type { Found } from './find-incident.ts';
import { earlierIssues, findIncident } from './find-incident.ts';
import type { IssueRecord } from '../memory/issue-record.ts';
import { keptAbove, stemOf, withRecord } from '../memory/issue-record.ts';
import { originText } from '../memory/origin.ts';
import { descriptionFor, recalled } from '../memory/label-place.ts';
import type { EffectWorld } from './effects.ts';
import { carryOut, FLAPPING_LABEL, notifyEnd } from './effects.ts';
import { closeDuplicate, closeOutdated, openIssue } from './open-issue.ts';
import { Attempts } from './attempts.ts';
import type { Kept, Tracked } from '../memory/tracked-run.ts';
import { isKept, labelOf, policyOf, redactedReading, summaryAlone } from '../memory/tracked-run.ts';

/** Facts that are looked up once for all incidents. */
export interface Looked {
  readonly tracker: IssueTracker;
  readonly login: string | null;
  readonly issues: readonly TrackedIssue[];
  /** False: the closed issues could not be listed now, but perhaps in the next run; `issues` holds only the open ones. */
  readonly knowsClosed: boolean;
  /** The planned work that suppresses alarms now; null: none. */
  readonly maintenance: string | null;
  /** The issue that changes from mail to posture; null: none. */
  readonly handedOver: number | null;
}

export const ACKNOWLEDGED_LABEL = 'acknowledged';

/**
 * Makes one incident's issue match the present facts. A coming report is written into the issue first, so that the next run can finish the
 * work of an interrupted one.
 */
export class IssueKeeper {
  readonly #kind: IncidentKind;
  readonly #tracked: Tracked;
  readonly #looked: Looked;
  readonly #reading: Reading;
  readonly #now: number;
  readonly #attempts = new Attempts();
  readonly #done: string[] = [];
  #silences: readonly Silence[] = [];
  /** The record that `keep` failed to write; null: none, or without news for people. */
  unkept: IssueRecord | null = null;

  constructor(kind: IncidentKind, tracked: Tracked, looked: Looked) {
    this.#kind = kind;
    this.#tracked = tracked;
    this.#looked = looked;
    this.#reading = redactedReading(kind, tracked);
    this.#now = tracked.clock.now();
  }

  /** Throws a TrackerError where the issue cannot be read or written. */
  async keep(): Promise<Kept> {
    const { incidents, key, origin } = this.#tracked;
    const policy = policyOf(incidents);
    const sought = { kind: this.#kind, key, origin, now: this.#now, reopenWithin: policy.reopenWithin };
    const found = findIncident(this.#looked.issues, this.#looked.login, sought);
    for (const { issue, record } of earlierIssues(this.#looked.issues, this.#looked.login, { sought, found }))
      await this.#attempts.of(() => this.#notifyEnd(issue, record));
    if (found !== null) return this.#withIssue(found);
    // A closed issue may have to be opened again, or stay closed by somebody's wish: no other one is opened or remembered.
    if (!this.#looked.knowsClosed) return this.#kept(null, 'nothing');
    return isKept(this.#kind, incidents) ? this.#withoutIssue() : this.#kept(null, 'nothing');
  }

  async #withIssue(found: Found): Promise<Kept> {
    const { tracker, login, handedOver } = this.#looked;
    const { number } = found.issue;
    for (const twin of found.duplicates) await this.#attempts.of(() => closeDuplicate(tracker, twin, number));
    for (const issue of found.outdated) await this.#attempts.of(() => closeOutdated(tracker, issue, number));
    if (number === handedOver) await this.#attempts.of(() => tracker.addLabels(number, [labelOf(this.#kind, this.#tracked.incidents)]));
    // An earlier run's unsent messages come before those of this run.
    const record = await this.#madeGood(found.issue, found.record);
    const circumstances = this.#circumstances(found);
    const { decision, memory } = nextIncident(record.memory, this.#reading, policyOf(this.#tracked.incidents), circumstances);
    if (decision === 'open') return this.#open(memory);
    this.#hushed(memory);
    const isRenamed = found.issue.title !== record.title;
    const title = isRenamed ? null : newTitle(this.#kind, this.#reading, decision, { before: record, after: memory });
    const noted: IssueRecord = { ...record, memory, title: title ?? record.title, origin: this.#origin };
    this.unkept = EVENTS[decision] === null ? null : noted;
    await tracker.change(number, {
      body: this.#body(noted, circumstances.acknowledged, keptAbove(found.issue.body)),
      ...(title === null ? {} : { title }),
      ...(decision === 'resolve' && found.issue.open ? { state: 'completed' } : decision === 'reopen' ? { state: 'open' } : {}),
    });
    this.unkept = null;
    this.#log(decision, found.issue);
    await this.#effects(found.issue, noted, circumstances.acknowledged, login);
    const isShown = memory.phase === 'open' || decision === 'resolve';
    return this.#kept(isShown ? found.issue : null, decision);
  }

  async #notifyEnd(issue: TrackedIssue, record: IssueRecord): Promise<void> {
    const end = (memory: IncidentMemory) => nextIncident(memory, this.#reading, policyOf(this.#tracked.incidents), this.#untouched);
    const isOver = await notifyEnd(issue, record, this.#reading.level === 'good' ? end : null, this.#effect(this.#looked.login));
    if (isOver) this.#log('resolve', issue);
  }

  async #withoutIssue(): Promise<Kept> {
    const { tracker } = this.#looked;
    const { key, incidents } = this.#tracked;
    const keeper = { key, kind: this.#kind, shared: labelOf(this.#kind, incidents) };
    const place = await recalled(keeper, this.#now, (label) => this.#attempts.of(() => tracker.labelDescription(label)));
    const circumstances = this.#untouched;
    const step = nextIncident(place.memory, this.#reading, policyOf(incidents), circumstances);
    if (step.decision === 'open') return this.#open(step.memory);
    this.#hushed(step.memory);
    const text = place.described === undefined ? null : descriptionFor(keeper, place, step.memory);
    if (await this.#remember(place.label, text)) return { ...this.#kept(null, 'nothing'), isRemembered: place.described !== undefined };
    const alone = nextIncident(place.memory, this.#reading, withoutMemory(policyOf(incidents)), circumstances);
    return alone.decision === 'open' ? this.#open(alone.memory) : this.#kept(null, 'nothing');
  }

  /** Whether the next run will remember this one. Null: that needs no write. */
  async #remember(label: string, text: string | null): Promise<boolean> {
    if (text === null) return true;
    try {
      await this.#looked.tracker.describeLabel(label, text);
      return true;
    } catch (error) {
      // A tracker without label descriptions still has issues.
      if (error instanceof TrackerError && (error.kind === 'not-found' || error.kind === 'invalid')) return false;
      throw error;
    }
  }

  async #open(memory: IncidentMemory): Promise<Kept> {
    const { tracker, login } = this.#looked;
    const { incidents, key, clock } = this.#tracked;
    const title = issueTitle(memory.last?.title ?? this.#reading.title, memory.severity);
    const marks = { flapping: memory.flapping, escalated: false };
    const stem = stemOf(key, this.#kind);
    const record: IssueRecord = { memory, title, commented: memory.sequence, told: {}, marks, origin: this.#origin, stem };
    const labels = [...new Set([incidents.label, labelOf(this.#kind, incidents), ...(memory.flapping ? [FLAPPING_LABEL] : [])])];
    const issue = { title, body: this.#body(record, false, ''), labels, assignees: incidents.assignees };
    const sought = { kind: this.#kind, key, origin: null, now: this.#now, reopenWithin: 0 };
    this.unkept = record;
    const opened = await openIssue(tracker, issue, { label: incidents.label, login, sought, clock, attempts: this.#attempts });
    this.unkept = null;
    this.#done.push(opened.own ? `Opened issue #${opened.issue.number}.` : `Issue #${opened.issue.number} was opened by another run.`);
    if (opened.own) await this.#effects(opened.issue, record, false, login);
    return this.#kept(opened.issue, 'open');
  }

  /** Comments, labels, assignees and channels of a transition that the issue's text already holds; noted there once all are done. */
  async #effects(issue: TrackedIssue, record: IssueRecord, acknowledged: boolean, login: string | null): Promise<IssueRecord> {
    const after = await carryOut(issue, record, false, this.#effect(login));
    if (after === record) return record;
    const body = this.#body(after, acknowledged, keptAbove(issue.body));
    await this.#attempts.of(() => this.#looked.tracker.change(issue.number, { body }));
    return after;
  }

  /** The same for an earlier run's unfinished work; noted with this run's own write. */
  async #madeGood(issue: TrackedIssue, record: IssueRecord): Promise<IssueRecord> {
    return carryOut(issue, record, true, this.#effect(this.#looked.login));
  }

  #circumstances({ issue, byHand }: Found): Circumstances {
    const { incidents } = this.#tracked;
    const ours = new Set([...incidents.assignees, ...incidents.escalate.assignees].map((login) => login.toLowerCase()));
    const taken = issue.assignees.some((login) => !ours.has(login.toLowerCase()));
    const acknowledged = issue.open && (taken || issue.labels.some((name) => name.toLowerCase() === ACKNOWLEDGED_LABEL));
    return { ...this.#untouched, acknowledged, byHand };
  }

  /** Keeps why this run brings no news, with the memory after it. */
  #hushed(memory: IncidentMemory): void {
    this.#silences = silencesOf(memory, this.#reading, policyOf(this.#tracked.incidents), this.#looked.maintenance !== null);
  }

  get #untouched(): Circumstances {
    return untouched(this.#now, this.#looked.maintenance !== null);
  }

  get #origin(): string | null {
    return this.#tracked.origin === null ? null : originText(this.#tracked.origin);
  }

  #body(record: IssueRecord, acknowledged: boolean, above: string): string {
    const { report, runUrl, before, incidents, redact, key } = this.#tracked;
    const { summary } = this.#reading;
    const part = partOf(this.#kind, report, summary);
    const view: IssueView = {
      kind: this.#kind,
      memory: record.memory,
      level: record.memory.runs.at(-1)?.level === 'pending' ? 'pending' : this.#reading.level,
      report: part,
      summary,
      now: this.#now,
      closeAfter: incidents.closeAfter,
      runUrl,
      before: before(part),
      acknowledged,
      maintenance: this.#looked.maintenance,
    };
    const taken = above.length + withRecord(this.#kind, key, record, '').length;
    return above + withRecord(this.#kind, key, record, redact(issueBody(view, taken)));
  }

  #log(decision: Decision, { number, open }: TrackedIssue): void {
    const events: Readonly<Partial<Record<Decision, string>>> = {
      reopen: 'Reopened',
      worsen: 'Told that it became worse in',
      ease: 'Told that it became better in',
      escalate: 'Escalated',
      remind: 'Reminded in',
      resolve: open ? 'Closed' : 'Told the end in',
    };
    const word = events[decision];
    if (word !== undefined) this.#done.push(`${word} issue #${number}.`);
  }

  #effect(login: string | null): EffectWorld {
    return { kind: this.#kind, tracked: this.#tracked, tracker: this.#looked.tracker, login, attempts: this.#attempts };
  }

  #kept(issue: TrackedIssue | null, decision: Decision): Kept {
    const { problems } = this.#attempts;
    const [number, url, event] = [issue?.number ?? null, issue?.url ?? null, EVENTS[decision]];
    // An incident without an open issue may be in a closed one.
    const isRemembered = issue !== null || this.#looked.knowsClosed;
    const silences = [...this.#silences, ...summaryAlone(this.#kind, this.#tracked)];
    return { issue: number, url, event, silences, isRemembered, problems, done: this.#done };
  }
}
